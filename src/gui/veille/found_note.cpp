#include "found_note.h"

#include "../app/text.h"

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

} // namespace

FoundNote foundNote(const model::NoteHit& hit) {
    FoundNote note;
    note.title = toQt(hit.sessionTitle);
    note.html = toQt(report::markdownToHtml(hit.body));
    note.text = wordsOf(note.html);
    return note;
}

FoundNote foundNote(const model::AnnotationHit& hit) {
    FoundNote note;
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

} // namespace musette::gui
