#pragma once

#include "../app/surroundings.h"

#include <musette/model/session.h>

#include <QTimer>
#include <QWidget>

#include <string>

class QComboBox;
class QPlainTextEdit;

namespace musette::gui {

/// The texts that open and close the report, in Markdown. They belong to the session; what is typed
/// is saved at each pause, when another text is chosen, and when the keyboard goes elsewhere.
/// Thread: GUI. Errors: told by Messages.
class ReportTextBox final : public QWidget {
    Q_OBJECT

public:
    explicit ReportTextBox(const Surroundings& around, QWidget* parent = nullptr);
    ~ReportTextBox() override;

    /// The text of a part of the report, when it has one here.
    void choose(const QString& anchor);
    void focusText();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void showPart();
    void save();
    /// The member of the session that the chosen text is.
    [[nodiscard]] std::string model::Session::* part() const;

    Surroundings m_around;
    QComboBox* m_parts;
    QPlainTextEdit* m_text;
    QTimer m_pause;
    model::Session m_session; ///< with the texts that are on their way into the library
    int m_onTheWay = 0;
    std::string model::Session::* m_shown = nullptr; ///< what the field holds
};

} // namespace musette::gui
