// How fast and how large sanitising is, for articles as they come and for inputs made to hurt.
//
//     bench_sanitise [MEGABYTES]     (20)
#include <musette/markup/reading.h>
#include <musette/markup/sanitise.h>

#include <fmt/core.h>
#include <sys/resource.h>

#include <cstdlib>
#include <ctime>
#include <string>

using namespace musette;

namespace {

struct Input {
    std::string_view name;
    std::string_view unit;
};

constexpr std::string_view kArticle =
    "<article><h2 class=titre>Une séance en présentiel enrichi</h2><p>Le coût moyen d’un module "
    "d’une "
    "<em>demi-journée</em> s’établit à 1 250 € ; <a href=\"/etude?utm_source=fil&amp;id=3\">lire "
    "l’étude</a>.</p><figure><img data-src=\"/images/salle.jpg\" srcset=\"/s.jpg 320w, /g.jpg "
    "1280w\" "
    "alt=\"Salle\" width=1280><figcaption>Une séance</figcaption></figure><ul><li>un cahier des "
    "charges"
    "<li>des outils <b>simples</b></ul><table><tr><th>Modalité<th>2023<tr><td>Hybride<td>34 "
    "%</table>"
    "<blockquote><p>Un outil ne fait pas une séance.</p></blockquote></article>\n";

constexpr Input kInputs[] = {{"articles", kArticle},   {"text", "des mots, rien que des mots "},
                             {"<div>", "<div>"},       {"<b>", "<b>"},
                             {"<b><p>", "<b><p>"},     {"<p>x", "<p>x"},
                             {"<table>", "<table>"},   {"<a href=x>", "<a href=x>"},
                             {"<dl><dd>", "<dl><dd>"}, {"<ul><li>", "<ul><li>"},
                             {"<svg>", "<svg>"},       {"</p>", "</p>"},
                             {"&amp;", "&amp;"},       {"<", "<"},
                             {"attributes", " a=b"},   {"links to places", "<a href=#a id=b>"}};

std::string filled(const Input& input, std::size_t bytes) {
    std::string html = input.name == "attributes" ? "<p" : "";
    html.reserve(bytes + input.unit.size());
    while (html.size() < bytes)
        html += input.unit;
    return html;
}

/// Seconds of the processor, whatever else the machine does.
double secondsSince(std::clock_t begin) {
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

} // namespace

int main(int count, char** arguments) {
    const std::size_t bytes =
        static_cast<std::size_t>(count > 1 ? std::atoi(arguments[1]) : 20) * 1'000'000;
    markup::SanitiseOptions options;
    options.baseUrl = "https://exemple.fr/billets/un";
    options.maxBytes = bytes * 10; // all of it, not the first megabytes that a feed gets
    markup::ReadingOptions whole;
    whole.maxBytes = bytes * 10;
    for (const Input& input : kInputs) {
        const std::string html = filled(input, bytes);
        const auto begin = std::clock();
        const markup::SanitisedHtml clean = markup::sanitise(html, options);
        const double sanitising = secondsSince(begin);
        const auto again = std::clock();
        const markup::ReadingHtml page = markup::rewriteForReading(clean.html, whole);
        fmt::print("{:<16} {:6.2f} s to {:6.1f} MB, reading pane {:6.2f} s to {:6.1f} MB\n",
                   input.name, sanitising, static_cast<double>(clean.html.size()) / 1e6,
                   secondsSince(again), static_cast<double>(page.html.size()) / 1e6);
        std::fflush(stdout);
        if (markup::sanitise(clean.html, options).html != clean.html)
            return 1;
    }
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    fmt::print("at most {:.0f} MB of memory\n", static_cast<double>(usage.ru_maxrss) / 1e3);
    return 0;
}
