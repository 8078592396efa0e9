#include "veille_screen.h"

#include "../app/actions.h"
#include "../app/areas.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../app/window_memory.h"
#include "../session/current_session.h"
#include "../session/session_panel.h"
#include "action_bar.h"
#include "article_pane.h"
#include "chosen_item.h"
#include "columns.h"
#include "empty_page.h"
#include "feed_card.h"
#include "feed_placing.h"
#include "feed_tree_model.h"
#include "full_text_reader.h"
#include "item_actions.h"
#include "item_commands.h"
#include "item_list_model.h"
#include "item_list_view.h"
#include "list_column.h"
#include "list_header.h"
#include "refresh_controller.h"
#include "search_column.h"
#include "side_bar.h"
#include "side_bar_menu.h"
#include "triage_strip.h"
#include "view_commands.h"

#include <musette/service/feed_health.h>

#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace musette::gui {
VeilleScreen::VeilleScreen(const Surroundings& surroundings, RefreshController& refresh,
                           QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_refresh(refresh),
      m_item(new ChosenItem(m_with.bridge, this)), m_feeds(new FeedTreeModel(m_with.bridge, this)),
      m_sideBar(new SideBar(*m_feeds, m_with.theme)), m_list(new ListColumn(m_with)),
      m_search(new SearchColumn(m_with)), m_lists(new QStackedWidget),
      m_pane(new ArticlePane(m_with, *m_item)), m_panel(new SessionPanel(m_with)),
      m_strip(new TriageStrip(m_with)) {
    buildLayout();
    auto* menu = new SideBarMenu(m_with, *m_feeds, this);
    connect(m_sideBar, &SideBar::menuWanted, menu, &SideBarMenu::open);
    connect(m_sideBar, &SideBar::chosen, menu, &SideBarMenu::follow);
    connectSideBar();
    connectList();
    connectSearch();
    connectPane();
    connectActions();
    connectTriage();
    m_views = new ViewCommands(
        m_with, *m_search, *m_feeds,
        [this] {
            ViewChoice view = shownList();
            if (searching()) { // no view of the sidebar
                view.key.clear();
                view.title = m_search->wish().words.trimmed();
            }
            return view;
        },
        this);
    m_feeds->setCurrentSession(m_with.session.session());
    m_feeds->reload();
    showView("inbox");
}

VeilleScreen::~VeilleScreen() = default;

void VeilleScreen::buildLayout() {
    m_lists->addWidget(m_list);
    m_lists->addWidget(m_search);
    m_lists->setMinimumWidth(260);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_columns = new Columns({m_sideBar, m_lists, m_pane, m_panel}, this);
    column->addWidget(m_columns, 1);
    column->addWidget(m_strip);
    m_strip->hide();
    setEntry(*m_pane, m_pane->view());
    const auto followLists = [this] {
        setEntry(*m_lists, searching() ? m_search->list() : static_cast<QWidget&>(m_list->list()));
    };
    connect(m_lists, &QStackedWidget::currentChanged, this, followLists);
    followLists();
    connect(m_columns, &Columns::narrowChanged, &m_list->header(), &ListHeader::setSideBarOffered);
    connect(&m_list->header(), &ListHeader::sideBarWanted, this, [this] {
        m_columns->setSideBarCalled(m_sideBar->isHidden());
        if (!m_sideBar->isHidden())
            m_sideBar->setFocus();
    });
    connect(m_panel, &SessionPanel::itemWanted, this, &VeilleScreen::showItem);
    connect(m_panel, &SessionPanel::sessionWanted, this, &VeilleScreen::sessionWanted);
}

void VeilleScreen::connectSideBar() {
    auto* placing = new FeedPlacing(m_with, *m_feeds, this);
    placing->followKeys(*m_sideBar, [this] { return viewKey(); });
    connect(m_sideBar, &SideBar::chosen, this, [this](const ViewChoice& view) {
        m_awaited.clear();
        showChoice(view);
        m_columns->setSideBarCalled(false);
    });
    connect(m_sideBar, &SideBar::listWanted, this, &VeilleScreen::focusList);
    connect(m_sideBar, &SideBar::addWanted, this, [this](const QString& section) {
        if (section == "section:feeds")
            emit addFeedWanted();
        else if (section == "section:sessions")
            emit sessionWanted();
        else if (section == "section:searches")
            m_with.actions[Act::Find].trigger();
    });
    connect(m_feeds, &FeedTreeModel::reloaded, this, &VeilleScreen::followFeeds);
    connect(m_feeds, &FeedTreeModel::failed, &m_with.messages, &Messages::fail);
    connect(&m_with.session, &CurrentSession::changed, this,
            [this] { m_feeds->setCurrentSession(m_with.session.session()); });
}

void VeilleScreen::connectList() {
    ItemListModel& model = m_list->model();
    ItemListView& list = m_list->list();
    connect(&list, &ItemListView::chosenChanged, this, [this, &model](model::ItemId id) {
        if (id || !searching())
            m_item->choose(id, model.rowAt(model.rowOf(id)));
    });
    connect(m_item, &ChosenItem::chosen, this, [this, &model](model::ItemId id) {
        model.hold(id);
        updatePane();
    });
    connect(m_item, &ChosenItem::rowChanged, this, [this, &model] {
        if (const model::ItemRow* row = m_item->row()) {
            model.amend(*row);
            m_search->model().amend(*row);
        }
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &VeilleScreen::restoreChoice);
    connect(&model, &ItemListModel::shown, this, [this] {
        if (m_runAwaited)
            startRun();
    });
    connect(m_list, &ListColumn::filled, this, [this] {
        if (m_toChoose || (!m_list->list().chosen() && m_item->id()))
            restoreChoice();
        syncRun();
        updateCounts();
        updatePane();
    });
    connect(m_list, &ListColumn::asked, this, &VeilleScreen::updateCounts);
    connect(m_list, &ListColumn::addFeedWanted, this, &VeilleScreen::addFeedWanted);
    connect(&list, &ItemListView::screenWanted, this, &VeilleScreen::screen);
    connect(&list, &ItemListView::articleWanted, &m_pane->view(),
            [this] { m_pane->view().setFocus(); });
    connect(&list, &ItemListView::leaveWanted, this, &VeilleScreen::leaveList);
    connect(&list, &ItemListView::menuWanted, this, &VeilleScreen::openItemMenu);
}

void VeilleScreen::connectPane() {
    connect(m_pane, &ArticlePane::addressHovered, this, &VeilleScreen::addressHovered);
    connect(m_pane, &ArticlePane::itemWanted, this, &VeilleScreen::showItem);
    connect(m_pane, &ArticlePane::tagWanted, this,
            [this](const QString& label) { showView("tag:" + label); });
    connect(m_pane, &ArticlePane::halfDayWanted, this, [this](model::HalfDayId halfDay) {
        m_with.session.choose(halfDay);
        m_with.actions[Act::ShowJournee].trigger();
    });
    connect(m_pane, &ArticlePane::shown, this, [this](model::ItemId id) {
        if (m_item->row() == nullptr || m_item->id() != id)
            return;
        m_with.items.markOpened(*m_item->row());
        if (!m_item->row()->unread)
            return;
        model::ItemRow after = *m_item->row();
        after.unread = false;
        m_item->expect(after);
    });
    ReadingView& view = m_pane->view();
    connect(&view, &ReadingView::stepWanted, this, &VeilleScreen::step);
    connect(&view, &ReadingView::screenWanted, this, &VeilleScreen::screen);
    connect(&view, &ReadingView::leaveWanted, this, &VeilleScreen::focusList);
    FeedCard& card = m_pane->feedCard();
    connect(&card, &FeedCard::journalWanted, this, &VeilleScreen::feedJournalWanted);
    connect(&card, &FeedCard::loginWanted, &m_with.actions[Act::LogIn], &QAction::trigger);
    connect(&card, &FeedCard::unsubscribeWanted, &m_with.actions[Act::Unsubscribe],
            &QAction::trigger);
    connect(&card, &FeedCard::keepWanted, this, [this](model::FeedId feed) {
        m_with.bridge.edit([feed](auto& editor) { return editor.feeds.acceptClosure(feed); });
        m_with.messages.tellUndoable(tr("The articles of this feed stay"));
        focusList();
    });
    connect(&card, &FeedCard::retryWanted, this,
            [this](model::FeedId feed) { m_refresh.refreshFeed(feed); });
    connect(&m_refresh, &RefreshController::finished, this, &VeilleScreen::updatePane);
    auto* fullText = new FullTextReader(m_with, *m_item, *m_pane, this);
    fullText->followRefresh(m_refresh);
}

void VeilleScreen::connectActions() {
    ItemActions::Places places;
    places.selectedWords = [this] { return m_pane->selectedWords(); };
    places.under = [this](Act act) -> const QWidget& { return m_pane->bar().place(act); };
    places.knownTags = [this] {
        std::vector<std::string> labels;
        for (const model::TagCount& tag : m_feeds->overview().tags)
            labels.push_back(tag.label);
        return labels;
    };
    auto* actions = new ItemActions(m_with, *m_item, std::move(places), this);
    connect(actions, &ItemActions::decided, this, &VeilleScreen::follow);
    connect(actions, &ItemActions::ruleWanted, this, &VeilleScreen::ruleWanted);
    connect(actions, &ItemActions::linked, this,
            [this](model::ItemId id) { m_run.recordLink(id); });
    connect(&m_with.items, &ItemCommands::sessionWanted, this, &VeilleScreen::sessionWanted);
    for (QWidget* place : {static_cast<QWidget*>(m_lists), static_cast<QWidget*>(m_pane)})
        m_with.actions.bindLetters(*place);
    const auto on = [this](Act act, auto run) {
        connect(&m_with.actions[act], &QAction::triggered, this, run);
    };
    on(Act::NextItem, [this] { step(1); });
    on(Act::PreviousItem, [this] { step(-1); });
    on(Act::Capture, [this] {
        if (isVisible())
            capture();
    });
    QAction& panel = m_with.actions[Act::SessionPanel];
    on(Act::SessionPanel, [this, &panel] { m_columns->setPanelWanted(panel.isChecked()); });
    connect(m_columns, &Columns::panelShownChanged, &panel, &QAction::setChecked);
    panel.setChecked(m_columns->panelShown());
}

// Views and articles

void VeilleScreen::showView(const QString& key) {
    const bool letGo = key == letGoView().key;
    if (letGo) {
        m_awaited.clear();
        m_sideBar->choose(key);
        showChoice(letGoView());
        return;
    }
    if (!m_feeds->indexOf(key).isValid()) {
        m_awaited = key;
        return;
    }
    m_sideBar->choose(key);
}

void VeilleScreen::showChoice(const ViewChoice& view) {
    if (searching()) {
        search({});
        emit searchDone();
    }
    if (m_triage && view.kind != ViewKind::Inbox)
        setTriage(false);
    if (!m_toChoose && !m_viewGone)
        m_item->choose({});
    m_list->show(view);
    m_views->follow();
    updateCounts();
    updatePane();
}

void VeilleScreen::showItem(model::ItemId id) {
    if (!searching() && m_list->model().rowOf(id) >= 0)
        m_list->list().choose(id);
    else
        m_item->choose(id);
}

/// After the list was filled anew: the article that is open stays open.
void VeilleScreen::restoreChoice() {
    const ItemListModel& model = m_list->model();
    const model::ItemId id = m_toChoose ? m_toChoose : m_item->id();
    if (model.rowOf(id) < 0 && !model.whole())
        return; // it may be among the rest
    const model::ItemId wanted = std::exchange(m_toChoose, {});
    if (!searching() && id)
        m_list->list().choose(id);
    if (wanted && model.rowOf(wanted) < 0)
        m_item->choose({});
}

QString VeilleScreen::viewKey() const {
    return m_list->choice().key;
}

void VeilleScreen::followFeeds() {
    if (!m_awaited.isEmpty() && m_feeds->indexOf(m_awaited).isValid())
        showView(std::exchange(m_awaited, {}));
    const QModelIndex row = m_feeds->indexOf(viewKey());
    const ViewKind kind = m_list->choice().kind;
    if (!row.isValid() && (kind == ViewKind::Feed || kind == ViewKind::Folder ||
                           kind == ViewKind::Session || kind == ViewKind::Search)) {
        m_viewGone = true; // what was shown is no longer in the library
        showView(inboxView().key);
        m_viewGone = false;
        return;
    }
    if (row.isValid() && m_feeds->choiceAt(row).query != m_list->choice().query)
        m_list->show(m_feeds->choiceAt(row)); // a saved search that looks for something else now
    else if (row.isValid())
        m_list->rename(m_feeds->choiceAt(row).title);
    const model::ViewCounts& counts = m_feeds->overview().counts;
    emit countsChanged(tr("%Ln to sort", nullptr, counts.inbox) + " · " +
                       tr("%Ln kept", nullptr, counts.kept));
    updateCounts();
    updatePane();
}

/// How many the view holds: of a large one the first rows are shown before all its ids are there,
/// and the library keeps counts. Nothing while that is not known.
std::optional<int> VeilleScreen::articles() const {
    const ItemListModel& model = m_list->model();
    if (model.whole() && !model.loading())
        return model.rowCount();
    const ListHeader::Choice& choice = m_list->header().choice();
    if (choice.unreadOnly || choice.starredOnly || choice.oneOfEachStory)
        return std::nullopt;
    return m_feeds->articlesOf(m_list->choice());
}

void VeilleScreen::updateCounts() {
    if (m_triage) {
        const bool known = m_list->model().whole() && !m_runAwaited;
        const int left = std::max(0, m_run.total() - m_run.sorted());
        m_list->header().setCounts(known ? tr("%Ln article(s) left", nullptr, left)
                                         : tr("… articles left"));
        m_strip->showProgress(m_run.sorted(), known ? std::optional(m_run.total()) : std::nullopt);
        return;
    }
    const std::optional<int> count = articles();
    QString text = count ? tr("%Ln article(s)", nullptr, *count) : tr("… articles");
    const auto& feeds = m_feeds->overview().feeds;
    if (m_list->choice().kind != ViewKind::Feed && !feeds.empty())
        text += " · " + tr("%n feed(s)", nullptr, static_cast<int>(feeds.size()));
    m_list->header().setCounts(text);
}

/// What stands in the pane while no article is chosen.
void VeilleScreen::updatePane() {
    const bool done = allSorted();
    setListShown(!done);
    const ViewChoice& view = m_list->choice();
    const model::Feed* feed = view.kind == ViewKind::Feed
                                  ? m_feeds->feed(view.query.feed.value_or(model::FeedId{}))
                                  : nullptr;
    const bool broken = feed != nullptr && service::needsAttention(*feed);
    if (broken && !searching()) {
        m_pane->feedCard().show(*feed);
        m_pane->setWhenEmpty(ArticlePane::WhenEmpty::FeedCard);
        return;
    }
    if (done) {
        sayAllSorted();
    } else {
        EmptyPage::Content content;
        if (!searching() && m_list->model().rowCount() > 0) {
            if (const std::optional<int> count = articles())
                content.text = tr("%Ln article(s).", nullptr, *count) + ' ';
            content.text += tr("↓ shows the next one, Space reads on.");
        }
        m_pane->emptyPage().say(std::move(content));
    }
    m_pane->setWhenEmpty(ArticlePane::WhenEmpty::Page);
}

/// While all is sorted the pane has the place of the list, and the keyboard if the list had it.
void VeilleScreen::setListShown(bool shown) {
    if (shown == !m_lists->isHidden())
        return;
    const QWidget* focused = window()->focusWidget();
    const QWidget& before = shown ? static_cast<QWidget&>(m_pane->emptyPage()) : *m_lists;
    const bool follows = focused == &before || before.isAncestorOf(focused);
    m_columns->setListShown(shown);
    if (follows)
        focusList();
}

void VeilleScreen::openItemMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Act act : {Act::Keep, Act::Watch, Act::LetGo, Act::Link, Act::LinkElsewhere,
                          Act::Tag, Act::NoteAboutItem, Act::ToggleRead, Act::Star,
                          Act::OpenInBrowser, Act::CopyLink, Act::CopyTitleAndLink})
        menu->addAction(&m_with.actions[act]);
    menu->popup(at);
}

// The keyboard

void VeilleScreen::step(int by) {
    if (searching())
        m_search->step(by);
    else
        m_list->list().step(by);
}

void VeilleScreen::screen(int direction) {
    if (!m_item->id()) {
        if (direction > 0)
            step(1);
        return;
    }
    if (m_pane->view().scrollScreen(direction) || direction < 0)
        return;
    if (searching()) {
        m_search->step(1);
        return;
    }
    const int next = m_list->model().nextUnread(m_list->list().currentIndex().row());
    if (next >= 0)
        m_list->list().choose(m_list->model().idAt(next));
}

void VeilleScreen::focusList() {
    if (searching())
        m_search->enter();
    else if (m_lists->isHidden())
        enterArea(m_pane->emptyPage());
    else
        m_list->focusArticles();
}

ViewChoice VeilleScreen::shownList() const {
    ViewChoice shown = m_list->choice();
    shown.query = searching() ? m_search->query() : m_list->model().query();
    if (searching())
        shown.title = m_search->title();
    return shown;
}

void VeilleScreen::capture() {
    if (m_triage)
        setTriage(false);
    if (!m_columns->panelShown())
        m_columns->setPanelWanted(true);
    m_panel->focusCapture();
}

// Between two starts

void VeilleScreen::keepState() {
    m_columns->keep(m_with.memory);
    m_list->keepState();
    m_with.memory.keep("veille/view", viewKey());
    m_with.memory.keep("veille/item", static_cast<qlonglong>(m_item->id().value));
    m_with.memory.keep("veille/collapsed", m_sideBar->collapsedKeys());
}

void VeilleScreen::recallState() {
    m_columns->recall(m_with.memory);
    m_list->recallState();
    m_sideBar->setCollapsedKeys(m_with.memory.recall("veille/collapsed").toStringList());
    m_toChoose = {m_with.memory.recall("veille/item", 0).toLongLong()};
    showView(m_with.memory.recall("veille/view", "inbox").toString());
}

} // namespace musette::gui
