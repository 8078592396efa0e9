#include "prepared_article.h"

#include "../app/text.h"

#include <musette/base/text.h>

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace musette::gui {
namespace {

/// An article in French, or in the program's own language when it does not say.
bool isFrench(const std::string& language) {
    return language.empty() ? QLocale().language() == QLocale::French
                            : QLocale(toQt(language)).language() == QLocale::French;
}

std::string word(const char* text) {
    return fromQt(QCoreApplication::translate("ArticlePage", text));
}

} // namespace

base::Result<PreparedArticle> prepareArticle(service::LibraryReader& reader, model::ItemId id,
                                             const ArticleWishes& wishes) {
    auto article = reader.article(id);
    if (!article)
        return std::unexpected(article.error());
    const bool french = wishes.correctSpaces && isFrench(article->language);
    service::ReadableArticle readable =
        service::makeReadable(*article, wishes.extent, wishes.labels,
                              french ? service::Spacing::French : service::Spacing::AsWritten);
    auto images = prepareImages(reader, std::move(readable.images), article->row.feed);
    if (!images)
        return std::unexpected(images.error());
    const std::string& title = article->row.title;
    QString shownTitle = toQt(french ? base::frenchSpacing(title) : title);
    return PreparedArticle{std::move(article->row), std::move(shownTitle), std::move(readable),
                           std::move(*images)};
}

service::ReadingLabels readingLabels() {
    return {word(QT_TRANSLATE_NOOP("ArticlePage", "Embedded content from {}, not loaded.")),
            word(QT_TRANSLATE_NOOP("ArticlePage", "Open in the browser"))};
}

} // namespace musette::gui
