#pragma once

#include <gumbo.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace musette::markup {

/// What the guard has to know of an element to follow the parser's stack (HTML §13.2.4.3).
enum TagClass : std::uint8_t {
    Void = 1,          ///< never open
    ClosesP = 2,       ///< its start tag closes an open paragraph (HTML §13.2.6.4.7)
    Formatting = 4,    ///< opened again by the parser after a misplaced end tag
    Special = 8,       ///< stops the end tag of an ordinary element
    Barrier = 16,      ///< end tags of outer elements do not reach over it
    TablePart = 32,    ///< its tags clear what is open down to the table
    LeavesForeign = 64 ///< ends svg and math (HTML §13.2.6.5)
};

using TagClasses = std::array<std::uint8_t, GUMBO_TAG_LAST + 1>;

constexpr TagClasses makeTagClasses() {
    TagClasses classes{};
    const auto add = [&classes](std::uint8_t value, std::initializer_list<GumboTag> tags) {
        for (const GumboTag tag : tags)
            classes[static_cast<std::size_t>(tag)] |= value;
    };
    add(Void, {GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BR,
               GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_FRAME, GUMBO_TAG_HR, GUMBO_TAG_IMAGE,
               GUMBO_TAG_IMG, GUMBO_TAG_INPUT, GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK, GUMBO_TAG_META,
               GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR});
    add(ClosesP | Special,
        {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE,
         GUMBO_TAG_CENTER,  GUMBO_TAG_DETAILS,  GUMBO_TAG_DIR,        GUMBO_TAG_DIV,
         GUMBO_TAG_DL,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
         GUMBO_TAG_FOOTER,  GUMBO_TAG_HEADER,   GUMBO_TAG_HGROUP,     GUMBO_TAG_MAIN,
         GUMBO_TAG_MENU,    GUMBO_TAG_NAV,      GUMBO_TAG_OL,         GUMBO_TAG_P,
         GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,  GUMBO_TAG_UL,         GUMBO_TAG_H1,
         GUMBO_TAG_H2,      GUMBO_TAG_H3,       GUMBO_TAG_H4,         GUMBO_TAG_H5,
         GUMBO_TAG_H6,      GUMBO_TAG_PRE,      GUMBO_TAG_LISTING,    GUMBO_TAG_FORM,
         GUMBO_TAG_LI,      GUMBO_TAG_DD,       GUMBO_TAG_DT,         GUMBO_TAG_TABLE,
         GUMBO_TAG_HR});
    add(Special | Barrier, {GUMBO_TAG_TABLE, GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE, GUMBO_TAG_APPLET,
                            GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT, GUMBO_TAG_SVG, GUMBO_TAG_MATH});
    add(Special, {GUMBO_TAG_BUTTON, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_HEAD, GUMBO_TAG_BODY});
    add(Formatting, {GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM,
                     GUMBO_TAG_FONT, GUMBO_TAG_I, GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL,
                     GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
    add(TablePart, {GUMBO_TAG_CAPTION, GUMBO_TAG_COLGROUP, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD,
                    GUMBO_TAG_TFOOT, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_COL});
    add(LeavesForeign,
        {GUMBO_TAG_B,       GUMBO_TAG_BIG,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY, GUMBO_TAG_BR,
         GUMBO_TAG_CENTER,  GUMBO_TAG_CODE,   GUMBO_TAG_DD,         GUMBO_TAG_DIV,  GUMBO_TAG_DL,
         GUMBO_TAG_DT,      GUMBO_TAG_EM,     GUMBO_TAG_EMBED,      GUMBO_TAG_FONT, GUMBO_TAG_H1,
         GUMBO_TAG_H2,      GUMBO_TAG_H3,     GUMBO_TAG_H4,         GUMBO_TAG_H5,   GUMBO_TAG_H6,
         GUMBO_TAG_HEAD,    GUMBO_TAG_HR,     GUMBO_TAG_I,          GUMBO_TAG_IMG,  GUMBO_TAG_LI,
         GUMBO_TAG_LISTING, GUMBO_TAG_MENU,   GUMBO_TAG_META,       GUMBO_TAG_NOBR, GUMBO_TAG_OL,
         GUMBO_TAG_P,       GUMBO_TAG_PRE,    GUMBO_TAG_RUBY,       GUMBO_TAG_S,    GUMBO_TAG_SMALL,
         GUMBO_TAG_SPAN,    GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,     GUMBO_TAG_SUB,  GUMBO_TAG_SUP,
         GUMBO_TAG_TABLE,   GUMBO_TAG_TT,     GUMBO_TAG_U,          GUMBO_TAG_UL,   GUMBO_TAG_VAR});
    return classes;
}

inline constexpr TagClasses kTagClasses = makeTagClasses();

[[nodiscard]] constexpr bool is(GumboTag tag, TagClass wanted) {
    return (kTagClasses[static_cast<std::size_t>(tag)] & wanted) != 0;
}

} // namespace musette::markup
