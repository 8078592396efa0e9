#pragma once

#include <musette/model/training.h>

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace musette::gui {

/// What a training says of itself, in fields. Tells when somebody has finished with one of them.
/// Thread: GUI. Errors: none.
class TrainingForm final : public QWidget {
    Q_OBJECT

public:
    explicit TrainingForm(QWidget* parent = nullptr);

    /// A field that somebody is writing in stays as it is, unless it is of another training.
    void show(const model::Training& training);
    /// What is shown, with what the fields say; a title that was emptied is the former one.
    [[nodiscard]] model::Training training() const;

signals:
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QPlainTextEdit* textField(const char* name, int lines);

    model::Training m_shown;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_audience = nullptr;
    QPlainTextEdit* m_objectives = nullptr;
    QPlainTextEdit* m_description = nullptr;
    QComboBox* m_visibility = nullptr;
};

} // namespace musette::gui
