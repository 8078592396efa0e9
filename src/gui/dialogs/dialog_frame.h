#pragma once

#include <QString>

class QDialog;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace musette::gui {

class Theme;

/// The frame every dialog has: margins, a title, its parts, and at the bottom right «Cancel» and
/// one primary button. Used while a dialog is put together. Thread: GUI.
class DialogFrame {
public:
    DialogFrame(QDialog& dialog, const Theme& theme, const QString& title);

    void add(QWidget* part, int stretch = 0);
    /// The row of buttons; the primary one accepts the dialog.
    QPushButton* finish(const QString& primary);
    /// «Close» alone, for dialogs that change nothing or change at once.
    QPushButton* finishWithClose();

private:
    QDialog& m_dialog;
    QVBoxLayout* m_page;
};

} // namespace musette::gui
