#include "preview_html.h"

#include "../app/text.h"
#include "../look/tokens.h"

#include <musette/service/article_images.h>

#include <QRegularExpression>

#include <string_view>
#include <utility>

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

/// The pictures of the page are drawn by our painter, never by the text browser itself, which would
/// decode whatever it is given: they stand in the text by their numbers.
std::vector<std::optional<PictureBytes>> takePicturesOut(std::string& page) {
    constexpr std::string_view kImage = "<img ";
    constexpr std::string_view kSource = "src=\"data:";
    std::vector<std::optional<PictureBytes>> pictures;
    std::string without;
    std::size_t from = 0;
    for (std::size_t at = page.find(kImage); at != std::string::npos;
         at = page.find(kImage, from)) {
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos)
            break;
        const std::string_view tag(page.data() + at, end - at);
        without.append(page, from, at - from);
        from = end + 1;
        const std::size_t source = tag.find(kSource);
        const std::size_t begin = source + kSource.size() - std::string_view("data:").size();
        const std::size_t quote = source == tag.npos ? tag.npos : tag.find('"', begin);
        if (quote == tag.npos)
            continue;
        PictureBytes picture{{}, bytesOfDataAddress(std::string(tag.substr(begin, quote - begin)))};
        const QSize size = sizeOfPicture(picture.bytes);
        if (!size.isValid())
            continue;
        without += "<img src=\"" + std::string(service::kPictureSource) +
                   std::to_string(pictures.size()) + "\" width=\"" + std::to_string(size.width()) +
                   "\" height=\"" + std::to_string(size.height()) + "\">";
        pictures.emplace_back(std::move(picture));
    }
    without.append(page, from);
    page = std::move(without);
    return pictures;
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
    html.replace(QLatin1String("</span><span class=\"trial\">"),
                 QLatin1String("</span><br><span class=\"trial\">"));
}

} // namespace

ReportOnScreen previewHtml(std::string page) {
    ReportOnScreen shown;
    shown.pictures = takePicturesOut(page);
    QString html = body(toQt(page));
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
    shown.html = std::move(html);
    return shown;
}

QString previewStyle(const ReportFaces& faces, int size) {
    const QString& sans = faces.sans;
    const bool sober = faces.theme == model::ReportTheme::Sober;
    const auto color = [sober](Tone tone) {
        if (sober && tone == Tone::Session)
            tone = Tone::Text;
        return colorOf(tone, Scheme::Light).name();
    };
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
                   "a.ref { vertical-align: super; font-size: %2px; text-decoration: none; }"
                   "code, pre { font-family: monospace; }")
               .arg(sans)
               .arg(size * 82 / 100)
               .arg(color(Tone::Session), color(Tone::Err), color(Tone::Text2),
                    color(Tone::Window));
}

} // namespace musette::gui
