#pragma once

#include "../app/surroundings.h"
#include "../app/typing_rest.h"

#include <musette/model/session.h>

#include <QWidget>

#include <string>

class QComboBox;
class QPlainTextEdit;

namespace musette::gui {

class ReportMaker;

/// The texts of the report's own, in Markdown: those that open and close it belong to the session,
/// the transitions before its sections to the report. What is typed is saved at each pause, when
/// another text is chosen, and when the keyboard goes elsewhere.
/// Thread: GUI. Errors: told by Messages.
class ReportTextBox final : public QWidget {
    Q_OBJECT

public:
    ReportTextBox(const Surroundings& around, ReportMaker& maker, QWidget* parent = nullptr);

    /// The text of a part of the report, when it has one here.
    void choose(const QString& anchor);
    void focusText();
    /// What is being typed is saved now: the library goes, or the screen with it.
    void keep() { save(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void listParts();
    void showPart();
    void save();
    void saveSession();
    void saveTransition();
    /// The member of the session that the text is; none: a transition.
    [[nodiscard]] std::string model::Session::* member(const QString& part) const;
    /// What the library has, or will have soon.
    [[nodiscard]] QString stored(const QString& part) const;

    Surroundings m_around;
    ReportMaker& m_maker;
    QComboBox* m_parts;
    QPlainTextEdit* m_text;
    TypingRest m_rest;
    model::Session m_session; ///< with the texts that are on their way into the library
    int m_onTheWay = 0;
    QString m_part; ///< what the field holds; empty: nothing
    QString m_was;  ///< what the library had when it was shown
};

} // namespace musette::gui
