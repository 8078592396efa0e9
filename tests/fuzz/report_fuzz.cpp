#include "../support/markup_policy.h"
#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/report/report.h>

#include <cstdio>
#include <string>
#include <string_view>

using namespace musette;

namespace {

/// What the page adds to the sanitiser's output, taken back.
std::string withoutDressing(std::string_view html) {
    constexpr std::string_view kRegion =
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Tableau ";
    constexpr std::string_view kScope = " scope=\"col\"";
    constexpr std::string_view kApostrophe = "&#39;";
    std::string plain;
    while (!html.empty()) {
        if (html.starts_with(kRegion)) {
            plain += "<div>";
            html.remove_prefix(html.find('>') + 1);
        } else if (html.starts_with(kScope) && plain.ends_with("<th")) {
            html.remove_prefix(kScope.size());
        } else if (html.starts_with(kApostrophe)) {
            plain += '\'';
            html.remove_prefix(kApostrophe.size());
        } else {
            plain += html.front();
            html.remove_prefix(1);
        }
    }
    return plain;
}

} // namespace

// Whatever stands in a session, the page ends where it should, and what came of its Markdown keeps
// to the sanitiser's tables.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzz::textOf(data, size));
    model::SessionDocument document;
    document.session.title = text;
    document.session.author = text;
    document.session.contact = text;
    document.session.licence = text;
    document.session.conclusion = text;
    const std::string html = report::renderHtml(document, {});
    fuzz::require(base::isValidUtf8(html));

    constexpr std::string_view kEnd = "\n</div>\n</section>\n</main>";
    const std::size_t section = html.find("<section id=\"conclusion\"");
    if (section == std::string::npos)
        return 0;
    constexpr std::string_view kStart = "<div class=\"text\">\n";
    const std::size_t start = html.find(kStart, section);
    const std::size_t end = html.rfind(kEnd);
    fuzz::require(start != std::string::npos && end != std::string::npos);
    const std::size_t from = start + kStart.size();
    const std::string body = end > from ? html.substr(from, end - from) : std::string();
    const std::string breach = test::policyBreach(withoutDressing(body));
    if (!breach.empty())
        std::fprintf(stderr, "%s\n%s\n", breach.c_str(), body.c_str());
    fuzz::require(breach.empty());
    fuzz::require(body.find("data-src") == std::string::npos);
    fuzz::require(report::summarise(document, {}).outline.size() >= 2);
    return 0;
}
