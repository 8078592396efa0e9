#pragma once

#include <musette/model/session.h>

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace musette::gui {

class Theme;

/// A sequence: title, kind, modality, who may see it, its speakers one per line
/// («name – function – organisation», any of them may be missing at the end).
/// Thread: GUI.
class SequenceDialog final : public QDialog {
    Q_OBJECT

public:
    /// `sequence` without id: a new one.
    SequenceDialog(const Theme& theme, model::Sequence sequence, QStringList knownSpeakers,
                   QWidget* parent = nullptr);

    [[nodiscard]] model::Sequence sequence() const;
    /// The keyboard goes to a new line of the speakers.
    void writeSpeakers();

private:
    model::Sequence m_sequence;
    QLineEdit* m_title = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_modality = nullptr;
    QComboBox* m_visibility = nullptr;
    QPlainTextEdit* m_speakers = nullptr;
};

/// "Name – function – organisation" and back; parts are parted by a dash between spaces.
[[nodiscard]] QString speakerLine(const model::Speaker& speaker);
[[nodiscard]] model::Speaker speakerFrom(const QString& line);

} // namespace musette::gui
