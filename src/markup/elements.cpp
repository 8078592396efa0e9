#include "elements.h"

#include <array>
#include <cstddef>
#include <initializer_list>

namespace musette::markup {
namespace {

struct Entry {
    GumboTag tag;
    ElementRule rule;
};

using Rules = std::array<ElementRule, GUMBO_TAG_LAST + 1>;

constexpr ElementRule written(std::string_view name, Shape shape, std::string_view ourClass = {}) {
    return {Fate::Write, name, shape, ourClass};
}

constexpr ElementRule inlined(std::string_view name) {
    return written(name, Shape::Inline);
}

// Written under their own name.
constexpr auto kKept = std::to_array<Entry>({
    {GUMBO_TAG_B, inlined("b")},
    {GUMBO_TAG_I, inlined("i")},
    {GUMBO_TAG_EM, inlined("em")},
    {GUMBO_TAG_STRONG, inlined("strong")},
    {GUMBO_TAG_U, inlined("u")},
    {GUMBO_TAG_S, inlined("s")},
    {GUMBO_TAG_SUB, inlined("sub")},
    {GUMBO_TAG_SUP, inlined("sup")},
    {GUMBO_TAG_SMALL, inlined("small")},
    {GUMBO_TAG_BIG, inlined("big")},
    {GUMBO_TAG_CODE, inlined("code")},
    {GUMBO_TAG_KBD, inlined("kbd")},
    {GUMBO_TAG_SAMP, inlined("samp")},
    {GUMBO_TAG_VAR, inlined("var")},
    {GUMBO_TAG_TT, inlined("tt")},
    {GUMBO_TAG_CITE, inlined("cite")},
    {GUMBO_TAG_DFN, inlined("dfn")},
    {GUMBO_TAG_SPAN, inlined("span")},
    {GUMBO_TAG_BR, written("br", Shape::Void)},
    {GUMBO_TAG_WBR, written("wbr", Shape::Void)},
    {GUMBO_TAG_HR, written("hr", Shape::Rule)},
    {GUMBO_TAG_P, written("p", Shape::Paragraph)},
    {GUMBO_TAG_DIV, written("div", Shape::Block)},
    {GUMBO_TAG_CENTER, written("center", Shape::Block)},
    {GUMBO_TAG_ADDRESS, written("address", Shape::Block)},
    {GUMBO_TAG_PRE, written("pre", Shape::Block)},
    {GUMBO_TAG_BLOCKQUOTE, written("blockquote", Shape::Quote)},
    {GUMBO_TAG_H1, written("h1", Shape::Heading)},
    {GUMBO_TAG_H2, written("h2", Shape::Heading)},
    {GUMBO_TAG_H3, written("h3", Shape::Heading)},
    {GUMBO_TAG_H4, written("h4", Shape::Heading)},
    {GUMBO_TAG_H5, written("h5", Shape::Heading)},
    {GUMBO_TAG_H6, written("h6", Shape::Heading)},
    {GUMBO_TAG_UL, written("ul", Shape::List)},
    {GUMBO_TAG_OL, written("ol", Shape::List)},
    {GUMBO_TAG_LI, written("li", Shape::Item)},
    {GUMBO_TAG_DL, written("dl", Shape::Terms)},
    {GUMBO_TAG_DT, written("dt", Shape::Term)},
    {GUMBO_TAG_DD, written("dd", Shape::Term)},
    {GUMBO_TAG_TABLE, written("table", Shape::Table)},
    {GUMBO_TAG_CAPTION, written("caption", Shape::Caption)},
    {GUMBO_TAG_THEAD, written("thead", Shape::Section)},
    {GUMBO_TAG_TBODY, written("tbody", Shape::Section)},
    {GUMBO_TAG_TFOOT, written("tfoot", Shape::Section)},
    {GUMBO_TAG_TR, written("tr", Shape::Row)},
    {GUMBO_TAG_TD, written("td", Shape::Cell)},
    {GUMBO_TAG_TH, written("th", Shape::Cell)},
});

// Written under another name, or by code of their own.
constexpr auto kChanged = std::to_array<Entry>({
    {GUMBO_TAG_ARTICLE, written("div", Shape::Block)},
    {GUMBO_TAG_SECTION, written("div", Shape::Block)},
    {GUMBO_TAG_HEADER, written("div", Shape::Block)},
    {GUMBO_TAG_FOOTER, written("div", Shape::Block)},
    {GUMBO_TAG_MAIN, written("div", Shape::Block)},
    {GUMBO_TAG_ASIDE, written("div", Shape::Block)},
    {GUMBO_TAG_NAV, written("div", Shape::Block)},
    {GUMBO_TAG_FIGURE, written("div", Shape::Block, "figure")},
    {GUMBO_TAG_FIGCAPTION, written("div", Shape::Block, "caption")},
    {GUMBO_TAG_DETAILS, written("div", Shape::Block)},
    {GUMBO_TAG_SUMMARY, written("div", Shape::Block)},
    {GUMBO_TAG_HGROUP, written("div", Shape::Block)},
    {GUMBO_TAG_FIELDSET, written("div", Shape::Block)},
    {GUMBO_TAG_LEGEND, written("div", Shape::Block)},
    {GUMBO_TAG_FORM, written("div", Shape::Block)},
    {GUMBO_TAG_LISTING, written("pre", Shape::Block)},
    {GUMBO_TAG_MENU, written("ul", Shape::List)},
    {GUMBO_TAG_DIR, written("ul", Shape::List)},
    {GUMBO_TAG_DEL, inlined("s")},
    {GUMBO_TAG_STRIKE, inlined("s")},
    {GUMBO_TAG_INS, inlined("u")},
    {GUMBO_TAG_MARK, written("span", Shape::Inline, "mark")},
    {GUMBO_TAG_ABBR, inlined("span")},
    {GUMBO_TAG_ACRONYM, inlined("span")},
    {GUMBO_TAG_TIME, inlined("span")},
    {GUMBO_TAG_BDI, inlined("span")},
    {GUMBO_TAG_BDO, inlined("span")},
    {GUMBO_TAG_BUTTON, inlined("span")},
    {GUMBO_TAG_Q, {Fate::Quote, "span", Shape::Inline, {}}},
    {GUMBO_TAG_RT, {Fate::Bracket, {}, Shape::Inline, {}}},
    {GUMBO_TAG_A, {Fate::Link, "a", Shape::Inline, {}}},
    {GUMBO_TAG_IMG, {Fate::Image, "img", Shape::Void, {}}},
    {GUMBO_TAG_IFRAME, {Fate::Embed, {}, Shape::Inline, {}}},
    {GUMBO_TAG_EMBED, {Fate::Embed, {}, Shape::Inline, {}}},
    {GUMBO_TAG_OBJECT, {Fate::Embed, {}, Shape::Inline, {}}},
    {GUMBO_TAG_AUDIO, {Fate::Media, {}, Shape::Inline, {}}},
    {GUMBO_TAG_VIDEO, {Fate::Media, {}, Shape::Inline, {}}},
    {GUMBO_TAG_MATH, {Fate::Math, {}, Shape::Inline, {}}},
});

constexpr auto kDropped = std::to_array<GumboTag>(
    {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,         GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
     GUMBO_TAG_NOEMBED,  GUMBO_TAG_NOFRAMES,      GUMBO_TAG_TITLE,    GUMBO_TAG_HEAD,
     GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT,        GUMBO_TAG_OPTION,   GUMBO_TAG_OPTGROUP,
     GUMBO_TAG_DATALIST, GUMBO_TAG_SVG,           GUMBO_TAG_FRAME,    GUMBO_TAG_FRAMESET,
     GUMBO_TAG_INPUT,    GUMBO_TAG_CANVAS,        GUMBO_TAG_XMP,      GUMBO_TAG_PLAINTEXT,
     GUMBO_TAG_RP,       GUMBO_TAG_BASE,          GUMBO_TAG_LINK,     GUMBO_TAG_META,
     GUMBO_TAG_PARAM,    GUMBO_TAG_SOURCE,        GUMBO_TAG_TRACK,    GUMBO_TAG_AREA,
     GUMBO_TAG_COL,      GUMBO_TAG_COLGROUP,      GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND,
     GUMBO_TAG_KEYGEN,   GUMBO_TAG_ANNOTATION_XML});

constexpr Rules makeRules() {
    Rules rules{};
    for (const Entry& entry : kKept)
        rules[static_cast<std::size_t>(entry.tag)] = entry.rule;
    for (const Entry& entry : kChanged)
        rules[static_cast<std::size_t>(entry.tag)] = entry.rule;
    for (const GumboTag tag : kDropped)
        rules[static_cast<std::size_t>(tag)].fate = Fate::Drop;
    return rules;
}

constexpr Rules kRules = makeRules();

} // namespace

const ElementRule& ruleFor(GumboTag tag) {
    return kRules[static_cast<std::size_t>(tag)];
}

} // namespace musette::markup
