#include "article_writer.h"
#include "guard.h"
#include "gumbo_tree.h"
#include "markup_writer.h"
#include "source_text.h"

#include <musette/base/text.h>
#include <musette/markup/sanitise.h>
#include <musette/markup/text.h>

namespace musette::markup {
namespace {

constexpr int kMaxPasses = 3;

std::string escapedText(std::string_view text) {
    MarkupWriter writer;
    writer.text(text);
    return writer.take();
}

/// Writes what `html` holds. True when the result will be read as it was written.
bool rewrite(const std::string& html, const SanitiseOptions& options, SanitisedHtml& result) {
    const GumboTree tree(html);
    ArticleWriter writer(options);
    writer.write(tree.root());
    result.remoteImages = writer.remoteImages();
    result.html = writer.take();
    // gumbo makes no character of a reference whose number does not fit an int (&#xFFFFFFFFFE;).
    const bool isText = base::isValidUtf8(result.html);
    if (!isText)
        result.html = base::toValidUtf8(result.html);
    return isText && writer.isSettled();
}

} // namespace

SanitisedHtml sanitise(std::string_view html, const SanitiseOptions& options) {
    SanitisedHtml result;
    const std::string_view read = cutAt(html, options.maxBytes);
    result.truncated = read.size() < html.size();
    const std::string clean = cleanBytes(read);
    if (!clean.contains('<') && !clean.contains('&')) {
        result.html = escapedText(clean);
        return result;
    }
    bool settled = rewrite(guarded(clean), options, result);
    for (int pass = 1; !settled && pass <= kMaxPasses; ++pass) {
        const std::string before = std::move(result.html);
        (void)rewrite(guarded(before), options, result);
        settled = result.html == before;
    }
    if (!settled) { // no form that a parser reads as it stands: its text alone
        result.html = escapedText(plainText(result.html));
        result.remoteImages = 0;
    }
    return result;
}

} // namespace musette::markup
