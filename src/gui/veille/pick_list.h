#pragma once

#include "popup_card.h"

#include <QVariant>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace musette::gui {

/// A small field with a list under it, for choosing one of many by typing parts of it: accents,
/// case and their order do not count. Enter picks the marked line, Escape closes; the keyboard
/// stays in the field. Closes when something else is clicked, and is gone then. Thread: GUI.
class PickList final : public PopupCard {
    Q_OBJECT

public:
    struct Line {
        QString text;
        QVariant value;
        bool checked = false;
    };
    enum class Typed { MustMatch, MayBeNew }; ///< whether Enter takes a text that no line has

    PickList(const QString& purpose, const QString& placeholder, Typed typed, QWidget* parent);

    void setLines(std::vector<Line> lines);
    /// Below a widget, within the screen.
    void openBelow(const QWidget& anchor);

signals:
    void picked(const QVariant& value);
    /// A text that no line has.
    void typed(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void pick();
    void take(int row);

    std::vector<Line> m_lines;
    Typed m_typed;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace musette::gui
