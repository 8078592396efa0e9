#include "window_article.h"

#include "gui/app/composition.h"
#include "gui/app/main_window.h"
#include "gui/support/book.h"
#include "gui/support/watch.h"
#include "gui/veille/reading_view.h"
#include "support/http_server.h"
#include "support/temp_dir.h"

#include <musette/service/library_file.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QTest>

#include <cstdio>
#include <functional>

namespace musette::bench {
namespace {

void runUntil(const std::function<bool()>& condition) {
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
}

/// A feed of one article, a book.
std::string feed() {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Livres</title><item>"
           "<guid isPermaLink=\"false\">livre</guid><title>Un livre</title><description>"
           "<![CDATA[" +
           test::book() + "]]></description></item></channel></rss>";
}

void measure(const char* what, const gui::ReadingView& view, const std::function<void()>& change) {
    QElapsedTimer time;
    time.start();
    const test::Watch watch;
    change();
    runUntil([&] { return !view.complete(); }); // a new width is taken up after a moment
    runUntil([&] { return !view.toPlainText().isEmpty(); });
    const qint64 first = time.elapsed();
    runUntil([&] { return view.complete() && watch.beats() > 20; });
    std::printf(
        "%s: text after %lld ms, whole after %lld ms, longest pause of the window %lld ms\n", what,
        static_cast<long long>(first), static_cast<long long>(time.elapsed()),
        static_cast<long long>(watch.longest()));
    std::fflush(stdout);
}

} // namespace

int benchWindowArticle(int argc, char* argv[]) {
    const test::HttpServer server(
        [](const test::RecordedRequest&) { return test::feedReply(feed()); });
    const test::TempDir folder;
    const std::filesystem::path library = folder / "library.db";
    {
        const base::SystemClock clock;
        const auto file = service::LibraryFile::open(library, clock);
        if (!file || !(*file)->editor().feeds.add({server.url("/livres"), {}, {}}))
            return 1;
    }
    QApplication application(argc, argv);
    gui::Composition composition(
        application, {library, QString::fromStdString((folder / "window.ini").string()), nullptr});
    composition.begin();
    auto* list = composition.window().findChild<QListView*>("items");
    auto* view = composition.window().findChild<gui::ReadingView*>();
    QAction& refresh = composition.surroundings().actions[gui::Act::RefreshAll];
    runUntil([&] { return composition.library().isOpen() && refresh.isEnabled(); });
    refresh.trigger();
    runUntil([&] {
        return list->model()->rowCount() == 1 && list->model()->index(0, 0).data().isValid();
    });
    measure("opening 2 MB", *view, [&] { QTest::keyClick(list, Qt::Key_Down); });
    measure("another text size", *view,
            [&] { composition.surroundings().preferences.setTextStep(3); });
    measure("another width", *view, [&] { composition.window().resize(1000, 700); });
    composition.shutDown();
    return 0;
}

} // namespace musette::bench
