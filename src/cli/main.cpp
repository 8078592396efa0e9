#include <musette/cli/program.h>

#include <csignal>
#include <iostream>

int main(int argc, char* argv[]) {
    // A closed pipe and a file-size limit show as failed writes, which are told in words.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    return musette::cli::runProgram({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
}
