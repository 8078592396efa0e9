#include "revisions_dialog.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "text_difference.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

namespace musette::gui {
namespace {

/// Deleted words are struck through, new ones underlined: colour does not stand alone.
QString marked(const std::vector<TextPiece>& pieces, const Theme& theme) {
    QString html;
    for (const TextPiece& piece : pieces) {
        const QString text = piece.text.toHtmlEscaped().replace('\n', "<br>");
        switch (piece.where) {
        case TextPiece::Where::Both: html += text; break;
        case TextPiece::Where::Before:
            html += QString("<s style=\"background-color:%1\">%2</s>")
                        .arg(theme.color(Tone::ErrSoft).name(), text);
            break;
        case TextPiece::Where::After:
            html += QString("<u style=\"background-color:%1\">%2</u>")
                        .arg(theme.color(Tone::OkSoft).name(), text);
            break;
        }
    }
    return html;
}

} // namespace

RevisionsDialog::RevisionsDialog(const Surroundings& around, const model::Note& note,
                                 QWidget* parent)
    : QDialog(parent), m_around(around), m_note(note), m_list(new QListWidget),
      m_text(new QTextBrowser) {
    setObjectName("revisionsDialog");
    setWindowTitle(tr("Former texts of the note"));
    DialogFrame frame(*this, around.theme, tr("Former texts of the note"));
    auto* legend = new QLabel(tr("Struck through: what went since. Underlined: what came since."));
    legend->setProperty("tone", "text2");
    m_list->setObjectName("revisions");
    m_list->setAccessibleName(tr("Former texts, newest first"));
    m_text->setObjectName("revisionText");
    m_text->setAccessibleName(tr("Former text compared with the present one"));
    m_text->setOpenLinks(false);
    auto* both = new QWidget;
    auto* line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_list, 1);
    line->addWidget(m_text, 2);
    m_restore = new QPushButton(tr("&Restore this text"));
    m_restore->setObjectName("restore");
    m_restore->setAutoDefault(false);
    m_restore->setEnabled(false);
    frame.add(legend);
    frame.add(both, 1);
    frame.add(m_restore);
    frame.finishWithClose();
    resize(roomFor(*this, {760, 460}));
    connect(m_list, &QListWidget::currentRowChanged, this, &RevisionsDialog::showFormer);
    connect(m_restore, &QPushButton::clicked, this, &RevisionsDialog::restore);
    load();
    m_list->setFocus();
}

void RevisionsDialog::load() {
    m_around.bridge.read(
        this, [id = m_note.id](service::LibraryReader& reader) { return reader.revisions(id); },
        [this](base::Result<std::vector<model::NoteRevision>> revisions) {
            if (!revisions) {
                m_around.messages.fail(revisions.error());
                return;
            }
            m_revisions = *std::move(revisions);
            for (const model::NoteRevision& revision : m_revisions)
                m_list->addItem(tr("until %1").arg(fullDate(revision.replacedAt)));
            if (m_revisions.empty())
                m_text->setPlainText(tr("This note was never changed."));
            m_list->setCurrentRow(0);
        });
}

void RevisionsDialog::showFormer(int row) {
    const bool any = row >= 0 && row < static_cast<int>(m_revisions.size());
    m_restore->setEnabled(any);
    if (!any)
        return;
    const QString before = toQt(m_revisions[static_cast<std::size_t>(row)].body);
    m_text->setHtml(marked(difference(before, toQt(m_note.body)), m_around.theme));
}

void RevisionsDialog::restore() {
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_revisions.size()))
        return;
    model::Note changed = m_note;
    changed.body = m_revisions[static_cast<std::size_t>(row)].body;
    m_around.bridge.edit(
        [changed](service::LibraryEditor& editor) { return editor.notes.edit(changed); });
    m_around.messages.tellUndoable(tr("Former text restored"));
    accept();
}

} // namespace musette::gui
