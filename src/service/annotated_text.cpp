#include <musette/markup/text.h>
#include <musette/service/annotated_text.h>

#include <algorithm>

namespace musette::service {
namespace {

/// The lines of a part of a text.
std::vector<base::TextRange> linesOf(std::string_view text, base::TextRange range) {
    std::vector<base::TextRange> lines;
    range.end = std::min(range.end, text.size());
    while (range.begin < range.end) {
        const std::size_t end = std::min(text.find('\n', range.begin), range.end);
        if (end > range.begin)
            lines.push_back({range.begin, end});
        range.begin = end + 1;
    }
    return lines;
}

std::optional<base::TextRange> found(const base::QuoteFinder& finder, std::string_view text,
                                     base::TextRange range) {
    const auto quote = base::quoteAt(text, range);
    const auto there = quote ? finder.find(*quote) : std::nullopt;
    return there ? std::optional(there->range) : std::nullopt;
}

} // namespace

std::string annotatedText(const model::Article& article) {
    if (article.fullText && article.fullText->shown)
        return markup::plainText(article.fullText->html);
    std::string text = markup::plainText(article.contentHtml);
    return text.empty() ? markup::plainText(article.summaryHtml) : text;
}

std::vector<PlacedHighlight> placeHighlights(const model::Article& article,
                                             std::span<const model::Highlight> highlights,
                                             std::string_view shown) {
    std::vector<PlacedHighlight> placed;
    if (highlights.empty())
        return placed;
    const base::QuoteFinder whole(annotatedText(article));
    const base::QuoteFinder onScreen{std::string(shown)};
    for (const model::Highlight& highlight : highlights) {
        PlacedHighlight& one = placed.emplace_back();
        one.highlight = highlight;
        const auto there = whole.find(highlight.quote);
        if (!there)
            continue;
        one.found = true;
        one.place = there->range.begin;
        for (const base::TextRange& line : linesOf(whole.text(), there->range)) {
            if (const auto range = found(onScreen, whole.text(), line))
                one.shown.push_back(*range);
        }
    }
    std::ranges::stable_sort(placed, [](const PlacedHighlight& a, const PlacedHighlight& b) {
        return a.found != b.found ? a.found : a.found && a.place < b.place;
    });
    return placed;
}

std::optional<base::TextQuote> passageOf(const model::Article& article, std::string_view shown,
                                         base::TextRange marked) {
    const base::QuoteFinder whole(annotatedText(article));
    const std::vector<base::TextRange> lines = linesOf(shown, marked);
    // What lies between the first and the last line that are of the article belongs to it.
    std::optional<base::TextRange> range;
    for (const base::TextRange& line : lines) {
        range = found(whole, shown, line);
        if (range)
            break;
    }
    if (!range)
        return std::nullopt;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const auto last = found(whole, shown, *line);
        if (!last)
            continue;
        range->end = std::max(range->end, last->end);
        break;
    }
    return base::quoteAt(whole.text(), *range);
}

} // namespace musette::service
