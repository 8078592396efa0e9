#include "article_page.h"

#include "../app/text.h"
#include "../look/words.h"

#include <musette/base/url.h>

#include <QCoreApplication>
#include <QStringList>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("ArticlePage", text);
}
QString counted(const char* text, int n) {
    return QCoreApplication::translate("ArticlePage", text, nullptr, n);
}

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString link(const QString& address, const QString& text) {
    return "<a href=\"" + address.toHtmlEscaped() + "\">" + text.toHtmlEscaped() + "</a>";
}

QString heading(const model::ItemRow& row, const QString& title, int minutes) {
    QStringList facts;
    if (!row.author.empty())
        facts << toQt(row.author);
    if (row.published)
        facts << fullDate(*row.published);
    facts << counted(QT_TRANSLATE_N_NOOP("ArticlePage", "%n min read"), minutes);
    return "<p class=\"source\"><b>" + escaped(toQt(row.sourceName)) + "</b></p><h1>" +
           escaped(title) + "</h1><p class=\"meta\">" + escaped(facts.join(" · ")) + "</p>";
}

QString imagesLine(const service::ReadableArticle& article, const QString& address) {
    if (article.remoteImages == 0)
        return {};
    QStringList hosts;
    for (const std::string& host : article.imageHosts)
        hosts << toQt(host);
    QString text = escaped(
        hosts.isEmpty()
            ? counted(QT_TRANSLATE_N_NOOP("ArticlePage", "%n image(s) not loaded."),
                      article.remoteImages)
            : counted(QT_TRANSLATE_N_NOOP("ArticlePage", "%n image(s) not loaded, hosted by %1."),
                      article.remoteImages)
                  .arg(hosts.join(", ")));
    if (!address.isEmpty())
        text += ' ' + link(address, word(QT_TRANSLATE_NOOP("ArticlePage", "Open in the browser")));
    // Qt gives a table no room above.
    return "<p class=\"gap\"></p><table class=\"notice\" width=\"100%\" cellspacing=\"0\"><tr><td "
           "class=\"notice\">" +
           text + "</td></tr></table>";
}

QString foot(const service::ReadableArticle& article, const QString& address) {
    QString text;
    if (article.truncated)
        text = "<p class=\"foot\">" +
               link(kShowRestLink, word(QT_TRANSLATE_NOOP("ArticlePage", "Show the rest"))) +
               "</p>";
    if (!article.excerptOnly)
        return text;
    text +=
        "<p class=\"foot\">" +
        escaped(word(QT_TRANSLATE_NOOP("ArticlePage", "This feed gives no more than an excerpt.")));
    if (!address.isEmpty())
        text += ' ' + link(address, word(QT_TRANSLATE_NOOP("ArticlePage", "Read on the site")));
    return text + "</p>";
}

} // namespace

QString cleanAddress(const std::string& url) {
    return toQt(base::withoutTracking(base::withoutUserInfo(url)));
}

service::ReadingLabels readingLabels() {
    return {fromQt(word(QT_TRANSLATE_NOOP("ArticlePage", "Image"))),
            fromQt(word(QT_TRANSLATE_NOOP("ArticlePage", "Embedded content from {}, not loaded."))),
            fromQt(word(QT_TRANSLATE_NOOP("ArticlePage", "Open in the browser")))};
}

QString articlePage(const model::ItemRow& row, const QString& title,
                    const service::ReadableArticle& article) {
    const QString address = base::isHttpUrl(row.url) ? cleanAddress(row.url) : QString();
    return "<body>" + heading(row, title, article.minutes) + imagesLine(article, address) +
           toQt(article.html) + foot(article, address) + "</body>";
}

QString notePage(const QString& sessionTitle, const QString& html) {
    return "<body><p class=\"source\">" + escaped(word(QT_TRANSLATE_NOOP("ArticlePage", "Note"))) +
           "</p><h1>" + escaped(sessionTitle) + "</h1>" + html + "</body>";
}

} // namespace musette::gui
