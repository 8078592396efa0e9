// What a user of the desktop program waits for with a library of ten thousand articles: from the
// start of the process to the first rows on the screen, and from a key in the search field to its
// results.
//
//   bench_gui [ARTICLES] [STARTS]
//   bench_gui refresh [FEEDS]
//
// The program that is measured is this one, started anew for each start; it puts the parts together
// as `musette` does.

#include "gui/app/composition.h"
#include "gui/app/main_window.h"
#include "support/http_server.h"
#include "support/temp_dir.h"
#include "window_refresh.h"

#include <musette/service/library.h>

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPaintEvent>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <future>
#include <vector>

namespace {

using namespace musette;

constexpr const char* kChild = "--measured";
constexpr int kFeeds = 100;
constexpr const char* kWord = "formation";

const char* const kWords[] = {"formation", "évaluation", "atelier",  "classe",   "distance",
                              "collectif", "ressource",  "évaluer",  "pratique", "numérique",
                              "parcours",  "tutorat",    "référent", "bilan",    "certification"};

std::string feed(int number, int articles) {
    std::string xml =
        R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Flux )" +
        std::to_string(number) + "</title>";
    unsigned state = static_cast<unsigned>(number) * 7919U + 1U;
    const auto word = [&state] {
        state = state * 1664525U + 1013904223U;
        return std::string(kWords[(state >> 16U) % std::size(kWords)]);
    };
    for (int article = 0; article < articles; ++article) {
        std::string text;
        for (int words = 0; words < 200; ++words)
            text += word() + ' ';
        xml += "<item><guid isPermaLink=\"false\">" + std::to_string(article) + "</guid><title>" +
               word() + ' ' + word() + ' ' + std::to_string(article) +
               "</title><link>https://site.example/" + std::to_string(number) + '/' +
               std::to_string(article) +
               "</link><pubDate>Tue, 24 Nov 2026 08:00:" + (article % 60 < 10 ? "0" : "") +
               std::to_string(article % 60) + " +0100</pubDate><description>&lt;p&gt;" + text +
               "&lt;/p&gt;</description></item>";
    }
    return xml + "</channel></rss>";
}

/// Fetched over HTTP on loopback, as a user's articles are.
bool fillLibrary(const std::filesystem::path& file, int articles) {
    test::HttpServer server([articles](const test::RecordedRequest& request) {
        return test::feedReply(feed(std::stoi(request.target.substr(1)), articles / kFeeds));
    });
    service::LibraryOptions options;
    options.file = file;
    service::Library library(std::move(options));
    std::promise<bool> opened;
    library.open([&](base::Status status) { opened.set_value(status.has_value()); });
    if (!opened.get_future().get())
        return false;
    library.edit([&](service::LibraryEditor& editor) {
        for (int number = 0; number < kFeeds; ++number)
            (void)editor.feeds.add({server.url("/" + std::to_string(number)), {}, {}});
    });
    std::promise<int> arrived;
    const auto job = library.refresh(
        {}, [](const service::RefreshProgress&) {},
        [&](const base::Result<service::RefreshSummary>& result) {
            arrived.set_value(result ? result->feeds - result->failed : 0);
        });
    return arrived.get_future().get() == kFeeds;
}

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

void runUntil(const std::function<bool()>& condition) {
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    QCoreApplication::processEvents();
}

/// Prints "rows", then a line "key MS" for each key of a word typed into the search field.
int measured(int argc, char* argv[]) {
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
    std::fflush(stdout);
    composition.shutDown();
    return 0;
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc > 2 && std::string_view(argv[1]) == kChild)
        return measured(argc, argv);
    if (argc > 2 && std::string_view(argv[1]) == bench::kRefreshedChild)
        return bench::measureWindowRefresh(argc, argv);
    if (argc > 1 && std::string_view(argv[1]) == "refresh")
        return bench::benchWindowRefresh(argc > 2 ? std::atoi(argv[2]) : 1000);
    const QCoreApplication application(argc, argv);
    const int articles = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int starts = argc > 2 ? std::atoi(argv[2]) : 5;
    const test::TempDir folder;
    const std::filesystem::path library = folder / "library.db";
    if (!fillLibrary(library, articles))
        return 1;
    for (int start = 0; start < starts; ++start) {
        QElapsedTimer time;
        time.start();
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(),
                      {kChild, QString::fromStdString(library.string())});
        qint64 rows = -1;
        std::vector<qint64> keys;
        while (program.waitForReadyRead(60'000)) {
            while (program.canReadLine()) {
                const QByteArray line = program.readLine().trimmed();
                if (line == "rows")
                    rows = time.elapsed();
                else if (line.startsWith("key "))
                    keys.push_back(line.mid(4).toLongLong());
            }
        }
        program.waitForFinished();
        if (rows < 0 || keys.empty())
            return 1;
        std::printf(
            "%d articles: first rows %lld ms after the start; search %lld ms a key at most\n",
            articles, static_cast<long long>(rows),
            static_cast<long long>(*std::ranges::max_element(keys)));
    }
    return 0;
}
