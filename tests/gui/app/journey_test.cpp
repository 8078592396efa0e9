// The whole job, from the first address to the exported report, by keys alone: what a test does
// here a trainer does without a mouse, and what it looks at is in the library, on the screen or in
// the exported file.

#include "support/http_server.h"
#include "support/keyboard.h"
#include "support/running_program.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>

namespace musette::test {
namespace {

const char* kPage = R"(<!doctype html><html lang="fr"><head><title>Formation Actu</title>
<link rel="alternate" type="application/rss+xml" title="Articles" href="/articles.xml">
</head><body><p>Un site.</p></body></html>)";

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Formation Actu</title>
<item><guid isPermaLink="false">1</guid><title>Veiller à plusieurs</title>
<link>https://site.example/veiller</link><pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate>
<content:encoded><![CDATA[<p>Chacun lit un peu, tous partagent.</p>]]></content:encoded></item>
<item><guid isPermaLink="false">2</guid><title>Évaluer autrement</title>
<link>https://site.example/evaluer</link><pubDate>Mon, 23 Nov 2026 08:00:00 +0100</pubDate>
<content:encoded><![CDATA[<p>Une grille suffit.</p>]]></content:encoded></item>
</channel></rss>)";

Reply site(const RecordedRequest& request) {
    if (request.target == "/articles.xml")
        return feedReply(kFeed);
    if (request.target != "/")
        return statusReply(404);
    Reply page;
    page.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    page.body = kPage;
    return page;
}

constexpr const char* kCanary = "zibeline";
constexpr const char* kPublicNote = "La veille se partage à l’écrit.";

/// The steps of the job, each with what shows that it was done.
class Trainer {
public:
    void start() {
        REQUIRE(waitUntil([&] { return m_run.program().library().isOpen(); }));
    }
    void addFeedByPage();
    void readFirstArticle();
    void keepAndTag();
    void createSession();
    void linkArticle();
    void writeNotes();
    [[nodiscard]] std::string exportReport();

    [[nodiscard]] RunningProgram& run() { return m_run; }

private:
    [[nodiscard]] model::ItemRow article();
    [[nodiscard]] std::vector<model::Note> notes();
    /// Types a note, makes it as visible as so many presses of Ctrl+Shift+V make it, records it.
    void note(const QString& text, int visibilitySteps);

    HttpServer m_site{site};
    RunningProgram m_run;
    Keyboard m_keys;
};

model::ItemRow Trainer::article() {
    const auto rows = m_run.read([](service::LibraryReader& reader) {
        const auto ids = reader.itemIds({});
        return reader.itemRows(ids.value_or(std::vector<model::ItemId>{}));
    });
    for (const model::ItemRow& row : rows.value_or(std::vector<model::ItemRow>{})) {
        if (row.title == "Veiller à plusieurs")
            return row;
    }
    return {};
}

std::vector<model::Note> Trainer::notes() {
    const auto& session = m_run.surroundings().session;
    return session.exists() ? session.content()->document.notes : std::vector<model::Note>{};
}

void Trainer::addFeedByPage() {
    REQUIRE(m_keys.isIn("firstAddress"));
    m_keys.type(QString::fromStdString(m_site.url("/")));
    m_keys.press(Qt::Key_Return);
    REQUIRE(m_keys.isIn("addFeedDialog"));
    REQUIRE(waitUntil([&] {
        const auto* accept = m_run.find<QPushButton>("accept");
        return accept != nullptr && accept->hasFocus() && accept->text() == "Subscribe";
    }));
    m_keys.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return m_run.window().showsScreen() && article().id; }));
}

void Trainer::readFirstArticle() {
    auto& list = m_run.await<QListView>("items");
    REQUIRE(waitUntil([&] { return list.model()->rowCount() == 2; }));
    REQUIRE(m_keys.isIn("items"));
    m_keys.press(Qt::Key_Down);
    const auto& text = m_run.await<QTextBrowser>("article");
    REQUIRE(waitUntil([&] { return text.toPlainText().contains("Chacun lit un peu"); }));
    CHECK(waitUntil([&] { return !article().unread; }));
    m_keys.press(Qt::Key_Return);
    CHECK(m_keys.isIn("article"));
    m_keys.press(Qt::Key_Escape);
    CHECK(m_keys.isIn("items"));
}

void Trainer::keepAndTag() {
    m_keys.press(Qt::Key_R);
    CHECK(waitUntil([&] { return article().triage == model::Triage::Kept; }));
    m_keys.press(Qt::Key_T);
    REQUIRE(m_keys.isIn("pickList"));
    m_keys.type("évaluation");
    m_keys.press(Qt::Key_Return);
    m_keys.press(Qt::Key_Escape);
    CHECK(m_keys.isIn("items"));
    CHECK(waitUntil([&] { return article().tags == std::vector<std::string>{"évaluation"}; }));
}

void Trainer::createSession() {
    m_keys.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(m_keys.isIn("sessionDialog"));
    m_keys.type("Former à distance");
    m_keys.press(Qt::Key_Tab);
    m_keys.type("Organisme de formation");
    m_keys.press(Qt::Key_Return);
    const auto& session = m_run.surroundings().session;
    REQUIRE(waitUntil([&] { return session.exists(); }));
    CHECK(session.content()->document.session.title == "Former à distance");
    CHECK(session.content()->document.session.organiser == "Organisme de formation");
    CHECK(session.content()->document.halfDays.size() == 2);
    // The dialog gives the keyboard back to where it was.
    CHECK(m_keys.isIn("items"));
}

void Trainer::linkArticle() {
    m_keys.press(Qt::Key_L);
    const auto& session = m_run.surroundings().session;
    REQUIRE(waitUntil([&] { return session.content()->document.items.size() == 1; }));
    CHECK(session.content()->document.items[0].link.halfDay == session.halfDay());
    CHECK(session.content()->document.items[0].link.item == article().id);
}

void Trainer::note(const QString& text, int visibilitySteps) {
    const std::size_t before = notes().size();
    REQUIRE(m_keys.isIn("captureText"));
    m_keys.type(text);
    for (int step = 0; step < visibilitySteps; ++step)
        m_keys.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    m_keys.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return notes().size() == before + 1; }));
}

void Trainer::writeNotes() {
    m_keys.press(Qt::Key_N, Qt::ControlModifier);
    note(kPublicNote, 2);
    CHECK(notes().back().visibility == model::Visibility::Public);
    note(QString("Ne pas montrer : ") + kCanary, 0);
    CHECK(notes().back().visibility == model::Visibility::Private);
    m_keys.press(Qt::Key_Escape);
    CHECK(m_keys.isIn("items"));
}

std::string Trainer::exportReport() {
    m_keys.press(Qt::Key_3, Qt::ControlModifier);
    CHECK(m_run.find<QTabBar>("screens")->currentIndex() == 2);
    const auto& preview = m_run.await<QTextBrowser>("reportPreview");
    REQUIRE(waitUntil([&] { return preview.toPlainText().contains(kPublicNote); }));
    m_keys.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(m_keys.isIn("fileNameEdit"));
    m_keys.press(Qt::Key_A, Qt::ControlModifier);
    m_keys.type(QString::fromStdString(m_run.file("rapport.html").string()));
    m_keys.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return std::filesystem::exists(m_run.file("rapport.html")); }));
    return readBytes(m_run.file("rapport.html"));
}

} // namespace

TEST_CASE("The whole job is done by keys alone, from the address of a page to the exported report",
          "[gui][journey]") {
    Trainer trainer;
    trainer.start();
    trainer.addFeedByPage();
    trainer.readFirstArticle();
    trainer.keepAndTag();
    trainer.createSession();
    trainer.linkArticle();
    trainer.writeNotes();
    const std::string report = trainer.exportReport();

    CHECK_THAT(report, containsText(kPublicNote));
    CHECK_THAT(report, containsText("Veiller à plusieurs"));
    CHECK_THAT(report, !containsText(kCanary));
}

TEST_CASE("What was done by keys is there after a restart, and the keyboard is in the articles",
          "[gui][journey]") {
    Trainer trainer;
    trainer.start();
    trainer.addFeedByPage();
    trainer.readFirstArticle();
    trainer.keepAndTag();
    trainer.createSession();
    trainer.run().restart();

    REQUIRE(Keyboard::isIn("items"));
    const auto& list = trainer.run().await<QListView>("items");
    REQUIRE(
        waitUntil([&] { return list.currentIndex().data().toString() == "Veiller à plusieurs"; }));
    Keyboard::press(Qt::Key_Down);
    CHECK(waitUntil([&] { return list.currentIndex().data().toString() == "Évaluer autrement"; }));
    CHECK(waitUntil([&] { return trainer.run().surroundings().session.exists(); }));
}

} // namespace musette::test
