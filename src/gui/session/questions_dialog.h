#pragma once

#include "session_content.h"

#include <QDialog>

#include <array>

class QComboBox;
class QPlainTextEdit;

namespace musette::gui {

class Theme;

/// Three questions at the end of a half-day: what I keep, what I test, what I pass on. The answers
/// are notes of the half-day with the mark of that name, found again and changed the next time; an
/// empty answer is no note. Thread: GUI.
class QuestionsDialog final : public QDialog {
    Q_OBJECT

public:
    QuestionsDialog(const Theme& theme, const SessionContent& content, model::HalfDayId halfDay,
                    QWidget* parent = nullptr);

    /// For `NoteEditor::write`.
    [[nodiscard]] std::vector<model::Note> answers() const;
    /// The three answers as they stand, to be kept while they are typed, and back.
    [[nodiscard]] QString words() const;
    void giveBack(const QString& words);

signals:
    void typed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::array<model::Note, 3> m_notes;
    std::array<QPlainTextEdit*, 3> m_fields{};
    QComboBox* m_visibility = nullptr;
};

} // namespace musette::gui
