#include "window_refresh.h"

#include "gui/app/composition.h"
#include "gui/app/main_window.h"
#include "gui/support/watch.h"
#include "loopback_site.h"
#include "support/temp_dir.h"

#include <musette/service/library_file.h>

#include <QApplication>
#include <QListView>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <string>

namespace musette::bench {
namespace {

void runUntil(const std::function<bool()>& condition) {
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
}

bool subscribe(const LoopbackSite& site, int feeds, const std::filesystem::path& library) {
    const base::SystemClock clock;
    const auto file = service::LibraryFile::open(library, clock);
    if (!file)
        return false;
    std::string list = "<opml version=\"2.0\"><body>";
    for (int feed = 0; feed < feeds; ++feed) {
        list += "<outline type=\"rss\" text=\"Flux " + std::to_string(feed);
        list += "\" xmlUrl=\"" + site.url(feed);
        list += "\"/>";
    }
    return (*file)->editor().feeds.importOutline(list + "</body></opml>").has_value();
}

/// Refreshes everything while one goes up and down the list, and prints the longest pause.
void refreshOnce(gui::Composition& composition, const char* what) {
    QAction& cancel = composition.surroundings().actions[gui::Act::CancelRefresh];
    auto* list = composition.window().findChild<QListView*>("items");
    QElapsedTimer time;
    time.start();
    const test::Watch watch;
    composition.surroundings().actions[gui::Act::RefreshAll].trigger();
    int steps = 0;
    for (int beats = 0; cancel.isEnabled(); ++steps) {
        QTest::keyClick(list, steps / 20 % 2 == 0 ? Qt::Key_Down : Qt::Key_Up);
        beats = watch.beats();
        runUntil([&] { return watch.beats() > beats + 10 || !cancel.isEnabled(); });
    }
    std::printf("%s: %lld ms, %d keys, longest pause of the window %lld ms\n", what,
                static_cast<long long>(time.elapsed()), steps,
                static_cast<long long>(watch.longest()));
    std::fflush(stdout);
}

} // namespace

int measureWindowRefresh(int argc, char* argv[]) {
    QApplication application(argc, argv);
    gui::Composition composition(application,
                                 {argv[2], QString::fromLocal8Bit(argv[2]) + ".ini", nullptr});
    composition.begin();
    runUntil([&] {
        return composition.library().isOpen() &&
               composition.surroundings().actions[gui::Act::RefreshAll].isEnabled();
    });
    refreshOnce(composition, "all new");
    refreshOnce(composition, "all unchanged");
    composition.shutDown();
    return 0;
}

int benchWindowRefresh(int feeds) {
    const LoopbackSite site({.feeds = feeds});
    const test::TempDir folder;
    const std::filesystem::path library = folder / "library.db";
    if (!subscribe(site, feeds, library))
        return 1;
    int nothing = 0;
    const QCoreApplication application(nothing, nullptr);
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start("/proc/self/exe", {kRefreshedChild, QString::fromStdString(library.string())});
    program.waitForFinished(-1);
    return program.exitCode();
}

} // namespace musette::bench
