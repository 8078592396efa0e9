#include <musette/base/text.h>
#include <musette/markup/mirrored.h>
#include <musette/markup/reading.h>
#include <musette/markup/reading_parts.h>
#include <musette/markup/spacing.h>
#include <musette/markup/text.h>
#include <musette/service/reading.h>

#include <algorithm>
#include <array>
#include <limits>

namespace musette::service {
namespace {

constexpr std::size_t kFirstPart = std::size_t{3} << 20;
// A little more than the first part is shown too: "show more" is not worth a few lines.
constexpr std::size_t kSmallRest = std::size_t{100} << 10;
// A text browser takes in so much without a wait that anybody sees.
constexpr std::size_t kPart = std::size_t{16} << 10;
constexpr std::size_t kWordsPerMinute = 230;
constexpr std::size_t kShortText = 500;
constexpr std::size_t kLongestExcerpt = 2500;

/// The line without the arrows and blanks that decorate its end.
std::string_view undecorated(std::string_view line) {
    constexpr auto kDecoration = std::to_array<std::string_view>({" ", "→", "»", ">", "›"});
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view sign : kDecoration) {
            if (line.ends_with(sign)) {
                line.remove_suffix(sign.size());
                cut = true;
            }
        }
    }
    return line;
}

/// True when a line breaks off or invites to read the rest elsewhere. Folding has made "..." of
/// "…".
bool breaksOff(std::string_view foldedLine) {
    constexpr auto kEnds = std::to_array<std::string_view>(
        {"...", "...]", "...)", "lire la suite", "lire l'article", "lire plus", "en savoir plus",
         "read more", "continue reading", "keep reading", "weiterlesen", "leer mas"});
    const std::string_view line = undecorated(foldedLine);
    return std::ranges::any_of(kEnds, [line](std::string_view end) { return line.ends_with(end); });
}

/// Among the last lines: some programs add one of their own ("The post … appeared first on …").
bool endsLikeExcerpt(std::string_view text) {
    constexpr std::size_t kTail = 600;
    constexpr int kLines = 3;
    const std::string tail = base::foldForSearch(
        base::toValidUtf8(text.substr(text.size() - std::min(text.size(), kTail))));
    std::string_view rest = tail;
    for (int line = 0; line < kLines && !rest.empty(); ++line) {
        const std::size_t start = rest.rfind('\n');
        const std::string_view last =
            start == std::string_view::npos ? rest : rest.substr(start + 1);
        if (breaksOff(last))
            return true;
        rest = rest.substr(0, start == std::string_view::npos ? 0 : start);
    }
    return false;
}

/// True when the title is the text's own beginning: a message without a title is no excerpt of one.
bool isMessage(std::string_view title, std::string_view text) {
    constexpr std::string_view kEllipsis = "…";
    if (title.ends_with(kEllipsis))
        title.remove_suffix(kEllipsis.size());
    return !title.empty() && base::collapseSpace(text).starts_with(title);
}

bool isExcerpt(const model::Article& article, bool hasContent, std::string_view text) {
    if (article.row.url.empty()) // there is nothing else to read
        return false;
    if (text.size() > kLongestExcerpt)
        return false;
    if (!hasContent && text.size() < kShortText && !isMessage(article.row.title, text))
        return true;
    return endsLikeExcerpt(text);
}

markup::ReadingOptions optionsFor(std::size_t size, ReadingExtent extent,
                                  const ReadingLabels& labels) {
    markup::ReadingOptions options;
    options.maxBytes = extent == ReadingExtent::Whole || size <= kFirstPart + kSmallRest
                           ? std::numeric_limits<std::size_t>::max()
                           : kFirstPart;
    options.words.embedded = labels.embedded;
    options.words.openEmbedded = labels.openEmbedded;
    options.imageSlots = true;
    return options;
}

} // namespace

const std::string& shownHtml(const model::Article& article) {
    if (article.fullText && article.fullText->shown)
        return article.fullText->html;
    const bool hasContent =
        article.contentHtml.contains("<img ") || !markup::excerpt(article.contentHtml, 8).empty();
    return hasContent ? article.contentHtml : article.summaryHtml;
}

std::vector<std::string> imageAddresses(const model::Article& article) {
    std::vector<std::string> addresses;
    for (ArticleImage& image : makeReadable(article, ReadingExtent::Whole).images) {
        if (image.remote())
            addresses.push_back(std::move(image.address));
    }
    return addresses;
}

ReadableArticle makeReadable(const model::Article& article, ReadingExtent extent,
                             const ReadingLabels& labels, Spacing spacing) {
    const std::string& html = shownHtml(article);
    const std::string text = markup::plainText(html);
    markup::ReadingHtml page =
        markup::rewriteForReading(html, optionsFor(html.size(), extent, labels));
    ReadableArticle readable;
    if (spacing == Spacing::French)
        page.html = markup::withFrenchSpacing(page.html);
    if (page.html.find("<table") != std::string::npos)
        page.html = markup::mirrorTables(page.html);
    readable.parts = markup::readingParts(page.html, kPart);
    for (markup::ReadingImage& image : page.images)
        readable.images.push_back({std::move(image.address), std::move(image.description),
                                   std::move(image.link), image.width, image.height, image.inLine,
                                   image.boxed});
    readable.truncated = page.truncated;
    readable.whole.read = article.fullText.has_value();
    readable.whole.shown = readable.whole.read && article.fullText->shown;
    readable.whole.beginningOnly = readable.whole.read && article.fullText->beginningOnly;
    readable.whole.always = article.alwaysFullText;
    readable.excerptOnly =
        !readable.whole.shown && isExcerpt(article, &html == &article.contentHtml, text);
    const std::size_t minutes = (markup::countWords(text) + kWordsPerMinute / 2) / kWordsPerMinute;
    readable.minutes = static_cast<int>(std::max<std::size_t>(minutes, 1));
    return readable;
}

} // namespace musette::service
