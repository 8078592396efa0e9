#pragma once

#include "../app/surroundings.h"

#include <musette/model/session.h>

#include <QDialog>

#include <vector>

class QListWidget;
class QPushButton;
class QTextBrowser;

namespace musette::gui {

/// What a note said before: a list by time, and beside it the former text, compared word by word
/// with what the note says now. Restoring is one step of the history and makes a former text of
/// the present one. Thread: GUI. Errors: told by Messages.
class RevisionsDialog final : public QDialog {
    Q_OBJECT

public:
    RevisionsDialog(const Surroundings& around, const model::Note& note, QWidget* parent = nullptr);

private:
    void load();
    void showFormer(int row);
    void restore();

    Surroundings m_around;
    model::Note m_note;
    std::vector<model::NoteRevision> m_revisions;
    QListWidget* m_list = nullptr;
    QTextBrowser* m_text = nullptr;
    QPushButton* m_restore = nullptr;
};

} // namespace musette::gui
