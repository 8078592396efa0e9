#pragma once

#include "../session/day.h"
#include "gui/app/text.h"
#include "gui/rapport/rapport_screen.h"
#include "gui/rapport/report_preview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace musette::test {

inline constexpr const char* kCanary = "zibeline";

/// A session with a public note, one for the team and a private one, and its report on the screen.
struct ReportShown {
    ReportShown()
        : made(stage.addSession("Le compte rendu")), screen(stage.surroundings(), &window) {
        add("tout le monde", model::Visibility::Public);
        add("entre nous", model::Visibility::Team);
        add(kCanary, model::Visibility::Private);
        window.resize(1280, 720);
        screen.resize(1280, 700);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(waitUntil([&] { return text().contains("tout le monde"); }));
    }

    void add(const char* body, model::Visibility visibility) {
        model::Note note;
        note.session = made.session;
        note.halfDay = made.morning;
        note.sequence = made.sequence;
        note.body = body;
        note.visibility = visibility;
        REQUIRE(stage.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); })
                    .has_value());
    }
    template <class Widget>
    Widget& find(const char* name) {
        auto* found = screen.findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    QString text() { return screen.preview().toPlainText(); }
    /// By keys, as a user: down the list.
    void choose(int row) {
        auto& whom = find<QComboBox>("audience");
        whom.setFocus();
        QTest::keyClick(&whom, Qt::Key_Home);
        for (int step = 0; step < row; ++step)
            QTest::keyClick(&whom, Qt::Key_Down);
        REQUIRE(whom.currentIndex() == row);
    }
    QTreeWidgetItem* part(const QString& beginning) {
        for (QTreeWidgetItemIterator item(&find<QTreeWidget>("reportOutline")); *item; ++item) {
            if ((*item)->text(0).startsWith(beginning))
                return *item;
        }
        return nullptr;
    }
    /// Answers the question for a file.
    void save(const std::filesystem::path& file) {
        QFileDialog* dialog = nullptr;
        REQUIRE(waitUntil([&] {
            for (auto* found : window.findChildren<QFileDialog*>()) {
                if (found->isVisible())
                    dialog = found;
            }
            return dialog != nullptr;
        }));
        question = dialog->windowTitle();
        auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
        name->setText(gui::toQt(file.string()));
        QTest::keyClick(name, Qt::Key_Return);
    }

    Stage stage;
    StageSession made;
    QWidget window;
    gui::RapportScreen screen;
    QString question;
};

} // namespace musette::test
