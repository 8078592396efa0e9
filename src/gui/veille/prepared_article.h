#pragma once

#include "article_images.h"

#include <musette/service/reader.h>
#include <musette/service/reading.h>

#include <QString>

namespace musette::gui {

/// An article as the pane shows it, made ready away from the GUI thread.
struct PreparedArticle {
    model::ItemRow row;
    QString title;                     ///< as it is shown
    service::ReadableArticle readable; ///< its images stand in the next
    PreparedImages images;
};

/// How articles are made ready: the reader's wishes, in words of the program's language.
struct ArticleWishes {
    service::ReadingExtent extent = service::ReadingExtent::FirstPart;
    service::ReadingLabels labels;
    bool correctSpaces = true;
};

/// Reads an article and makes it ready. Thread: the reader executor's. Errors: those of the reader.
[[nodiscard]] base::Result<PreparedArticle>
prepareArticle(service::LibraryReader& reader, model::ItemId id, const ArticleWishes& wishes);

/// What stands in an article for what is not loaded.
[[nodiscard]] service::ReadingLabels readingLabels();

} // namespace musette::gui
