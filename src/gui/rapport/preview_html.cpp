#include "preview_html.h"

#include "../look/tokens.h"

#include <QRegularExpression>

namespace musette::gui {
namespace {

/// Cuts from the first match of `from` to the end of the next `to`, everywhere.
void cut(QString& html, const QString& from, const QString& to) {
    qsizetype start = 0;
    while ((start = html.indexOf(from, start)) >= 0) {
        const qsizetype end = html.indexOf(to, start);
        if (end < 0)
            return;
        html.remove(start, end + to.size() - start);
    }
}

QString body(const QString& page) {
    const qsizetype start = page.indexOf(QLatin1String("<body"));
    const qsizetype open = page.indexOf('>', start);
    const qsizetype end = page.lastIndexOf(QLatin1String("</body>"));
    return start < 0 || open < 0 || end < open ? page : page.mid(open + 1, end - open - 1);
}

/// The browser finds places by <a name>, the page by id.
void nameAnchors(QString& html) {
    static const QRegularExpression placed(
        QStringLiteral("(<(?:section|div|figure|li|footer)\\b[^>]*?\\bid=\"([^\"]+)\"[^>]*>)"));
    html.replace(placed, QStringLiteral("\\1<a name=\"\\2\"></a>"));
}

/// A quotation gets its bar by a table of two cells.
void barQuotations(QString& html) {
    static const QRegularExpression open(QStringLiteral("<blockquote[^>]*>"));
    html.replace(open, QStringLiteral("<table class=\"quote\" cellspacing=\"0\" cellpadding=\"0\">"
                                      "<tr><td class=\"bar\" width=\"3\"></td><td class=\"q\">"));
    html.replace(QLatin1String("</blockquote>"), QLatin1String("</td></tr></table>"));
    static const QRegularExpression caption(QStringLiteral("<figcaption[^>]*>"));
    html.replace(caption, QStringLiteral("<p class=\"by\">"));
    html.replace(QLatin1String("</figcaption>"), QLatin1String("</p>"));
}

/// Lists of facts are one line each.
void lineUpFacts(QString& html) {
    static const QRegularExpression term(QStringLiteral("<dt[^>]*>"));
    static const QRegularExpression value(QStringLiteral("</dt>\\s*<dd[^>]*>"));
    static const QRegularExpression inlineList(
        QStringLiteral("<ul class=\"inline\">\\s*<li>(.*?)</li>\\s*</ul>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression between(QStringLiteral("</li>\\s*<li>"));
    qsizetype at = 0;
    for (QRegularExpressionMatch list = inlineList.match(html, at); list.hasMatch();
         list = inlineList.match(html, at)) {
        QString items = list.captured(1);
        items.replace(between, QStringLiteral(", "));
        html.replace(list.capturedStart(), list.capturedLength(), items);
        at = list.capturedStart() + items.size();
    }
    html.replace(term, QStringLiteral("<p class=\"fact\"><b>"));
    html.replace(value, QStringLiteral("</b>  "));
    html.replace(QLatin1String("</dd>"), QLatin1String("</p>"));
    static const QRegularExpression list(QStringLiteral("</?dl[^>]*>"));
    html.remove(list);
}

} // namespace

QString previewHtml(const QString& page) {
    QString html = body(page);
    cut(html, QStringLiteral("<style"), QStringLiteral("</style>"));
    cut(html, QStringLiteral("<a class=\"skip\""), QStringLiteral("</a>"));
    // The outline beside the preview has the contents.
    cut(html, QStringLiteral("<nav"), QStringLiteral("</nav>"));
    cut(html, QStringLiteral("<span class=\"hidden\">"), QStringLiteral("</span>"));
    nameAnchors(html);
    barQuotations(html);
    lineUpFacts(html);
    static const QRegularExpression structure(
        QStringLiteral("</?(?:section|main|header|footer|figure|time|article)\\b[^>]*>"));
    html.remove(structure);
    return html;
}

QString previewStyle(const QString& sans, int size) {
    const auto color = [](Tone tone) { return colorOf(tone, Scheme::Light).name(); };
    return QString("body { color: %1; } a { color: %2; } .introduction { margin-top: 14px; }"
                   "h1 { font-family: '%3'; font-size: %4px; margin: 4px 0 12px 0; }"
                   "h2 { font-family: '%3'; font-size: %5px; color: %6; margin: 30px 0 8px 0; }")
               .arg(color(Tone::Text), color(Tone::Accent), sans)
               .arg(size * 17 / 10)
               .arg(size * 135 / 100)
               .arg(color(Tone::Session)) +
           QString("h3 { font-family: '%1'; font-size: %2px; margin: 4px 0 6px 0; }"
                   "h4, h5, h6 { font-family: '%1'; font-size: %3px; margin: 12px 0 4px 0; }"
                   "p { margin: 0 0 9px 0; } li { margin: 0 0 4px 0; }"
                   ".fact, .fact b, .fact span, .when, .by, .source, .detail, .kind, .empty, "
                   ".result, .role {"
                   " font-family: '%1'; font-size: %4px; color: %5; }"
                   ".fact { margin: 0 0 3px 0; } .kind { margin: 18px 0 0 0; }")
               .arg(sans)
               .arg(size * 12 / 10)
               .arg(size)
               .arg(size * 82 / 100)
               .arg(color(Tone::Text2)) +
           QString(".label, .badge { font-family: '%1'; font-size: %2px; font-weight: bold;"
                   " color: %3; margin: 6px 0 0 0; } .circulation { color: %4; font-weight: bold; }"
                   "td.bar { background-color: %3; } td.q { padding-left: 16px;"
                   " font-style: italic; color: %5; }"
                   "th { font-family: '%1'; text-align: left; background-color: %6;"
                   " padding: 5px 8px; } td { padding: 2px 0; }"
                   "code, pre { font-family: monospace; }")
               .arg(sans)
               .arg(size * 82 / 100)
               .arg(color(Tone::Session), color(Tone::Err), color(Tone::Text2),
                    color(Tone::Window));
}

} // namespace musette::gui
