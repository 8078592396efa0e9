// Rules in the window, by the keyboard: written with a preview, switched, applied, taken back.

#include "gui/app/library_switch.h"
#include "gui/app/text.h"
#include "gui/rules/rule_dialog.h"
#include "gui/rules/rule_log.h"
#include "gui/rules/rule_words.h"
#include "gui/rules/rules_dialog.h"
#include "gui/veille/item_list_view.h"
#include "support/keyboard.h"
#include "support/library_snapshot.h"
#include "support/running_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

namespace musette::test {
namespace {

using model::RuleAct;
using model::RuleField;
using model::RuleTest;

/// The program with three pages, of which two tell of AFEST.
struct Library {
    Library() {
        REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
        for (const char* title : {"AFEST en bref", "Autre chose", "Une AFEST de plus"})
            ids.push_back(run.edit([&](service::LibraryEditor& editor) {
                                 return editor.items.addPage(
                                     "https://exemple.test/" + std::to_string(ids.size()), title);
                             })
                              .value());
    }
    model::FeedId feed(const char* url, const char* title) {
        return run
            .edit(
                [&](service::LibraryEditor& editor) { return editor.feeds.add({url, title, {}}); })
            .value();
    }
    std::vector<model::Rule> rules() {
        return run.read([](service::LibraryReader& reader) { return reader.rules(); }).value();
    }
    model::ItemRow row(std::size_t at) {
        return run
            .read([id = ids[at]](service::LibraryReader& reader) { return reader.article(id); })
            .value()
            .row;
    }
    model::RuleId add(const char* title, RuleAct act) {
        model::Rule rule;
        rule.conditions = {{RuleField::Title, RuleTest::Contains, false, title}};
        rule.actions = {{act, {}, {}}};
        return run.edit([&](service::LibraryEditor& editor) { return editor.rules.add(rule); })
            .value();
    }
    /// The list of rules with so many in it, and the keyboard there.
    QTreeWidget& openList(int rules) {
        run.action(gui::Act::Rules).trigger();
        auto& list = run.await<QTreeWidget>("rules");
        REQUIRE(waitUntil([&] { return list.topLevelItemCount() == rules; }));
        REQUIRE(Keyboard::isIn("rules"));
        return list;
    }
    QWidget& openEditor() {
        auto& dialog = run.await<gui::RuleDialog>("ruleDialog");
        REQUIRE(Keyboard::isIn("words"));
        return dialog;
    }
    bool previewSays(const QString& words) {
        return waitUntil(
            [&] { return run.find<QLabel>("previewCount")->text().startsWith(words); });
    }
    bool told(const QString& words) {
        return waitUntil([&] { return run.find<QLabel>("told")->text().startsWith(words); });
    }

    RunningProgram run;
    std::vector<model::ItemId> ids;
};

void alt(Qt::Key key) {
    Keyboard::press(key, Qt::AltModifier);
}

} // namespace

TEST_CASE("A rule is written by the keyboard, shows at once what it fits, and stands in the list",
          "[gui]") {
    Library library;
    auto& list = library.openList(0);
    alt(Qt::Key_N);
    library.openEditor();
    CHECK(library.previewSays("Here stand"));
    Keyboard::press(Qt::Key_Return);
    CHECK(library.run.await<QLabel>("refusal").text() == "A condition has no words to look for.");
    Keyboard::type("afest");
    CHECK(library.previewSays("2 article"));
    CHECK(library.run.find<QListWidget>("previewList")->count() == 2);
    for (int i = 0; i < 3; ++i) // over «remove» and «add a condition» to the action
        Keyboard::press(Qt::Key_Tab);
    REQUIRE(Keyboard::isIn("act"));
    Keyboard::press(Qt::Key_Tab);
    REQUIRE(Keyboard::isIn("label"));
    Keyboard::type("Terrain");
    CHECK(library.run.find<QLabel>("sentence")->text() ==
          "When the title contains “afest”: tag as “Terrain”");
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    const auto rules = library.rules();
    CHECK(rules.at(0).name == "afest");
    CHECK(rules.at(0).actions == std::vector<model::RuleAction>{{RuleAct::Tag, "Terrain", {}}});
    CHECK(list.topLevelItem(0)->text(1) == "When the title contains “afest”: tag as “Terrain”");
    CHECK(list.topLevelItem(0)->text(2) == "nothing yet");
    CHECK(library.row(0).tags.empty()); // what is here is left alone unless one says so
    CHECK(library.told("Rule added"));
    CHECK(Keyboard::isIn("rules"));
}

TEST_CASE("The preview follows what is written, also when nothing fits or all conditions go",
          "[gui]") {
    Library library;
    library.openList(0);
    alt(Qt::Key_N);
    auto& dialog = library.openEditor();
    Keyboard::type("chose");
    CHECK(library.previewSays("1 article"));
    Keyboard::type("xyz");
    CHECK(library.previewSays("0 article"));
    CHECK(library.run.find<QListWidget>("previewList")->count() == 0);
    auto* test = dialog.findChild<QComboBox*>("test");
    test->setCurrentIndex(test->findText("does not contain"));
    CHECK(library.previewSays("3 article"));
    alt(Qt::Key_C); // a second condition without words
    CHECK(library.previewSays("Here stand"));
    REQUIRE(Keyboard::isIn("field"));
    CHECK(dialog.findChildren<QWidget*>("condition").size() == 2);
}

TEST_CASE("A rule is applied to what is here when one says so, but not to what one has sorted",
          "[gui]") {
    Library library;
    REQUIRE(library.run
                .edit([&](service::LibraryEditor& editor) {
                    return editor.items.triage(std::array{library.ids[2]}, model::Triage::LetGo);
                })
                .has_value());
    library.openList(0);
    alt(Qt::Key_N);
    auto& dialog = library.openEditor();
    Keyboard::type("afest");
    REQUIRE(library.previewSays("2 article"));
    CHECK(library.run.find<QLabel>("previewCount")->text().contains("1 of them"));
    auto* act = dialog.findChild<QComboBox*>("act");
    act->setCurrentIndex(act->findText("keep"));
    alt(Qt::Key_N); // do it now
    REQUIRE(waitUntil([&] { return dialog.findChild<QCheckBox*>("applyNow")->isChecked(); }));
    Keyboard::press(Qt::Key_Return);
    CHECK(library.told("Done to 1 article"));
    CHECK(library.row(0).triage == model::Triage::Kept);
    CHECK(library.row(2).triage == model::Triage::LetGo);
    Keyboard::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitUntil([&] { return library.row(0).triage == model::Triage::Inbox; }));
}

TEST_CASE("Space switches a rule, Alt and the arrows move it, Delete removes it, Ctrl+Z undoes",
          "[gui]") {
    Library library;
    library.add("afest", RuleAct::Star);
    library.add("autre", RuleAct::Keep);
    auto& list = library.openList(2);
    Keyboard::press(Qt::Key_Space);
    CHECK(waitUntil([&] { return !library.rules().at(0).enabled; }));
    Keyboard::press(Qt::Key_Down, Qt::AltModifier);
    CHECK(waitUntil([&] { return library.rules().at(0).name == "autre"; }));
    REQUIRE(waitUntil([&] { return list.topLevelItem(1)->text(0) == "afest"; }));
    CHECK(list.currentItem() == list.topLevelItem(1)); // it is followed
    Keyboard::press(Qt::Key_Delete);
    CHECK(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    CHECK(library.told("Rule “afest” deleted"));
    Keyboard::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitUntil([&] { return list.topLevelItemCount() == 2; }));
}

TEST_CASE("The log says what a rule did to which article, and each time is taken back alone",
          "[gui]") {
    Library library;
    library.add("afest", RuleAct::Star);
    auto& list = library.openList(1);
    alt(Qt::Key_D);
    REQUIRE(library.told("Done to 2 article"));
    auto& log = *library.run.find<QTreeWidget>("ruleLog");
    REQUIRE(waitUntil([&] { return log.topLevelItemCount() == 1; }));
    CHECK(log.topLevelItem(0)->text(1).startsWith("2 article"));
    CHECK(waitUntil([&] { return list.topLevelItem(0)->text(2).startsWith("just now: 2"); }));
    alt(Qt::Key_R);
    REQUIRE(Keyboard::isIn("ruleLog"));
    Keyboard::press(Qt::Key_Down);
    Keyboard::press(Qt::Key_Right);
    REQUIRE(waitUntil([&] { return log.topLevelItem(0)->childCount() == 2; }));
    CHECK(log.topLevelItem(0)->child(0)->text(1).endsWith(": starred"));
    alt(Qt::Key_T);
    CHECK(library.told("2 thing"));
    CHECK(waitUntil([&] { return !library.row(0).starred && !library.row(2).starred; }));
    CHECK(waitUntil([&] { return log.topLevelItem(0)->text(1).endsWith("(taken back)"); }));
}

TEST_CASE("A feed is chosen from those that are followed, also from two of one name", "[gui]") {
    Library library;
    library.feed("http://127.0.0.1:9/a", "Droit");
    const auto second = library.feed("http://127.0.0.1:9/b", "Droit");
    library.openList(0);
    alt(Qt::Key_N);
    auto& dialog = library.openEditor();
    auto* field = dialog.findChild<QComboBox*>("field");
    field->setFocus();
    Keyboard::type("the feed");
    Keyboard::press(Qt::Key_Return); // as an activated entry: type-ahead alone activates none
    emit field->activated(field->currentIndex());
    auto* feed = dialog.findChild<QComboBox*>("feed");
    REQUIRE(waitUntil([&] { return feed->isVisible(); }));
    REQUIRE(feed->count() == 2);
    CHECK(feed->itemText(0).contains("127.0.0.1:9/a"));
    feed->setCurrentIndex(1);
    auto* act = dialog.findChild<QComboBox*>("act");
    act->setCurrentIndex(act->findText("star"));
    library.run.await<QPushButton>("accept").click();
    REQUIRE(waitUntil([&] { return library.rules().size() == 1; }));
    CHECK(library.rules().at(0).conditions.at(0).feed == second);
}

TEST_CASE("A folder is chosen from those there are and stays meant when it is renamed", "[gui]") {
    Library library;
    const auto feed = library.run.edit([](service::LibraryEditor& editor) {
        return editor.feeds.add({"http://127.0.0.1:9/a", "Droit", "Veille / Droit"});
    });
    REQUIRE(feed);
    library.openList(0);
    alt(Qt::Key_N);
    auto& dialog = library.openEditor();
    auto* field = dialog.findChild<QComboBox*>("field");
    field->setCurrentIndex(field->findText("the folder"));
    emit field->activated(field->currentIndex());
    auto* folder = dialog.findChild<QComboBox*>("folder");
    REQUIRE(waitUntil([&] { return folder->isVisible(); }));
    REQUIRE(folder->count() == 2);
    CHECK(folder->itemText(1) == "Veille / Droit");
    folder->setFocus();
    folder->lineEdit()->selectAll();
    Keyboard::type("Veille / Droit");
    auto* act = dialog.findChild<QComboBox*>("act");
    act->setCurrentIndex(act->findText("star"));
    library.run.await<QPushButton>("accept").click();
    REQUIRE(waitUntil([&] { return library.rules().size() == 1; }));
    const model::FolderId meant = library.rules().at(0).conditions.at(0).folder;
    REQUIRE(meant);
    REQUIRE(library.run.edit([meant](service::LibraryEditor& editor) {
        return editor.feeds.renameFolder(meant, "Textes");
    }));
    auto* rules = library.run.find<QTreeWidget>("rules");
    CHECK(waitUntil([&] {
        const auto* row = rules->topLevelItem(0);
        return row != nullptr && row->text(1).contains("the folder is “Veille / Textes”");
    }));
}

TEST_CASE("A rule begins with the article that is read: its feed and its title", "[gui]") {
    Library library;
    auto* list = library.run.find<gui::ItemListView>("items");
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 3; }));
    list->setFocus();
    Keyboard::press(Qt::Key_Down);
    REQUIRE(waitUntil([&] { return library.run.action(gui::Act::RuleFromItem).isEnabled(); }));
    library.run.action(gui::Act::RuleFromItem).trigger();
    auto& dialog = library.run.await<gui::RuleDialog>("ruleDialog");
    CHECK_FALSE(dialog.findChild<QLineEdit*>("words")->text().isEmpty());
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return library.rules().size() == 1; }));
    CHECK(library.rules().at(0).actions.at(0).act == RuleAct::Keep);
}

TEST_CASE("A rule reads as a sentence with its feeds, its sessions and its last day", "[gui]") {
    model::Rule rule;
    rule.join = model::RuleJoin::Any;
    rule.conditions = {{RuleField::Feed, RuleTest::Is, true, "Droit"},
                       {RuleField::Text, RuleTest::HasWords, false, "bilan compétences"}};
    rule.actions = {{RuleAct::Link, {}, {3}}, {RuleAct::MarkRead, {}, {}}};
    model::SessionSummary session;
    session.id = {3};
    session.title = "Novembre";
    CHECK(gui::ruleSentence(rule, {session}) ==
          "When the feed is not “Droit” or the text has all the words “bilan compétences”: link to "
          "the session “Novembre”, mark as read");
    CHECK(gui::ruleSentence(rule, {}).contains("a session that is gone"));
    rule.until = base::parseDate("2026-12-31");
    CHECK(gui::ruleSentence(rule, {session}).contains(", until "));
    CHECK(gui::ruleDeedText({RuleAct::Tag, "AFEST", {}}, {}) == "tagged as “AFEST”");
}

} // namespace musette::test
