// Sessions, days and sequences made and changed through their dialogs.

#include "day.h"
#include "gui/app/text.h"
#include "gui/dialogs/session_dialog.h"
#include "gui/session/half_day_grid.h"
#include "gui/session/journee_screen.h"
#include "gui/session/session_panel.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTreeWidget>

using namespace musette;
using gui::Act;
using gui::JourneeScreen;
using gui::SessionPanel;
using test::in;
using test::openDialog;
using test::Shown;
using test::Stage;
using test::waitUntil;

namespace {

const model::SessionDocument& document(const Stage& stage) {
    return stage.session.content()->document;
}

} // namespace

TEST_CASE("without a session the panel offers to make one") {
    Stage stage;
    Shown<SessionPanel> panel(stage);
    bool wanted = false;
    QObject::connect(&panel.part, &SessionPanel::sessionWanted, &panel.window,
                     [&] { wanted = true; });
    panel.part.focusCapture();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(wanted);
    CHECK_FALSE(stage.actions[Act::AddSequence].isEnabled());
}

TEST_CASE("a session is made by keys: title and dates, half-days are proposed, weekends are not") {
    Stage stage;
    Shown<SessionPanel> panel(stage);
    QTest::keyClick(&panel.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog& dialog = openDialog("sessionDialog");
    CHECK_FALSE(in<QPushButton>(dialog, "accept").isEnabled());
    QTest::keyClicks(&in<QLineEdit>(dialog, "title"), "Former a distance");
    // Thursday to Monday.
    in<QDateEdit>(dialog, "from").setDate(QDate(2026, 11, 26));
    in<QDateEdit>(dialog, "to").setDate(QDate(2026, 11, 30));
    auto& proposed = in<QTreeWidget>(dialog, "halfDays");
    CHECK(proposed.topLevelItemCount() == 5 * 3);
    int ticked = 0;
    for (int row = 0; row < proposed.topLevelItemCount(); ++row)
        ticked += proposed.topLevelItem(row)->checkState(0) == Qt::Checked ? 1 : 0;
    CHECK(ticked == 3 * 2);
    QTest::keyClick(&in<QLineEdit>(dialog, "title"), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return stage.session.exists(); }));
    CHECK(document(stage).session.title == "Former a distance");
    CHECK(document(stage).days.size() == 3);
    CHECK(document(stage).halfDays.size() == 6);
    CHECK(document(stage).halfDays[0].startsAt == 9 * 60);
    CHECK(stage.actions[Act::AddSequence].isEnabled());
}

TEST_CASE("the half-days of the panel are exclusive choices, also for assistive tools") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<SessionPanel> panel(stage);
    const auto buttons =
        panel.part.findChild<gui::HalfDayGrid*>("halfDayGrid")->findChildren<QPushButton*>();
    REQUIRE(buttons.size() == 4);
    CHECK(buttons[0]->isChecked());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(buttons[1]);
    REQUIRE(spoken != nullptr);
    CHECK(spoken->role() == QAccessible::RadioButton);
    CHECK(spoken->text(QAccessible::Name) == "Day 1 · Afternoon");
    buttons[1]->setFocus();
    QTest::keyClick(buttons[1], Qt::Key_Space);
    REQUIRE(waitUntil([&] { return stage.session.halfDay() == made.afternoon; }));
    CHECK(buttons[1]->isChecked());
    CHECK_FALSE(buttons[0]->isChecked());
}

TEST_CASE("a sequence is added and changed through its dialog, with its speakers") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    stage.actions[Act::AddSequence].trigger();
    {
        QDialog& dialog = openDialog("sequenceDialog");
        QTest::keyClicks(&in<QLineEdit>(dialog, "title"), "Table ronde");
        in<QPlainTextEdit>(dialog, "speakers").setPlainText("Une formatrice – GRETA");
        in<QPushButton>(dialog, "accept").click();
    }
    REQUIRE(waitUntil([&] { return document(stage).sequences.size() == 2; }));
    const model::Sequence added = document(stage).sequences.at(1);
    CHECK(added.halfDay == made.morning);
    CHECK(added.speakers.at(0).name == "Une formatrice");
    REQUIRE(waitUntil([&] { return stage.session.sequence() == added.id; }));
    stage.actions[Act::EditSequence].trigger();
    QDialog& dialog = openDialog("sequenceDialog");
    CHECK(in<QLineEdit>(dialog, "title").text() == "Table ronde");
    auto& who = in<QComboBox>(dialog, "visibility");
    who.setCurrentIndex(who.findData(static_cast<int>(model::Visibility::Private)));
    in<QPushButton>(dialog, "accept").click();
    REQUIRE(waitUntil(
        [&] { return document(stage).sequences.at(1).visibility == model::Visibility::Private; }));
}

TEST_CASE("a day is added with an evening, and its hours and presence are changed") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    stage.actions[Act::AddDay].trigger();
    QDialog& added = openDialog("dayDialog");
    CHECK(in<QDateEdit>(added, "date").date() == QDate(2026, 11, 26));
    for (QCheckBox* box : added.findChildren<QCheckBox*>())
        box->setChecked(box->text() == "Evening");
    in<QPushButton>(added, "accept").click();
    REQUIRE(waitUntil([&] { return document(stage).halfDays.size() == 5; }));
    CHECK(document(stage).halfDays.back().slot == model::Slot::Evening);
    stage.actions[Act::EditHalfDay].trigger();
    QDialog& edited = openDialog("halfDayDialog");
    in<QTimeEdit>(edited, "to").setTime(QTime(8, 0));
    CHECK_FALSE(in<QPushButton>(edited, "accept").isEnabled());
    in<QTimeEdit>(edited, "to").setTime(QTime(12, 0));
    in<QSpinBox>(edited, "present").setValue(14);
    in<QPushButton>(edited, "accept").click();
    REQUIRE(waitUntil([&] { return document(stage).halfDays[0].presentCount == 14; }));
    CHECK(document(stage).halfDays[0].endsAt == 12 * 60);
}

TEST_CASE("a deleted session is named with its notes and comes back by undo") {
    Stage stage;
    stage.addSession("Le nom");
    Shown<JourneeScreen> day(stage);
    day.note("une");
    (void)stage.takeNotices();
    stage.actions[Act::DeleteSession].trigger();
    REQUIRE(waitUntil([&] { return !stage.session.exists(); }));
    const auto notices = stage.takeNotices();
    REQUIRE_FALSE(notices.empty());
    CHECK(notices.back().contains("Le nom"));
    CHECK(notices.back().contains("1 note"));
    (void)stage.edit([](service::LibraryEditor& editor) { return editor.undo(); });
    REQUIRE(waitUntil([&] { return stage.session.exists(); }));
    CHECK(day.notes().size() == 1);
}

TEST_CASE("F4 lists the speakers, and the one chosen is the author of the next note") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    QTest::keyClick(&day.capture(), Qt::Key_F4);
    auto* menu = day.window.findChild<QMenu*>("speakerMenu");
    REQUIRE(menu != nullptr);
    REQUIRE(menu->actions().size() >= 2);
    CHECK(menu->actions()[0]->text() == "Responsable du programme");
    CHECK(menu->actions()[0]->isChecked());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    CHECK(stage.draft.speaker().isEmpty());
    day.note("sans auteur");
    CHECK(day.notes().at(0).authors.empty());
}

TEST_CASE("L on an article kept for the session links it to the half-day, and again takes it off") {
    Stage stage;
    const auto made = stage.addSession();
    const auto pages = stage.addPages({"Un article", "Un autre"});
    (void)stage.edit([&](service::LibraryEditor& editor) {
        return editor.items.triage(pages, model::Triage::Kept);
    });
    Shown<JourneeScreen> day(stage);
    auto& kept = day.find<QListView>("keptArticles");
    REQUIRE(waitUntil([&] { return kept.model()->rowCount() == 2; }));
    kept.setFocus();
    kept.setCurrentIndex(kept.model()->index(0, 0));
    QTest::keyClick(&kept, Qt::Key_L);
    auto& linked = day.find<QListView>("linkedArticles");
    REQUIRE(waitUntil([&] { return linked.model()->rowCount() == 1; }));
    CHECK(document(stage).items.at(0).link.halfDay == made.morning);
    CHECK(kept.model()->rowCount() == 1);
    linked.setFocus();
    linked.setCurrentIndex(linked.model()->index(0, 0));
    QTest::keyClick(&linked, Qt::Key_L);
    REQUIRE(waitUntil([&] { return kept.model()->rowCount() == 2; }));
    CHECK(linked.model()->rowCount() == 0);
}

TEST_CASE("Alt+Up in the days of the session moves a sequence, F2 renames it, Delete removes it") {
    Stage stage;
    const auto made = stage.addSession();
    model::Sequence second;
    second.halfDay = made.morning;
    second.title = "Seconde";
    (void)stage.edit(
        [&](service::LibraryEditor& editor) { return editor.sessions.addSequence(second); });
    Shown<JourneeScreen> day(stage);
    auto& outline = day.find<QListView>("sessionOutline");
    REQUIRE(waitUntil([&] { return outline.model()->rowCount() == 8; }));
    outline.setFocus();
    outline.setCurrentIndex(outline.model()->index(3, 0)); // day, morning, first, second
    CHECK(outline.currentIndex().data().toString() == "Seconde");
    QTest::keyClick(&outline, Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return document(stage).sequences[0].title == "Seconde"; }));
    CHECK(outline.currentIndex().row() == 2);
    QTest::keyClick(&outline, Qt::Key_F2);
    auto* editor = outline.findChild<QLineEdit*>();
    REQUIRE(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, "Premiere");
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return document(stage).sequences[0].title == "Premiere"; }));
    QTest::keyClick(&outline, Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return document(stage).sequences.size() == 1; }));
}

TEST_CASE("a session goes out as data and comes back from it") {
    Stage stage;
    stage.addSession("Aller et retour");
    Shown<JourneeScreen> day(stage);
    day.note("une note");
    const QString file = gui::toQt((stage.file("session.json")).string());
    stage.actions[Act::ExportSession].trigger();
    auto* save = day.window.findChild<QFileDialog*>();
    REQUIRE(save != nullptr);
    save->selectFile(file);
    save->findChild<QLineEdit*>("fileNameEdit")->setText(file);
    QTest::keyClick(save->findChild<QLineEdit*>("fileNameEdit"), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return std::filesystem::exists(stage.file("session.json")); }));
    stage.actions[Act::DeleteSession].trigger();
    REQUIRE(waitUntil([&] { return !stage.session.exists(); }));
    stage.actions[Act::ImportSession].trigger();
    QFileDialog* open = nullptr;
    REQUIRE(waitUntil([&] {
        for (auto* found : day.window.findChildren<QFileDialog*>()) {
            if (found->isVisible())
                open = found;
        }
        return open != nullptr;
    }));
    open->findChild<QLineEdit*>("fileNameEdit")->setText(file);
    QTest::keyClick(open->findChild<QLineEdit*>("fileNameEdit"), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return stage.session.exists(); }));
    CHECK(document(stage).session.title == "Aller et retour");
    CHECK(day.notes().at(0).body == "une note");
}

TEST_CASE("the hours of a new session are written as times and stay when its dates change") {
    Stage stage;
    Shown<SessionPanel> panel(stage);
    QTest::keyClick(&panel.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog& dialog = openDialog("sessionDialog");
    QTest::keyClicks(&in<QLineEdit>(dialog, "title"), "Former");
    auto& days = in<QTreeWidget>(dialog, "halfDays");
    days.setFocus();
    days.setCurrentItem(days.topLevelItem(0));
    QTest::keyClick(&days, Qt::Key_F2);
    CHECK(days.findChild<QLineEdit*>() == nullptr); // the name of a half-day is no field
    QTest::keyClick(&days, Qt::Key_Right);
    QTest::keyClick(&days, Qt::Key_F2);
    auto& hours = in<QTimeEdit>(days, "hours");
    QTest::keyClicks(&hours, "0930");
    QTest::keyClick(&hours, Qt::Key_Return);
    REQUIRE(waitUntil(
        [&] { return days.topLevelItem(0)->data(1, Qt::EditRole).toTime() == QTime(9, 30); }));
    days.topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    in<QDateEdit>(dialog, "to").setDate(QDate(2026, 11, 25));
    REQUIRE(days.topLevelItemCount() == 6);
    // Hours the wrong way round are not accepted.
    days.topLevelItem(3)->setData(2, Qt::EditRole, QTime(8, 0));
    CHECK_FALSE(in<QPushButton>(dialog, "accept").isEnabled());
    days.topLevelItem(3)->setData(2, Qt::EditRole, QTime(12, 0));
    in<QPushButton>(dialog, "accept").click();
    REQUIRE(waitUntil([&] { return stage.session.exists(); }));
    const auto& made = document(stage).halfDays;
    REQUIRE(made.size() == 3);
    CHECK(made[0].startsAt == 9 * 60 + 30);
    CHECK(made[1].slot == model::Slot::Morning);
    CHECK(made[1].endsAt == 12 * 60);
}

TEST_CASE("the last day of a new session goes along with the first, and cannot lie years away") {
    Stage stage;
    Shown<SessionPanel> panel(stage);
    QTest::keyClick(&panel.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog& dialog = openDialog("sessionDialog");
    auto& from = in<QDateEdit>(dialog, "from");
    auto& to = in<QDateEdit>(dialog, "to");
    to.setDate(QDate(2026, 11, 25));
    from.setDate(QDate(2026, 12, 24));
    CHECK(to.date() == QDate(2026, 12, 25));
    from.setDate(QDate(2026, 11, 24));
    CHECK(to.date() == QDate(2026, 11, 25));
    to.setDate(QDate(2711, 11, 25));
    CHECK(to.date() <= QDate(2027, 1, 22));
    // Written from the day on, wherever the cursor was left.
    to.setSelectedSection(QDateTimeEdit::YearSection);
    from.setFocus();
    QTest::keyClick(&dialog, Qt::Key_I, Qt::AltModifier);
    REQUIRE(to.hasFocus());
    CHECK(to.currentSection() != QDateTimeEdit::YearSection);
}

TEST_CASE("a sequence held at a distance says so, and speakers already met complete a line") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    stage.actions[Act::AddSequence].trigger();
    QDialog& dialog = openDialog("sequenceDialog");
    QTest::keyClicks(&in<QLineEdit>(dialog, "title"), "Table ronde");
    auto& how = in<QComboBox>(dialog, "modality");
    CHECK(how.currentIndex() == 0);
    how.setCurrentIndex(how.findData(static_cast<int>(model::Modality::Remote)));
    auto& speakers = in<QPlainTextEdit>(dialog, "speakers");
    speakers.setFocus();
    QTest::keyClicks(&speakers, "Alix");
    QTest::keyClick(&speakers, Qt::Key_Return);
    QTest::keyClicks(&speakers, "prog");
    auto& offered = in<QListWidget>(dialog, "knownSpeakers");
    REQUIRE(offered.isVisible());
    QTest::keyClick(&speakers, Qt::Key_Down);
    QTest::keyClick(&speakers, Qt::Key_Return);
    CHECK_FALSE(offered.isVisible());
    // Escape and Tab leave the list; Tab leaves the field too.
    QTest::keyClick(&speakers, Qt::Key_Return);
    QTest::keyClicks(&speakers, "prog");
    REQUIRE(offered.isVisible());
    QTest::keyClick(&speakers, Qt::Key_Escape);
    CHECK_FALSE(offered.isVisible());
    QTest::keyClicks(&speakers, "r");
    REQUIRE(offered.isVisible());
    QTest::keyClick(&speakers, Qt::Key_Tab);
    CHECK_FALSE(offered.isVisible());
    CHECK_FALSE(speakers.hasFocus());
    speakers.setPlainText(speakers.toPlainText().section('\n', 0, 1));
    in<QPushButton>(dialog, "accept").click();
    REQUIRE(waitUntil([&] { return document(stage).sequences.size() == 2; }));
    const model::Sequence& added = document(stage).sequences.at(1);
    CHECK(added.modality == model::Modality::Remote);
    REQUIRE(added.speakers.size() == 2);
    CHECK(added.speakers[0].name == "Alix");
    CHECK(added.speakers[1].name == "Responsable du programme");
    CHECK(added.speakers[1].organisation == "Organisme");
}

TEST_CASE("a new workshop is private unless somebody else was chosen for it") {
    const bool chosen = GENERATE(false, true);
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    stage.actions[Act::AddSequence].trigger();
    QDialog& dialog = openDialog("sequenceDialog");
    QTest::keyClicks(&in<QLineEdit>(dialog, "title"), "Ateliers");
    auto& who = in<QComboBox>(dialog, "visibility");
    if (chosen) {
        who.setFocus();
        QTest::keyClick(&who, Qt::Key_Down);
    }
    auto& kind = in<QComboBox>(dialog, "kind");
    kind.setFocus();
    QTest::keyClick(&kind, Qt::Key_Down);
    in<QPushButton>(dialog, "accept").click();
    REQUIRE(waitUntil([&] { return document(stage).sequences.size() == 2; }));
    const model::Sequence& added = document(stage).sequences.at(1);
    CHECK(added.kind == model::SequenceKind::Workshop);
    CHECK(added.visibility == (chosen ? model::Visibility::Team : model::Visibility::Private));
}
