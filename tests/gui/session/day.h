#pragma once

#include "../support/stage.h"
#include "gui/session/session_commands.h"
#include "gui/session/session_content.h"

#include <QApplication>
#include <QDialog>
#include <QListView>
#include <QPlainTextEdit>

namespace musette::test {

/// A window that shows one part of the session side, with the keys and commands of the program.
template <class Part>
struct Shown {
    explicit Shown(Stage& on) : stage(on), part(on.surroundings(), &window) {
        stage.actions.bindWindow(window);
        window.resize(1280, 720);
        part.resize(1280, 700);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    template <class Widget>
    Widget& find(const char* name) {
        auto* found = part.template findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }

    QPlainTextEdit& capture() { return find<QPlainTextEdit>("captureText"); }
    QListView& timeline() { return find<QListView>("timeline"); }

    /// Types into the capture field as a user does, then Enter.
    void note(const QString& text) {
        part.focusCapture();
        const std::size_t before = notes().size();
        QTest::keyClicks(&capture(), text);
        QTest::keyClick(&capture(), Qt::Key_Return);
        REQUIRE(waitUntil([&] { return notes().size() == before + 1; }));
    }

    [[nodiscard]] std::vector<model::Note> notes() const {
        return stage.session.exists() ? stage.session.content()->document.notes
                                      : std::vector<model::Note>{};
    }

    /// Selects a row of the time line and gives it the focus.
    void select(int row) {
        timeline().setFocus();
        timeline().setCurrentIndex(timeline().model()->index(row, 0));
    }

    Stage& stage;
    QWidget window;
    gui::SessionCommands commands{stage.surroundings(), window};
    Part part;
};

/// The widget of that name in it.
template <class Widget>
Widget& in(QWidget& dialog, const char* name) {
    auto* found = dialog.findChild<Widget*>(name);
    REQUIRE(found != nullptr);
    return *found;
}

/// The dialog of that name, once it is open.
inline QDialog& openDialog(const char* name) {
    QDialog* found = nullptr;
    REQUIRE(waitUntil([&] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                found = qobject_cast<QDialog*>(widget);
        }
        return found != nullptr;
    }));
    return *found;
}

} // namespace musette::test
