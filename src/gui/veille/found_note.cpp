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
    note.sessionTitle = toQt(hit.sessionTitle);
    note.html = toQt(report::markdownToHtml(hit.body));
    note.text = wordsOf(note.html);
    return note;
}

} // namespace musette::gui
