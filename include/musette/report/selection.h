#pragma once

#include <musette/base/time.h>
#include <musette/report/report.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// An article as it is recommended to others: where it stands and what it is, not what its reader
/// thinks of it, nor its text, which is its author's.
struct SharedItem {
    std::string title;
    std::string url;
    std::vector<std::string> authors;
    std::string site;
    std::optional<base::Instant> published;
    base::Instant arrived{};
    std::string excerpt; ///< plain text
    std::string language;
};

/// A selection of articles on its way to others.
struct Selection {
    std::string title;
    std::string introduction; ///< Markdown
    std::string author;
    Language language = Language::French;
    std::string timeZone = "Europe/Paris"; ///< dates are told in it
    std::vector<SharedItem> items;
    Templates templates;
};

/// One page that stands alone, as reports do; clean Markdown; an Atom document (RFC 4287).
/// Addresses are http(s) without tracking parameters and credentials; items without one are told by
/// title, and left out of Atom, whose entries need one. Same selection, same bytes. Pure. Thread:
/// any.
[[nodiscard]] std::string selectionHtml(const Selection& selection);
[[nodiscard]] std::string selectionMarkdown(const Selection& selection);
[[nodiscard]] std::string selectionAtom(const Selection& selection);

} // namespace musette::report
