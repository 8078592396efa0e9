#include "capture_text.h"

#include "../app/bridge.h"
#include "../app/text.h"

#include <musette/report/paste.h>

#include <QMimeData>

namespace musette::gui {

CaptureText::CaptureText(Bridge& bridge, QWidget* parent)
    : QPlainTextEdit(parent), m_bridge(bridge) {}

bool CaptureText::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasHtml() || QPlainTextEdit::canInsertFromMimeData(source);
}

void CaptureText::insertFromMimeData(const QMimeData* source) {
    if (!source->hasHtml() || !m_bridge.attached()) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    m_bridge.read(
        this,
        [html = fromQt(source->html())](service::LibraryReader&) {
            return report::markdownFromHtml(html);
        },
        [this, plain = source->text()](const std::string& markdown) {
            insertPlainText(markdown.empty() ? plain : toQt(markdown));
            ensureCursorVisible();
        });
}

} // namespace musette::gui
