#pragma once

#include <QFrame>

class QScreen;
class QVBoxLayout;

namespace musette::gui {

/// A small card over the window with a field and what it is for. Closes when something else is
/// clicked, and is gone then.
/// Thread: GUI.
class PopupCard : public QFrame {
public:
    explicit PopupCard(QWidget* parent) : QFrame(parent, Qt::Popup) {}

protected:
    /// Puts the purpose over the field, which has the keyboard; what else is wanted goes below.
    QVBoxLayout& build(const QString& purpose, int width, QWidget& field);
    /// Shows the card there, within the screen, with the keyboard in its field.
    void openAt(QPoint at, const QScreen* screen);
};

} // namespace musette::gui
