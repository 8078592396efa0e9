#include "dialects.h"
#include "document_kind.h"
#include "encoding.h"
#include "xml_tree.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

namespace musette::feed {
namespace {

ParsedFeed readDialect(const Root& root, const Scope& scope) {
    switch (root.dialect) {
    case Dialect::Rss: return readRss(root.node, scope);
    case Dialect::Rdf: return readRdf(root.node, scope);
    case Dialect::Atom: return readAtom(root.node, scope);
    case Dialect::Cdf: break;
    }
    return readCdf(root.node, scope);
}

/// What one reading of a document gave, and whether it has to be read again with its blanks.
struct Reading {
    std::optional<ParsedFeed> feed;
    bool blanksMatter = false;
    bool itemsNest = false;
};

Reading readXml(std::string_view text, std::string_view url, Blanks blanks,
                Trust trust = Trust::WellFormed) {
    XmlTree tree;
    Reading reading;
    if (!loadXml(tree, text, blanks, trust)) {
        return reading;
    }
    const std::optional<Root> root = findRoot(tree.document);
    if (!root) {
        return reading;
    }
    DocumentState state{tree.entities, root->dialect == Dialect::Atom};
    const Scope scope(root->node, state, url);
    reading.feed = readDialect(*root, scope);
    reading.feed->diagnostics = std::move(tree.diagnostics);
    reading.feed->cutOff = tree.cutOff;
    reading.blanksMatter = state.sawUnescapedMarkup && blanks == Blanks::Drop;
    reading.itemsNest = state.sawNestedItem && trust == Trust::WellFormed;
    return reading;
}

base::Result<ParsedFeed> readXmlFeed(std::string_view text, std::string_view url) {
    // A guess that saves a second reading; `blanksMatter` corrects it.
    const bool xhtml = text.substr(0, 4096).find("xhtml\"") != std::string_view::npos;
    const Blanks guess = xhtml ? Blanks::Keep : Blanks::Drop;
    Reading reading = readXml(text, url, guess);
    const Trust trust = reading.itemsNest ? Trust::Nothing : Trust::WellFormed;
    if (reading.blanksMatter || reading.itemsNest) {
        reading = readXml(text, url, reading.blanksMatter ? Blanks::Keep : guess, trust);
    }
    if (!reading.feed) {
        return base::fail(base::ErrorCode::NotAFeed, describeDocument(text));
    }
    return std::move(*reading.feed);
}

/// The text without blanks around it and byte-order marks before it: scripts that are put together
/// from several files leave marks between blanks.
std::string_view documentIn(std::string_view text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    text = base::trim(text);
    while (text.starts_with(kMark)) {
        text = base::trim(text.substr(kMark.size()));
    }
    return text;
}

} // namespace

base::Result<ParsedFeed> parse(std::string_view bytes, const ParseOptions& options) {
    if (std::string binary = describeBinary(bytes); !binary.empty()) {
        return base::fail(base::ErrorCode::NotAFeed, std::move(binary));
    }
    DecodedText decoded;
    decodeText(decoded, bytes, options.contentType);
    const std::string_view text = documentIn(decoded.text);
    if (text.empty()) {
        return base::fail(base::ErrorCode::EmptyBody, "the document is empty");
    }
    base::Result<ParsedFeed> feed = text.front() == '{' || text.front() == '['
                                        ? readJsonFeed(text, options.baseUrl)
                                        : readXmlFeed(text, options.baseUrl);
    if (feed && !decoded.diagnostic.empty()) {
        feed->diagnostics.push_back({decoded.diagnostic});
    }
    return feed;
}

} // namespace musette::feed
