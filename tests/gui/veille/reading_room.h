#pragma once

#include "gui/veille/refresh_controller.h"
#include "gui/veille/veille_screen.h"
#include "support/http_server.h"
#include "support/stage.h"

#include <QListView>

#include <array>
#include <string>
#include <vector>

namespace musette::gui {
class ItemListView;
class ReadingView;
class SideBar;
} // namespace musette::gui

namespace musette::test {

/// An article as a feed of the test gives it. `html` stands in its content.
struct FedArticle {
    std::string title;
    std::string html = "<p>Un texte.</p>";
    std::string date = "Tue, 24 Nov 2026 08:00:00 +0100";
    std::string page = ""; ///< path of its page on the server of the test; none: elsewhere
};

/// The screen «Veille» over a library that follows a feed of a server on loopback.
class ReadingRoom {
public:
    explicit ReadingRoom(const std::vector<FedArticle>& articles);
    ~ReadingRoom();

    /// The articles of the feed as they are from now on.
    void publish(const std::vector<FedArticle>& articles);
    /// What the server gives at a path besides the feed: HTML, or a status without it.
    void publishPage(const std::string& path, const std::string& html, int status = 200);
    /// Every request for a path so far.
    [[nodiscard]] std::vector<RecordedRequest> asked(const std::string& path) const {
        return m_server.requests(path);
    }
    void refresh();
    /// The same by the program's own controller, which screens follow.
    void refreshByButton() { m_refresh.refreshAll(); }
    /// Closes the screen and opens another one, as a new start of the program does.
    void restart();
    /// The feed is no more at its address.
    void breakServer();

    [[nodiscard]] gui::ItemListView& list();
    [[nodiscard]] gui::ReadingView& article();
    [[nodiscard]] gui::SideBar& sideBar();
    [[nodiscard]] QString titleAt(int row);
    [[nodiscard]] QString chosenTitle();
    [[nodiscard]] int rows();
    /// Waits for the list to hold so many rows, with their titles.
    void waitForRows(int count);
    /// Waits for an article with these words in its title or text to be on the screen.
    void waitForArticle(const QString& words);
    /// What the server of the feed was asked for so far.
    [[nodiscard]] std::vector<std::string> asked() const;
    /// What a line of the article's header or foot says, by its object name; empty while hidden.
    [[nodiscard]] QString lineAt(const char* name);
    /// An article as the library has it, by its title.
    [[nodiscard]] model::ItemRow row(const std::string& title);
    /// Waits until the library holds that of the article.
    [[nodiscard]] bool waitForRow(const std::string& title,
                                  const std::function<bool(const model::ItemRow&)>& holds);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Into the field of the small window that is open.
    void type(const QString& text);
    /// What a notice's «Undo» and Ctrl+Z do.
    void undo();
    template <class Widget>
    [[nodiscard]] Widget& part(const char* name = "") {
        auto* found = screen->template findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }

    Stage stage;
    model::FeedId feed;

private:
    struct Pages;
    std::unique_ptr<Pages> m_pages;
    HttpServer m_server;
    gui::RefreshController m_refresh;

public:
    std::unique_ptr<gui::VeilleScreen> screen;
};

/// Three articles, the first the newest.
[[nodiscard]] std::vector<FedArticle> threeArticles();

} // namespace musette::test
