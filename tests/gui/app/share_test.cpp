// What goes to colleagues and what comes from them, from the menus of the whole program.

#include "../support/keyboard.h"
#include "../support/running_program.h"
#include "gui/app/messages.h"
#include "gui/app/text.h"
#include "gui/session/current_session.h"
#include "gui/session/session_content.h"

#include <musette/base/file.h>

#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace musette;
using test::RunningProgram;
using test::waitUntil;

namespace {

constexpr const char* kCanary = "zibeline";

struct ShareRoom {
    ShareRoom() { begin(); }

    void begin() {
        REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
        QObject::connect(&run.surroundings().messages, &gui::Messages::noticed, &run.window(),
                         [this](const gui::Messages::Notice& notice) { notices << notice.text; });
    }
    /// Two pages, kept, the first with a note on it.
    void addPages() {
        for (const char* title : {"Premier article", "Second article"}) {
            const auto added = run.edit([&](service::LibraryEditor& editor) {
                return editor.items.addPage("https://e.example/" + std::string(title).substr(0, 3) +
                                                "?utm_source=x",
                                            title);
            });
            REQUIRE(added.has_value());
        }
        REQUIRE(waitUntil([&] { return run.window().showsScreen(); }));
    }
    void addSession() {
        model::Session wanted;
        wanted.title = "Session à partager";
        wanted.startsOn = wanted.endsOn = std::chrono::year{2026} / 11 / 24;
        const auto session = run.edit(
            [&](service::LibraryEditor& editor) { return editor.sessions.create(wanted); });
        REQUIRE(session.has_value());
        for (const auto& [body, visibility] :
             {std::pair{"tout le monde", model::Visibility::Public},
              std::pair{kCanary, model::Visibility::Private}}) {
            model::Note note;
            note.session = *session;
            note.body = body;
            note.visibility = visibility;
            REQUIRE(run.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); })
                        .has_value());
        }
        REQUIRE(waitUntil([&] { return run.action(gui::Act::ExportBundle).isEnabled(); }));
    }
    /// Answers the question for a file by its name and Enter.
    void answer(const std::filesystem::path& file) {
        QFileDialog* dialog = nullptr;
        REQUIRE(waitUntil([&] {
            for (auto* found : run.window().findChildren<QFileDialog*>()) {
                if (found->isVisible())
                    dialog = found;
            }
            return dialog != nullptr;
        }));
        auto* field = dialog->findChild<QLineEdit*>("fileNameEdit");
        field->setText(gui::toQt(file.string()));
        QTest::keyClick(field, Qt::Key_Return);
    }
    void accept(const char* dialog) {
        auto& shown = run.await<QDialog>(dialog);
        QTest::keyClick(&shown, Qt::Key_Return);
    }
    std::string share(int format, const char* name) {
        run.action(gui::Act::ShareItems).trigger();
        auto& list = run.await<QComboBox>("shareFormat");
        for (int step = 0; step < format; ++step)
            QTest::keyClick(&list, Qt::Key_Down);
        run.find<QLineEdit>("shareTitle")->setText("Ma sélection");
        QTest::keyClicks(run.find<QPlainTextEdit>("shareIntroduction"), "Lisez.");
        notices.clear();
        accept("shareDialog");
        answer(run.file(name));
        REQUIRE(waitUntil([&] { return notices.contains("List shared"); }));
        auto bytes = base::readFile(run.file(name));
        REQUIRE(bytes.has_value());
        REQUIRE(waitUntil([&] { return run.find<QDialog>("shareDialog") == nullptr; }));
        return *std::move(bytes);
    }

    RunningProgram run;
    QStringList notices;
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("The list that is shown is shared as page, Markdown and Atom, and comes back from Atom",
          "[gui]") {
    ShareRoom room;
    room.addPages();
    const std::string page = room.share(0, "liste.html");
    CHECK(page.starts_with("<!DOCTYPE html>"));
    const std::string markdown = room.share(1, "liste.md");
    CHECK(markdown.starts_with("# Ma sélection\n"));
    const std::string atom = room.share(2, "liste.atom");
    for (const std::string& text : {page, markdown, atom}) {
        CHECK(holds(text, "Premier article"));
        CHECK(holds(text, "Second article"));
        CHECK_FALSE(holds(text, "utm_source"));
    }
    CHECK(holds(page, "Lisez."));
    CHECK(holds(atom, "http://www.w3.org/2005/Atom"));
    CHECK(holds(room.share(3, "liste.opml"), "<opml version=\"2.0\">"));

    // Here nothing is new; in an empty library all of it is.
    room.run.action(gui::Act::ImportShared).trigger();
    room.answer(room.run.file("liste.atom"));
    REQUIRE(waitUntil([&] { return room.notices.last().startsWith("Nothing new"); }));
    std::filesystem::copy(room.run.file("liste.atom"), room.run.file("ailleurs.atom"));
    ShareRoom other;
    other.run.action(gui::Act::ImportShared).trigger();
    other.answer(room.run.file("ailleurs.atom"));
    REQUIRE(waitUntil([&] { return !other.notices.isEmpty(); }));
    CHECK(other.notices.last().toStdString() == "2 article(s) imported");
}

TEST_CASE(
    "What one wrote about the articles of a list stays at home, in each format and when copied",
    "[gui]") {
    ShareRoom room;
    room.addPages();
    room.addSession();
    const auto sessions =
        room.run.read([](service::LibraryReader& reader) { return reader.sessions(); });
    REQUIRE(sessions.value().size() == 1);
    const auto secret = [&](service::LibraryEditor& editor) -> base::Status {
        const model::ItemId item{1};
        model::Highlight highlight;
        highlight.item = item;
        highlight.quote.exact = "Premier";
        highlight.note = "canariunsurpassage";
        highlight.visibility = model::Visibility::Public;
        model::ItemNote note;
        note.item = item;
        note.body = "canarideuxnote";
        note.visibility = model::Visibility::Public;
        model::SessionItem link;
        link.item = item;
        link.session = sessions->front().id;
        link.comment = "canaritroisremarque";
        const std::vector<model::ItemId> items{item};
        const std::vector<std::string> tags{"canariquatreetiquette"};
        if (auto tagged = editor.items.tag(items, tags); !tagged)
            return tagged;
        if (auto linked = editor.sessions.linkItem(link); !linked)
            return std::unexpected(linked.error());
        if (auto added = editor.annotations.addHighlight(highlight); !added)
            return std::unexpected(added.error());
        if (auto added = editor.annotations.addNote(note); !added)
            return std::unexpected(added.error());
        return editor.items.triage(items, model::Triage::Kept, "canaricinqmotif");
    };
    REQUIRE(room.run.edit(secret).has_value());
    for (const auto& [format, name] :
         {std::pair{0, "a.html"}, {1, "a.md"}, {2, "a.atom"}, {3, "a.opml"}}) {
        const std::string text = room.share(format, name);
        INFO(text);
        CHECK(holds(text, "Ma sélection"));
        CHECK_FALSE(holds(text, "canari"));
        CHECK_FALSE(holds(text, kCanary));
    }
}

TEST_CASE("A session goes to a colleague in one file, without its private notes, and only once",
          "[gui]") {
    ShareRoom room;
    room.addSession();
    room.run.action(gui::Act::ExportBundle).trigger();
    room.accept("bundleDialog");
    const auto file = room.run.file("session.musette");
    room.answer(file);
    REQUIRE(waitUntil([&] { return room.notices.contains("Session packed for a colleague"); }));

    ShareRoom colleague;
    for (int time = 0; time < 2; ++time) {
        colleague.notices.clear();
        colleague.run.action(gui::Act::ImportBundle).trigger();
        colleague.answer(file);
        REQUIRE(waitUntil([&] { return !colleague.notices.isEmpty(); }));
        CHECK(colleague.notices.last().startsWith(time == 0 ? "Session imported"
                                                            : "This session was here already"));
    }
    const auto sessions =
        colleague.run.read([](service::LibraryReader& reader) { return reader.sessions(); });
    REQUIRE(sessions.has_value());
    REQUIRE(sessions->size() == 1);
    const auto document = colleague.run.read(
        [&](service::LibraryReader& reader) { return reader.session(sessions->front().id); });
    REQUIRE(document.has_value());
    REQUIRE(document->notes.size() == 1);
    CHECK(document->notes.front().body == "tout le monde");
}
