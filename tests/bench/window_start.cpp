#include "window_start.h"

#include "gui/app/composition.h"
#include "gui/app/main_window.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPaintEvent>
#include <QProcess>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace musette::bench {
namespace {

constexpr const char* kWord = "formation";

/// Tells when a list has painted rows that have a text.
class FirstRows final : public QObject {
public:
    explicit FirstRows(QListView& list) : m_list(list) {
        list.viewport()->installEventFilter(this);
    }
    [[nodiscard]] bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        const QModelIndex first = m_list.model()->index(0, 0);
        if (event->type() == QEvent::Paint && first.isValid() && !first.data().toString().isEmpty())
            m_painted = true;
        return false;
    }

private:
    QListView& m_list;
    bool m_painted = false;
};

/// The most this process had in memory at once, by the kernel.
int peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stoi(line.substr(6)) / 1024;
    }
    return 0;
}

void runUntil(const std::function<bool()>& condition) {
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    QCoreApplication::processEvents();
}

} // namespace

int measureWindowStart(int argc, char* argv[]) {
    QApplication application(argc, argv);
    gui::Composition composition(application,
                                 {argv[2], QString::fromLocal8Bit(argv[2]) + ".ini", nullptr});
    composition.begin();
    gui::MainWindow& window = composition.window();
    auto* list = window.findChild<QListView*>("items");
    const FirstRows rows(*list);
    runUntil([&] { return rows.painted(); });
    std::puts("rows");
    std::fflush(stdout);
    auto* field = window.findChild<QLineEdit*>("search");
    auto* results = window.findChild<QListView*>("results");
    int resets = 0;
    QObject::connect(results->model(), &QAbstractItemModel::modelReset, &window, [&] { ++resets; });
    field->setFocus();
    for (const char* letter = kWord; *letter != '\0'; ++letter) {
        const int before = resets;
        QElapsedTimer time;
        time.start();
        QTest::keyClick(field, *letter);
        if (letter == kWord)
            continue; // results come from the second letter on
        runUntil([&] { return resets > before; });
        std::printf("key %lld\n", static_cast<long long>(time.elapsed()));
    }
    std::printf("memory %d\n", peakMegabytes());
    std::fflush(stdout);
    composition.shutDown();
    return 0;
}

int benchWindowStart(const std::filesystem::path& library, int starts) {
    int nothing = 0;
    const QCoreApplication application(nothing, nullptr);
    for (int start = 0; start < starts; ++start) {
        QElapsedTimer time;
        time.start();
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start("/proc/self/exe", {kStartedChild, QString::fromStdString(library.string())});
        qint64 rows = -1;
        int memory = 0;
        std::vector<qint64> keys;
        while (program.waitForReadyRead(60'000)) {
            while (program.canReadLine()) {
                const QByteArray line = program.readLine().trimmed();
                if (line == "rows")
                    rows = time.elapsed();
                else if (line.startsWith("key "))
                    keys.push_back(line.mid(4).toLongLong());
                else if (line.startsWith("memory "))
                    memory = line.mid(7).toInt();
            }
        }
        program.waitForFinished();
        if (rows < 0 || keys.empty())
            return 1;
        std::printf("first rows %lld ms after the start; search %lld ms a key at most; peak memory "
                    "%d MB\n",
                    static_cast<long long>(rows),
                    static_cast<long long>(*std::ranges::max_element(keys)), memory);
    }
    return 0;
}

} // namespace musette::bench
