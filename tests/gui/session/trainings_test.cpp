// Trainings, by keys: made, written, given to sessions, opened from.

#include "../support/keyboard.h"
#include "day.h"
#include "gui/app/text.h"
#include "gui/session/journee_screen.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

using namespace musette;
using gui::Act;
using gui::JourneeScreen;
using test::in;
using test::Keyboard;
using test::openDialog;
using test::Shown;
using test::Stage;
using test::waitUntil;

namespace {

/// The day with the trainings open.
struct Catalogue {
    explicit Catalogue(Stage& stage) : day(stage) { open(); }
    void open() {
        day.stage.actions[Act::Trainings].trigger();
        dialog = &openDialog("trainingsDialog");
    }
    [[nodiscard]] std::vector<model::Training> trainings() {
        auto found =
            day.stage.read([](service::LibraryReader& reader) { return reader.trainings(); });
        REQUIRE(found.has_value());
        return *found;
    }
    void add(const QString& title) {
        const int before = in<QTreeWidget>(*dialog, "trainings").topLevelItemCount();
        auto& field = in<QLineEdit>(*dialog, "newTraining");
        field.setFocus();
        REQUIRE(Keyboard::isIn("newTraining"));
        Keyboard::type(title);
        Keyboard::press(Qt::Key_Return);
        REQUIRE(waitUntil([&] {
            return in<QTreeWidget>(*dialog, "trainings").topLevelItemCount() == before + 1;
        }));
    }

    Shown<JourneeScreen> day;
    QDialog* dialog = nullptr;
};

} // namespace

TEST_CASE("a training is written by keys alone, and each field is kept when it is left") {
    Stage stage;
    stage.addSession();
    Catalogue shown(stage);
    CHECK(Keyboard::isIn("newTraining"));
    CHECK_FALSE(in<QPlainTextEdit>(*shown.dialog, "trainingObjectives").isEnabled());
    shown.add("Veille numérique");
    in<QLineEdit>(*shown.dialog, "trainingTitle").setFocus();
    Keyboard::press(Qt::Key_Tab);
    REQUIRE(Keyboard::isIn("trainingAudience"));
    Keyboard::type("Formateurs");
    Keyboard::press(Qt::Key_Tab);
    REQUIRE(Keyboard::isIn("trainingObjectives"));
    Keyboard::type("Choisir ses sources");
    Keyboard::press(Qt::Key_Return);
    Keyboard::type("Trier");
    Keyboard::press(Qt::Key_Tab);
    REQUIRE(Keyboard::isIn("trainingDescription"));
    Keyboard::type("Deux jours");
    Keyboard::press(Qt::Key_Tab);
    REQUIRE(Keyboard::isIn("trainingVisibility"));
    Keyboard::press(Qt::Key_Down);
    REQUIRE(
        waitUntil([&] { return shown.trainings().at(0).visibility == model::Visibility::Team; }));
    const model::Training training = shown.trainings().at(0);
    CHECK(training.title == "Veille numérique");
    CHECK(training.audience == "Formateurs");
    CHECK(training.objectives == std::vector<std::string>{"Choisir ses sources", "Trier"});
    CHECK(training.description == "Deux jours");
    CHECK(shown.dialog->isVisible());

    // Every field was a step of its own that can be taken back.
    REQUIRE(stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }).has_value());
    REQUIRE(stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }).has_value());
    CHECK(shown.trainings().at(0).description.empty());
    CHECK(waitUntil([&] {
        return in<QPlainTextEdit>(*shown.dialog, "trainingDescription").toPlainText().isEmpty();
    }));
}

TEST_CASE("what is being written into a training is kept when another is chosen or all is closed") {
    Stage stage;
    stage.addSession();
    Catalogue shown(stage);
    shown.add("Animer");
    shown.add("Veiller");
    auto& list = in<QTreeWidget>(*shown.dialog, "trainings");
    REQUIRE(
        waitUntil([&] { return list.currentItem() && list.currentItem()->text(0) == "Veiller"; }));
    in<QPlainTextEdit>(*shown.dialog, "trainingObjectives").setFocus();
    Keyboard::type("Garder");
    list.setCurrentItem(list.topLevelItem(0));
    REQUIRE(waitUntil([&] { return !shown.trainings().at(1).objectives.empty(); }));
    CHECK(shown.trainings().at(0).objectives.empty());
    in<QPlainTextEdit>(*shown.dialog, "trainingDescription").setFocus();
    Keyboard::type("Une journée");
    QPointer<QDialog> dialog = shown.dialog;
    Keyboard::press(Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return dialog.isNull(); }));
    CHECK(waitUntil([&] { return shown.trainings().at(0).description == "Une journée"; }));
    CHECK(shown.trainings().at(0).title == "Animer");
}

TEST_CASE("an emptied title is the former one, and a removed training comes back by undo") {
    Stage stage;
    stage.addSession();
    Catalogue shown(stage);
    shown.add("Veille");
    auto& title = in<QLineEdit>(*shown.dialog, "trainingTitle");
    title.setFocus();
    title.selectAll();
    Keyboard::press(Qt::Key_Delete);
    Keyboard::press(Qt::Key_Tab);
    CHECK(shown.trainings().at(0).title == "Veille");
    static_cast<void>(stage.takeNotices());
    in<QPushButton>(*shown.dialog, "removeTraining").setFocus();
    Keyboard::press(Qt::Key_Space);
    REQUIRE(waitUntil([&] { return shown.trainings().empty(); }));
    CHECK(stage.takeNotices().back() == "Training “Veille” removed; its sessions stay.");
    REQUIRE(stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }).has_value());
    CHECK(waitUntil(
        [&] { return in<QTreeWidget>(*shown.dialog, "trainings").topLevelItemCount() == 1; }));
}

TEST_CASE("a session is begun from a training, and is opened from it later") {
    Stage stage;
    const auto earlier = stage.addSession("Une autre");
    Catalogue shown(stage);
    shown.add("Veille numérique");
    in<QPlainTextEdit>(*shown.dialog, "trainingObjectives").setFocus();
    Keyboard::type("Trier");
    in<QPushButton>(*shown.dialog, "newSession").setFocus();
    Keyboard::press(Qt::Key_Space);
    QDialog& dialog = openDialog("sessionDialog");
    REQUIRE(Keyboard::isIn("sessionDialog"));
    CHECK(in<QLineEdit>(dialog, "title").text() == "Veille numérique");
    CHECK(in<QComboBox>(dialog, "training").currentText() == "Veille numérique");
    in<QLineEdit>(dialog, "title").setFocus();
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return stage.session.session() != earlier.session; }));
    const auto& document = stage.session.content()->document;
    REQUIRE(document.training.has_value());
    REQUIRE(document.objectives.size() == 1);
    CHECK(document.objectives[0].text == "Trier");
    const model::SessionId made = stage.session.session();
    stage.session.chooseSession(earlier.session);
    REQUIRE(waitUntil([&] { return stage.session.session() == earlier.session; }));

    shown.open();
    auto& held = in<QListWidget>(*shown.dialog, "heldSessions");
    REQUIRE(waitUntil([&] { return held.count() == 1; }));
    CHECK(held.item(0)->text().startsWith("Veille numérique · 24 November 2026"));
    int shownDays = 0;
    QObject::connect(&stage.actions[Act::ShowJournee], &QAction::triggered, &shown.day.window,
                     [&] { ++shownDays; });
    held.setFocus();
    REQUIRE(Keyboard::isIn("heldSessions"));
    Keyboard::press(Qt::Key_Return);
    CHECK(waitUntil([&] { return stage.session.session() == made; }));
    CHECK(shownDays == 1);
    // The training is taken out and put in again with its session, one step each.
    REQUIRE(stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }).has_value());
    CHECK(shown.trainings().at(0).sessions.empty());
}

TEST_CASE("the dialog of a session says of which training it is a holding, and changes it") {
    Stage stage;
    const auto made = stage.addSession();
    REQUIRE(stage.edit([](service::LibraryEditor& editor) {
        return editor.trainings.add({{}, "Veille", "", "", {}});
    }));
    Shown<JourneeScreen> day(stage);
    const auto ask = [&]() -> QDialog& {
        stage.actions[Act::EditSession].trigger();
        return openDialog("sessionDialog");
    };
    const auto held = [&] { return stage.session.content()->document.training; };
    QPointer<QDialog> first = &ask();
    auto& choice = in<QComboBox>(*first, "training");
    CHECK(choice.currentText() == "None");
    choice.setFocus();
    REQUIRE(Keyboard::isIn("training"));
    Keyboard::press(Qt::Key_Down);
    CHECK(choice.currentText() == "Veille");
    in<QPushButton>(*first, "accept").click();
    REQUIRE(waitUntil([&] { return held().has_value(); }));
    CHECK(held()->title == "Veille");
    CHECK(stage.session.session() == made.session);
    REQUIRE(waitUntil([&] { return first.isNull(); }));

    QDialog& second = ask();
    CHECK(in<QComboBox>(second, "training").currentText() == "Veille");
    in<QComboBox>(second, "training").setCurrentIndex(0);
    in<QPushButton>(second, "accept").click();
    CHECK(waitUntil([&] { return !held().has_value(); }));
}

TEST_CASE("a session without trainings in the library is not asked for one") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    stage.actions[Act::EditSession].trigger();
    CHECK(openDialog("sessionDialog").findChild<QComboBox*>("training") == nullptr);
}
