#include <QApplication>

#include <cstdio>

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    std::fputs("musette: this build has no window yet\n", stderr);
    return 1;
}
