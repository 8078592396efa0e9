#pragma once

#include "popup_card.h"

class QPlainTextEdit;

namespace musette::gui {

/// A small field for a note of a few lines, over what it is about. Enter keeps the text and closes,
/// so does a click elsewhere; Shift+Enter begins a line; Escape leaves the text as it was. Gone
/// once it is closed.
/// Thread: GUI.
class NotePopup final : public PopupCard {
    Q_OBJECT

public:
    NotePopup(const QString& purpose, const QString& text, QWidget* parent);

    /// Below this rectangle of the screen, within the screen.
    void openBelow(const QRect& place);
    /// A text that was being typed when the program ended.
    void giveBack(const QString& text);

signals:
    /// The text was changed and is to be kept; may be empty.
    void kept(const QString& text);
    void typed(const QString& text);
    /// After `kept`, if that comes.
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fitHeight();

    QString m_before;
    QPlainTextEdit* m_field;
    bool m_leaves = false; ///< the text as it was
};

} // namespace musette::gui
