#pragma once

#include "support/catch.h"
#include "waiting.h"

#include <QApplication>
#include <QString>
#include <QTest>
#include <QWidget>

#include <string>

namespace musette::test {

/// A user who has a keyboard and no mouse: keys go to what has the focus, whatever that is.
class Keyboard {
public:
    /// The widget that the next key reaches.
    [[nodiscard]] static QWidget& focus() {
        REQUIRE(waitUntil([] { return target() != nullptr; }));
        return *target();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&focus(), key, modifiers);
    }
    /// Any text, also with accents, a key for each letter.
    static void type(const QString& text) {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, &focus(), Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
    }
    /// Waits until what has the focus is called so (or is within something called so).
    [[nodiscard]] static bool isIn(const QString& objectName) {
        const bool arrived = waitUntil([&] {
            for (const QWidget* widget = target(); widget; widget = widget->parentWidget()) {
                if (widget->objectName() == objectName)
                    return true;
            }
            return false;
        });
        if (!arrived)
            WARN("the keyboard is in " << path());
        return arrived;
    }
    /// What has the focus and what it is in, by class and name.
    [[nodiscard]] static std::string path() {
        std::string names = target() == nullptr ? "nothing" : "";
        for (const QWidget* widget = target(); widget; widget = widget->parentWidget())
            names += widget->metaObject()->className() +
                     (" “" + widget->objectName().toStdString() + "”, ");
        return names;
    }

private:
    static QWidget* target() {
        if (QWidget* popup = QApplication::activePopupWidget())
            return popup->focusWidget() != nullptr ? popup->focusWidget() : popup;
        // As a window manager does when a dialog has gone; the offscreen platform has none.
        if (QApplication::activeWindow() == nullptr) {
            for (QWidget* top : QApplication::topLevelWidgets()) {
                if (top->isVisible() && (top->windowFlags() & Qt::WindowType_Mask) == Qt::Window)
                    top->activateWindow();
            }
        }
        return QApplication::focusWidget();
    }
};

} // namespace musette::test
