#include "reading_room.h"

#include "gui/app/text.h"
#include "gui/veille/article_line.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/side_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

#include <map>
#include <mutex>

namespace musette::test {

struct ReadingRoom::Pages {
    std::mutex mutex;
    std::string document;
    bool broken = false;

    std::map<std::string, Reply> others;

    Reply reply(const std::string& target) {
        const std::lock_guard lock(mutex);
        if (const auto other = others.find(target); other != others.end())
            return other->second;
        return broken ? statusReply(404) : feedReply(document);
    }
};

namespace {

std::string documentOf(const std::vector<FedArticle>& articles, const std::string& site) {
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Formation Actu</title>)";
    for (const FedArticle& article : articles)
        xml += "<item><guid isPermaLink=\"false\">" + article.title + "</guid><title>" +
               article.title + "</title><link>" +
               (article.page.empty() ? "https://exemple.test/a?utm_source=flux"
                                     : site + article.page) +
               "</link><pubDate>" + article.date + "</pubDate><content:encoded><![CDATA[" +
               article.html + "]]></content:encoded></item>";
    return xml + "</channel></rss>";
}

} // namespace

ReadingRoom::ReadingRoom(const std::vector<FedArticle>& articles)
    : m_pages(std::make_unique<Pages>()),
      m_server([this](const RecordedRequest& asked) { return m_pages->reply(asked.target); }),
      m_refresh(stage.bridge, stage.messages, stage.network, stage.preferences) {
    publish(articles);
    feed = stage.follow(m_server.url("/flux"));
    screen = std::make_unique<gui::VeilleScreen>(stage.surroundings(), m_refresh);
    screen->resize(1280, 717);
    screen->show();
    REQUIRE(QTest::qWaitForWindowActive(screen.get()));
    if (!articles.empty())
        waitForRows(static_cast<int>(articles.size()));
    list().setFocus();
}

ReadingRoom::~ReadingRoom() = default;

void ReadingRoom::publish(const std::vector<FedArticle>& articles) {
    const std::lock_guard lock(m_pages->mutex);
    m_pages->document = documentOf(articles, m_server.url(""));
}

void ReadingRoom::publishPage(const std::string& path, const std::string& html, int status) {
    const std::lock_guard lock(m_pages->mutex);
    m_pages->others[path] = {
        status, {{"Content-Type", "text/html; charset=utf-8"}}, html, Reply::Framing::Length};
}

void ReadingRoom::restart() {
    screen->keepState();
    screen = std::make_unique<gui::VeilleScreen>(stage.surroundings(), m_refresh);
    screen->resize(1280, 717);
    screen->recallState();
    screen->show();
    REQUIRE(QTest::qWaitForWindowActive(screen.get()));
}

void ReadingRoom::breakServer() {
    const std::lock_guard lock(m_pages->mutex);
    m_pages->broken = true;
}

void ReadingRoom::refresh() {
    (void)stage.refreshAll();
}

gui::ItemListView& ReadingRoom::list() {
    return part<gui::ItemListView>("items");
}
gui::ReadingView& ReadingRoom::article() {
    return part<gui::ReadingView>("article");
}
gui::SideBar& ReadingRoom::sideBar() {
    return part<gui::SideBar>("sidebar");
}

QString ReadingRoom::titleAt(int row) {
    return list().model()->index(row, 0).data(Qt::DisplayRole).toString();
}

QString ReadingRoom::chosenTitle() {
    return list().currentIndex().data(Qt::DisplayRole).toString();
}

int ReadingRoom::rows() {
    return list().model()->rowCount();
}

void ReadingRoom::waitForRows(int count) {
    INFO("rows: " << rows());
    REQUIRE(waitUntil([&] {
        if (rows() != count)
            return false;
        for (int row = 0; row < count; ++row) {
            if (titleAt(row).isEmpty())
                return false;
        }
        return true;
    }));
}

void ReadingRoom::waitForArticle(const QString& words) {
    const auto& title = part<QLabel>("articleTitle");
    INFO(title.text().toStdString() << '\n' << article().toPlainText().toStdString());
    REQUIRE(waitUntil([&] {
        return article().isVisible() &&
               (title.text().contains(words) || article().toPlainText().contains(words));
    }));
}

std::vector<std::string> ReadingRoom::asked() const {
    std::vector<std::string> targets;
    for (const RecordedRequest& request : m_server.requests())
        targets.push_back(request.target);
    return targets;
}

QString ReadingRoom::lineAt(const char* name) {
    const auto& line = part<gui::ArticleLine>(name);
    return line.isVisible() ? line.text() : QString();
}

model::ItemRow ReadingRoom::row(const std::string& title) {
    const auto rows = stage.read([&](service::LibraryReader& reader) {
        const auto ids = reader.itemIds({});
        return reader.itemRows(*ids);
    });
    REQUIRE(rows.has_value());
    for (const model::ItemRow& item : *rows) {
        if (item.title == title)
            return item;
    }
    FAIL("no article " << title);
    return {};
}

bool ReadingRoom::waitForRow(const std::string& title,
                             const std::function<bool(const model::ItemRow&)>& holds) {
    return waitUntil([&] { return holds(row(title)); });
}

void ReadingRoom::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* at = QApplication::activePopupWidget()
                      ? QApplication::activePopupWidget()->focusWidget()
                      : screen->focusWidget();
    REQUIRE(at != nullptr);
    QTest::keyClick(at, key, modifiers);
}

void ReadingRoom::type(const QString& text) {
    auto* field = qobject_cast<QLineEdit*>(QApplication::activePopupWidget()->focusWidget());
    REQUIRE(field != nullptr);
    // QTest types ASCII only.
    field->insert(text);
}

void ReadingRoom::undo() {
    const auto undone = stage.edit([](service::LibraryEditor& editor) { return editor.undo(); });
    REQUIRE(undone.has_value());
}

std::vector<FedArticle> threeArticles() {
    return {{"Premier", "<p>Le premier texte.</p>", "Tue, 24 Nov 2026 09:00:00 +0100"},
            {"Deuxième", "<p>Le deuxième texte.</p>", "Mon, 23 Nov 2026 09:00:00 +0100"},
            {"Troisième", "<p>Le troisième texte.</p>", "Sun, 22 Nov 2026 09:00:00 +0100"}};
}

} // namespace musette::test
