#pragma once

#include "html_tree.h"
#include "report_model.h"

#include <musette/report/linter.h>

#include <string>
#include <vector>

namespace musette::report {

/// A text that a report shows, and where it stands.
struct ShownText {
    FindingPlace place;
    std::string text;
    bool markdown = false;
};

/// An address that a report links, and where.
struct ShownLink {
    FindingPlace place;
    std::string url;
};

/// Every text of its author that the report shows. Places are rows of the document.
[[nodiscard]] std::vector<ShownText> shownTexts(const model::SessionDocument& document,
                                                const Report& report);

/// The texts that the report of this audience does not show, for what is hidden alone: what the
/// author unticked is no secret.
[[nodiscard]] std::vector<ShownText> hiddenTexts(const model::SessionDocument& document,
                                                 Audience audience);

/// Links of items and lists, and those within texts.
[[nodiscard]] std::vector<ShownLink> shownLinks(const model::SessionDocument& document,
                                                const Report& report);

/// The parts of a text in Markdown with this name: "a", "img".
[[nodiscard]] std::vector<HtmlNode> partsNamed(const ShownText& text, std::string_view name);

} // namespace musette::report
