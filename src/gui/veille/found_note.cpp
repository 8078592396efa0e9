#include "found_note.h"

#include "../app/text.h"
#include "search_model.h"

#include <musette/report/report.h>

#include <QRegularExpression>

namespace musette::gui {
namespace {

/// The words of the HTML that a note's Markdown became.
QString wordsOf(QString html) {
    static const QRegularExpression blockEnd("</(?:p|li|h\\d|blockquote|pre|td|th)>|<br>");
    static const QRegularExpression tag("<[^>]*>");
    html.replace(blockEnd, " ").remove(tag);
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    return html.replace("&amp;", "&").simplified();
}

QString placeLink(const QString& words) {
    return QStringLiteral("<p><a href=\"#%1\">%2</a></p>")
        .arg(QString::fromUtf8(kPlaceLink), words.toHtmlEscaped());
}

QString labelOf(model::SessionTextHit::Part part) {
    using enum model::SessionTextHit::Part;
    switch (part) {
    case Session: return SearchModel::tr("Session");
    case Sequence: return SearchModel::tr("Sequence");
    case Link: return SearchModel::tr("Remark on an article");
    case Objective: return SearchModel::tr("Objective");
    case Resource: return SearchModel::tr("Resource");
    case Tool: return SearchModel::tr("Tool");
    case Account: return SearchModel::tr("Other account");
    }
    return {};
}

} // namespace

FoundNote foundNote(const model::NoteHit& hit) {
    FoundNote note;
    note.label = SearchModel::tr("Note");
    note.title = toQt(hit.sessionTitle);
    note.html = toQt(report::markdownToHtml(hit.body));
    note.text = wordsOf(note.html);
    note.html += placeLink(SearchModel::tr("Go to the session"));
    note.session = hit.session;
    note.halfDay = hit.halfDay;
    note.note = hit.note;
    return note;
}

FoundNote foundNote(const model::AnnotationHit& hit) {
    FoundNote note;
    note.kind = FoundNote::Kind::OfItem;
    note.label = hit.highlight ? SearchModel::tr("Highlighted passage")
                               : SearchModel::tr("Note on an article");
    note.title = toQt(hit.itemTitle);
    note.item = hit.item;
    note.highlight = hit.highlight;
    note.html = toQt(report::markdownToHtml(hit.body));
    note.text = wordsOf(note.html);
    if (!hit.quote.empty()) {
        const QString quote = toQt(hit.quote).simplified();
        note.text = note.text.isEmpty() ? quote : quote + " – " + note.text;
    }
    return note;
}

FoundNote foundNote(const model::BoardHit& hit) {
    FoundNote note;
    note.kind = FoundNote::Kind::Board;
    note.label = SearchModel::tr("Board");
    note.title = toQt(hit.sessionTitle) + QStringLiteral(" · ") + toQt(hit.sequenceTitle);
    note.text = toQt(hit.text).simplified();
    note.html = QStringLiteral("<p>%1</p>").arg(note.text.toHtmlEscaped()) +
                placeLink(SearchModel::tr("Open the board"));
    note.session = hit.session;
    note.halfDay = hit.halfDay;
    note.sequence = hit.sequence;
    note.card = hit.card;
    return note;
}

FoundNote foundNote(const model::SessionTextHit& hit) {
    FoundNote note;
    note.kind = FoundNote::Kind::OfSession;
    note.label = labelOf(hit.part);
    note.title = toQt(hit.sessionTitle);
    QStringList lines;
    for (const QString& line : toQt(hit.text).split('\n', Qt::SkipEmptyParts)) {
        lines << line.simplified();
        note.html += QStringLiteral("<p>%1</p>").arg(lines.back().toHtmlEscaped());
    }
    note.text = lines.join(QStringLiteral(" – "));
    note.html += placeLink(SearchModel::tr("Go to the session"));
    note.session = hit.session;
    note.halfDay = hit.halfDay;
    note.sequence = hit.sequence;
    note.part = hit.part;
    note.partId = hit.id;
    return note;
}

} // namespace musette::gui
