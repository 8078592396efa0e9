// What a user of the desktop program waits for with a library of ten thousand articles: from the
// start of the process to the first rows on the screen, and from a key in the search field to its
// results.
//
//   bench_gui [ARTICLES] [STARTS]
//   bench_gui open LIBRARY [STARTS]     the same with a library that is there (it is written to)
//   bench_gui refresh [FEEDS]
//   bench_gui article                   of 2 MB: its opening, another text size, another width
//   bench_gui preview                   of a report: how long the window is away
//   bench_gui pdf                       of a report of 100 sequences, 2,000 notes, 500 photographs
//
// The program that is measured is this one, started anew for each start; it puts the parts together
// as `musette` does.

#include "report_paper.h"
#include "support/http_server.h"
#include "support/temp_dir.h"
#include "window_article.h"
#include "window_preview.h"
#include "window_refresh.h"
#include "window_start.h"

#include <musette/service/library.h>

#include <cstdio>
#include <cstdlib>
#include <future>
#include <string>

namespace {

using namespace musette;

constexpr int kFeeds = 100;

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

} // namespace

int main(int argc, char* argv[]) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (argc > 2 && what == bench::kStartedChild)
        return bench::measureWindowStart(argc, argv);
    if (argc > 2 && what == bench::kRefreshedChild)
        return bench::measureWindowRefresh(argc, argv);
    if (what == "refresh")
        return bench::benchWindowRefresh(argc > 2 ? std::atoi(argv[2]) : 1000);
    if (what == "article")
        return bench::benchWindowArticle(argc, argv);
    if (what == "preview")
        return bench::benchWindowPreview(argc, argv);
    if (what == "pdf")
        return bench::benchReportPdf(argc, argv);
    if (what == "open")
        return argc > 2 ? bench::benchWindowStart(argv[2], argc > 3 ? std::atoi(argv[3]) : 5) : 2;
    const int articles = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const test::TempDir folder;
    const std::filesystem::path library = folder / "library.db";
    if (!fillLibrary(library, articles))
        return 1;
    std::printf("%d articles\n", articles);
    return bench::benchWindowStart(library, argc > 2 ? std::atoi(argv[2]) : 5);
}
