// How long the report of a large session takes in each format, its outline and what the linter
// does; and how much memory all of it needs at most.
//
//     bench_report [SEQUENCES [NOTES [ITEMS [IMAGES]]]]     (100 2000 500 500)
#include "large_session.h"

#include <musette/report/formats.h>
#include <musette/report/linter.h>
#include <musette/report/report.h>

#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string>

using namespace musette;

namespace {

/// As Base64 of 30 KB would be, different for each address.
std::string picture(std::string_view url) {
    std::string data = "data:image/png;base64,";
    data.append(40'000, 'A');
    data.append(url.substr(url.find_last_of('/') + 1)).append("AAAA");
    return data;
}

/// The processor time that `work` takes: what else runs on the machine does not count.
template <class Work>
double milliseconds(Work work) {
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

int main(int argc, char** argv) {
    const auto argument = [&](int index, int otherwise) {
        return argc > index ? std::max(1, std::atoi(argv[index])) : otherwise;
    };
    const model::SessionDocument document = bench::largeSession(argument(1, 100), argument(2, 2000),
                                                                argument(3, 500), argument(4, 500));
    report::ReportOptions options;
    options.audience = report::Audience::Private;
    options.imageOf = picture;
    std::string html;
    report::ReportSummary summary;
    const double rendering = milliseconds([&] { html = report::renderHtml(document, options); });
    const double summing = milliseconds([&] { summary = report::summarise(document, options); });
    fmt::print("{} sequences, {} notes, {} items\n", document.sequences.size(),
               document.notes.size(), document.items.size());
    fmt::print("report   {:8.1f} ms, {} bytes\n", rendering, html.size());
    fmt::print("outline  {:8.1f} ms, {} lines\n", summing, summary.outline.size());
    for (const auto format : {report::Format::Fragment, report::Format::Markdown,
                              report::Format::Moodle, report::Format::Text}) {
        std::size_t bytes = 0;
        const double taken = milliseconds([&] {
            for (const auto& file : report::exportReport(document, options, format, "report"))
                bytes += file.bytes.size();
        });
        fmt::print("{:8} {:8.1f} ms, {} bytes\n", report::nameOf(format), taken, bytes);
    }
    options.audience = report::Audience::Public;
    std::size_t findings = 0;
    const double linting =
        milliseconds([&] { findings = report::lint(document, options, {}).size(); });
    fmt::print("linter   {:8.1f} ms, {} findings\n", linting, findings);
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    fmt::print("memory   {:8.1f} MB at most\n", static_cast<double>(used.ru_maxrss) / 1024);
    const int expected = static_cast<int>(document.notes.size() + document.items.size());
    return summary.elements.shown == expected && html.ends_with("</html>\n") ? 0 : 1;
}
