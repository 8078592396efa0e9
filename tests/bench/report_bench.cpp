// How long the report of a large session takes in each format, its outline and what the linter
// does; and how much memory all of it needs at most.
//
//     bench_report [SEQUENCES [NOTES [ITEMS [IMAGES]]]]     (100 2000 500 500)
#include <musette/report/formats.h>
#include <musette/report/linter.h>
#include <musette/report/report.h>

#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string>

using namespace musette;

namespace {

constexpr const char* kBody =
    "Une note de séance **ordinaire** : ce qui a été dit, ce qu'il faut retenir, et [un lien]"
    "(https://example.org/page?utm_source=x) ; puis une liste.\n\n- un point ;\n- un autre ;\n\n"
    "| besoin | moyen |\n| --- | --- |\n| suivre | flux |\n\nEt pour finir, une question ?\n";

base::Date day(int number) {
    return std::chrono::sys_days(std::chrono::year(2026) / 11 / 2) + std::chrono::days(number);
}

/// Ten sequences a half-day, notes and items spread evenly.
/// As Base64 of 30 KB would be, different for each address.
std::string picture(std::string_view url) {
    std::string data = "data:image/png;base64,";
    data.append(40'000, 'A');
    data.append(url.substr(url.find_last_of('/') + 1)).append("AAAA");
    return data;
}

model::SessionDocument largeSession(int sequences, int notes, int items, int images) {
    model::SessionDocument document;
    document.session.id = {1};
    document.session.title = "Grande session";
    for (int i = 0; i < sequences; ++i) {
        const int half = i / 10;
        if (i % 10 == 0) {
            if (half % 2 == 0)
                document.days.push_back({{half / 2 + 1}, {1}, day(half / 2)});
            model::HalfDay one;
            one.id = {half + 1};
            one.day = document.days.back().id;
            one.slot = half % 2 == 0 ? model::Slot::Morning : model::Slot::Afternoon;
            document.halfDays.push_back(one);
        }
        model::Sequence sequence;
        sequence.id = {i + 1};
        sequence.halfDay = document.halfDays.back().id;
        sequence.position = i;
        sequence.title = fmt::format("Séquence {}", i + 1);
        document.sequences.push_back(sequence);
    }
    document.session.startsOn = document.days.front().date;
    document.session.endsOn = document.days.back().date;
    for (int i = 0; i < notes; ++i) {
        model::Note note;
        note.id = {i + 1};
        note.sequence = {i % sequences + 1};
        note.body = kBody;
        if (i < images)
            note.body += fmt::format("\n![une image](https://example.org/images/{})\n", 1000 + i);
        note.kind = static_cast<model::NoteKind>(i % 4);
        note.mark = static_cast<model::NoteMark>(i % 5 == 0 ? 1 : 0);
        note.at = base::Instant(std::chrono::seconds(1'793'000'000 + i));
        note.visibility = static_cast<model::Visibility>(i % 3);
        document.notes.push_back(note);
    }
    for (int i = 0; i < items; ++i) {
        model::LinkedItem item;
        item.link.id = {i + 1};
        item.link.sequence = {i % sequences + 1};
        item.title = fmt::format("Article {} : un titre", i);
        item.author = "Jeanne Petit, Paul Grand";
        item.url = fmt::format("https://example.org/article/{}", i);
        document.items.push_back(item);
    }
    return document;
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
    const model::SessionDocument document =
        largeSession(argument(1, 100), argument(2, 2000), argument(3, 500), argument(4, 500));
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
