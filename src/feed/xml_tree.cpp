#include "xml_tree.h"

#include "repair_xml.h"

#include <fmt/format.h>

namespace musette::feed {
namespace {

pugi::xml_parse_result build(XmlTree& tree, Blanks blanks) {
    // Line ends are normalised before; with parse_eol pugixml scans CDATA sections four bytes at a
    // time.
    const unsigned flags = pugi::parse_cdata | pugi::parse_embed_pcdata | pugi::parse_eol |
                           (blanks == Blanks::Keep ? pugi::parse_ws_pcdata : 0U);
    return tree.document.load_buffer_inplace(tree.buffer.data(), tree.buffer.size(), flags,
                                             pugi::encoding_utf8);
}

} // namespace

bool loadXml(XmlTree& tree, std::string_view text, Blanks blanks, Trust trust) {
    tree.entities.readDoctype(text);
    tree.buffer = text;
    const pugi::xml_parse_result strict = build(tree, blanks);
    if (strict && trust == Trust::WellFormed) {
        return true;
    }
    RepairedXml repaired = repairXml(text);
    tree.diagnostics.push_back({strict
                                    ? "an item stands in another, read tolerantly"
                                    : fmt::format("not well-formed, read tolerantly: {} at byte {}",
                                                  strict.description(), strict.offset)});
    tree.cutOff = repaired.cutOff;
    if (repaired.cutOff) {
        tree.diagnostics.push_back({"the document is cut off"});
    }
    tree.buffer = std::move(repaired.text);
    return static_cast<bool>(build(tree, blanks));
}

} // namespace musette::feed
