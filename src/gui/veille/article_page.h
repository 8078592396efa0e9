#pragma once

#include <musette/service/reading.h>

#include <QString>

namespace musette::gui {

/// The link of an article page that asks for the part left out.
inline constexpr const char* kShowRestLink = "musette:show-rest";

/// An article as the reading pane shows it: source, title as it is shown, author, date and reading
/// time, what is not loaded, the text, what the feed leaves out. Every address is without tracking
/// parameters.
[[nodiscard]] QString articlePage(const model::ItemRow& row, const QString& title,
                                  const service::ReadableArticle& article);

/// What stands in an article for what is not loaded.
[[nodiscard]] service::ReadingLabels readingLabels();

/// A note, in safe HTML, under the title of its session.
[[nodiscard]] QString notePage(const QString& sessionTitle, const QString& html);

/// Where an article stands on the web, as it is shown, copied and opened; empty for none.
[[nodiscard]] QString cleanAddress(const std::string& url);

} // namespace musette::gui
