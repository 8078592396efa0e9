// Feeds and folders of the sidebar in an order of one's own.

#include "gui/veille/feed_placing.h"
#include "gui/veille/feed_tree_model.h"
#include "gui/veille/side_bar.h"
#include "support/stage.h"

#include <QMimeData>
#include <QTest>

#include <memory>

namespace musette::test {
namespace {

class Shelf {
public:
    Shelf() : model(stage.bridge), bar(model, stage.theme), placing(stage.surroundings(), model) {
        for (const auto& [name, folder] :
             {std::pair{"a", ""}, {"b", ""}, {"c", "Droit"}, {"d", "Droit"}, {"e", "Outils"}})
            REQUIRE(stage
                        .edit([&](service::LibraryEditor& editor) {
                            return editor.feeds.add(
                                {std::string("https://") + name + ".test/flux", name, folder});
                        })
                        .has_value());
        REQUIRE(waitUntil([&] { return order() == "[Droit](c d)[Outils](e)ab"; }));
        bar.resize(250, 600);
        bar.show();
        bar.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&bar));
    }

    /// The tree below «Feeds» in one line.
    [[nodiscard]] QString order() const { return below(model.indexOf("section:feeds")); }
    [[nodiscard]] QModelIndex row(const QString& title) const {
        return find(model.indexOf("section:feeds"), title);
    }
    [[nodiscard]] QString key(const QString& title) const {
        return row(title).data(gui::FeedTreeModel::KeyRole).toString();
    }
    void drop(const QString& what, const QModelIndex& parent, int at) {
        const std::unique_ptr<QMimeData> data(model.mimeData({row(what)}));
        REQUIRE(model.canDropMimeData(data.get(), Qt::MoveAction, at, 0, parent));
        model.dropMimeData(data.get(), Qt::MoveAction, at, 0, parent);
    }

    Stage stage;
    gui::FeedTreeModel model;
    gui::SideBar bar;
    gui::FeedPlacing placing;

private:
    [[nodiscard]] QString below(const QModelIndex& parent) const {
        QString text;
        for (int i = 0; i < model.rowCount(parent); ++i) {
            const QModelIndex child = model.index(i, 0, parent);
            if (child.data(gui::FeedTreeModel::KeyRole).toString().startsWith("folder:"))
                text += '[' + child.data().toString() + "](" + below(child) + ')';
            else
                text += (text.isEmpty() || text.endsWith(')') || !parent.parent().isValid()
                             ? QString()
                             : QString(" ")) +
                        child.data().toString();
        }
        return text;
    }
    [[nodiscard]] QModelIndex find(const QModelIndex& parent, const QString& title) const {
        for (int i = 0; i < model.rowCount(parent); ++i) {
            const QModelIndex child = model.index(i, 0, parent);
            if (child.data().toString() == title)
                return child;
            if (const QModelIndex found = find(child, title); found.isValid())
                return found;
        }
        return {};
    }
};

} // namespace

TEST_CASE("Alt and an arrow move a feed among its neighbours, and undo brings it back",
          "[gui][placing]") {
    Shelf shelf;
    QString chosen = shelf.key("b");
    shelf.placing.followKeys(shelf.bar, [&] { return chosen; });
    shelf.bar.setFocus();
    QTest::keyClick(&shelf.bar, Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Droit](c d)[Outils](e)ba"; }));
    QTest::keyClick(&shelf.bar, Qt::Key_Up, Qt::AltModifier); // the first already
    QTest::keyClick(&shelf.bar, Qt::Key_Down, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Droit](c d)[Outils](e)ab"; }));
    chosen = shelf.key("Outils");
    QTest::keyClick(&shelf.bar, Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Outils](e)[Droit](c d)ab"; }));
    REQUIRE(shelf.stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }));
    REQUIRE(waitUntil([&] { return shelf.order() == "[Droit](c d)[Outils](e)ab"; }));
}

TEST_CASE("A feed is dropped between two others, into a folder and back to the top",
          "[gui][placing]") {
    Shelf shelf;
    shelf.drop("a", shelf.row("Droit"), 1);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Droit](c a d)[Outils](e)b"; }));
    shelf.drop("c", shelf.row("Outils"), -1);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Droit](a d)[Outils](e c)b"; }));
    // Among the folders means before all feeds of the top.
    shelf.drop("d", shelf.model.indexOf("section:feeds"), 0);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Droit](a)[Outils](e c)db"; }));
    CHECK(shelf.stage.takeNotices().back() == "Feed moved");
}

TEST_CASE("A folder is dropped before another or into it, never into itself", "[gui][placing]") {
    Shelf shelf;
    shelf.drop("Outils", shelf.model.indexOf("section:feeds"), 0);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Outils](e)[Droit](c d)ab"; }));
    shelf.drop("Droit", shelf.row("Outils"), -1);
    REQUIRE(waitUntil([&] { return shelf.order() == "[Outils]([Droit](c d)e)ab"; }));
    static_cast<void>(shelf.stage.takeNotices());
    shelf.drop("Outils", shelf.row("Droit"), -1);
    std::vector<QString> notices;
    REQUIRE(waitUntil([&] {
        const auto more = shelf.stage.takeNotices();
        notices.insert(notices.end(), more.begin(), more.end());
        return !notices.empty();
    }));
    CHECK(notices.front() != "Folder moved");
    CHECK(shelf.order() == "[Outils]([Droit](c d)e)ab");
}

TEST_CASE("Only feeds and folders are dragged, and only to where feeds are", "[gui][placing]") {
    Shelf shelf;
    CHECK((shelf.model.flags(shelf.model.indexOf("inbox")) & Qt::ItemIsDragEnabled) == 0);
    CHECK((shelf.model.flags(shelf.row("a")) & Qt::ItemIsDragEnabled) != 0);
    const std::unique_ptr<QMimeData> data(shelf.model.mimeData({shelf.row("a")}));
    for (const char* key : {"inbox", "section:tags", "section:sessions"})
        CHECK_FALSE(shelf.model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0,
                                                shelf.model.indexOf(key)));
    CHECK_FALSE(shelf.model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, shelf.row("b")));
}

} // namespace musette::test
