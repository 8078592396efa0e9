#pragma once

#include "../app/surroundings.h"
#include "found_note.h"
#include "triage_run.h"
#include "view_choice.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace musette::gui {

class ArticlePane;
class ChosenItem;
class Columns;
class FeedTreeModel;
class ListColumn;
class RefreshController;
class SearchColumn;
class SessionPanel;
class SideBar;
class TriageStrip;
class ViewCommands;

/// The screen «Veille»: sidebar, list, reading pane and session panel, the sorting of the inbox and
/// the search (ui.md §3.2, §3.3, §3.6). It connects its parts and decides which article comes next.
/// Thread: GUI. Errors: told by Messages.
class VeilleScreen final : public QWidget {
    Q_OBJECT

public:
    VeilleScreen(const Surroundings& surroundings, RefreshController& refresh,
                 QWidget* parent = nullptr);
    ~VeilleScreen() override;

    /// By the key of its row in the sidebar, or "let-go". One that is not known yet is shown when
    /// it is.
    void showView(const QString& key);
    void showItem(model::ItemId id);
    /// What stands in the search field, at each key; fewer than two letters end the search.
    void search(const QString& words);
    /// The keyboard goes to the articles: of the view, or of the search.
    void focusList();
    [[nodiscard]] bool searching() const;
    [[nodiscard]] QString viewKey() const;
    /// What the list holds, or the search found.
    [[nodiscard]] ViewChoice shownList() const;
    void setTriage(bool on);
    /// The keyboard goes to the capture field of the session panel.
    void capture();

    void keepState();
    void recallState();

signals:
    void addressHovered(const QString& address);
    void countsChanged(const QString& text);
    void feedJournalWanted();
    void addFeedWanted();
    void sessionWanted();
    /// Escape in the results: the field is to be emptied.
    void searchDone();
    void triageChanged(bool on);
    /// Where something found belongs: a board at one of its cards, or a place in a session.
    void placeWanted(const musette::gui::FoundNote& note);
    /// A rule for articles like this one.
    void ruleWanted(const musette::model::ItemRow& item);

private:
    void buildLayout();
    void connectSideBar();
    void connectList();
    void connectSearch();
    void connectPane();
    void connectActions();
    void connectTriage();
    void showChoice(const ViewChoice& view);
    void followFeeds();
    [[nodiscard]] std::optional<int> articles() const;
    void updateCounts();
    void updatePane();
    void sayAllSorted();
    [[nodiscard]] QString nextRefresh() const;
    void openItemMenu(const QPoint& at);
    void step(int by);
    void screen(int direction);
    void setListShown(bool shown);
    void leaveList();
    void follow(model::ItemId id, model::Triage state);
    [[nodiscard]] int nextUndecided(int row) const;
    [[nodiscard]] bool allSorted() const;
    void restoreChoice();
    void startRun();
    void syncRun();

    Surroundings m_with;
    RefreshController& m_refresh;
    ChosenItem* m_item;
    FeedTreeModel* m_feeds;
    SideBar* m_sideBar;
    ListColumn* m_list;
    SearchColumn* m_search;
    QStackedWidget* m_lists;
    ArticlePane* m_pane;
    SessionPanel* m_panel;
    TriageStrip* m_strip;
    ViewCommands* m_views = nullptr;
    Columns* m_columns;
    QString m_awaited;        ///< a view whose row the sidebar has not got yet
    model::ItemId m_toChoose; ///< when the list is there
    TriageRun m_run;
    bool m_triage = false;
    bool m_runAwaited = false; ///< the inbox is being read for a new run
    bool m_viewGone = false;   ///< another view comes in the place of one that is no more
};

} // namespace musette::gui
