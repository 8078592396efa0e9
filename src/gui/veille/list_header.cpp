#include "list_header.h"

#include "../app/actions.h"
#include "../app/surroundings.h"
#include "../look/elided_label.h"
#include "../look/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kIcon = 18;
constexpr int kLowerLine = 24; ///< high enough for the button of new articles: nothing moves

constexpr std::pair<model::ItemSort, Act> kOrders[] = {
    {model::ItemSort::Published, Act::OrderPublished},
    {model::ItemSort::Arrived, Act::OrderArrived},
    {model::ItemSort::Title, Act::OrderTitle},
    {model::ItemSort::Feed, Act::OrderFeed}};

} // namespace

ListHeader::ListHeader(const Surroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_sideBar(new QToolButton), m_title(new ElidedLabel),
      m_new(new QToolButton), m_counts(new ElidedLabel), m_triage(new QToolButton),
      m_filter(new QToolButton), m_sort(new QToolButton) {
    setObjectName("listHeader");
    setProperty("ground", "base");
    setProperty("edge", "bottom");
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 5, 10, 5);
    line->setSpacing(2);
    line->addWidget(m_sideBar);
    addTexts(*line);
    for (QToolButton* button : {m_sideBar, m_triage, m_filter, m_sort}) {
        button->setIconSize({kIcon, kIcon});
        button->setFocusPolicy(Qt::TabFocus);
    }
    for (QToolButton* button : {m_triage, m_filter, m_sort})
        line->addWidget(button);
    m_sideBar->setToolTip(tr("Views, sessions, feeds and tags"));
    m_sideBar->setAccessibleName(m_sideBar->toolTip());
    m_sideBar->hide();
    connect(m_sideBar, &QToolButton::clicked, this, &ListHeader::sideBarWanted);
    m_triage->setText(tr("Sort"));
    m_triage->setAccessibleName(tr("Sort the inbox"));
    m_triage->setToolTip(tr("Sort the inbox (%1)").arg("F8"));
    connect(m_triage, &QToolButton::clicked, &m_with.actions[Act::Triage], &QAction::trigger);
    addMenus();
    connect(&m_with.theme, &Theme::changed, this, &ListHeader::restyle);
    restyle();
}

void ListHeader::addTexts(QHBoxLayout& line) {
    for (QLabel* label : {m_title, m_counts}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_counts->setProperty("tone", "text2");
    m_counts->setMinimumHeight(kLowerLine);
    m_new->setObjectName("newArticles");
    m_new->setProperty("chip", "new");
    m_new->setFocusPolicy(Qt::TabFocus);
    m_new->setMaximumHeight(kLowerLine);
    m_new->hide();
    connect(m_new, &QToolButton::clicked, this, &ListHeader::newWanted);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(6);
    lower->addWidget(m_new);
    lower->addWidget(m_counts, 1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addLayout(lower);
    line.addLayout(texts, 1);
}

void ListHeader::addMenus() {
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_filter->setMenu(new QMenu(m_filter));
    m_sort->setMenu(new QMenu(m_sort));
    m_unread = m_filter->menu()->addAction(tr("Unread only"));
    m_starred = m_filter->menu()->addAction(tr("Starred only"));
    addOrders();
    addGrouping();
    for (QAction* action : {m_unread, m_starred}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this] {
            m_choice.unreadOnly = m_unread->isChecked();
            m_choice.starredOnly = m_starred->isChecked();
            tellChoice();
            emit choiceChanged();
        });
    }
    tellChoice();
}

/// The same commands stand in the menu «View».
void ListHeader::addOrders() {
    auto* orders = new QActionGroup(this);
    for (const auto& [sort, act] : kOrders) {
        QAction& action = m_with.actions[act];
        m_sort->menu()->addAction(&action);
        orders->addAction(&action);
        action.setCheckable(true);
        connect(&action, &QAction::triggered, this, [this, sort = sort] {
            m_choice.sort = sort;
            emit choiceChanged();
        });
    }
}

/// Of several articles that tell the same story one stands in the list.
void ListHeader::addGrouping() {
    QAction& group = m_with.actions[Act::GroupStories];
    m_sort->menu()->addSeparator();
    m_sort->menu()->addAction(&group);
    connect(&group, &QAction::triggered, this, [this](bool wished) {
        m_choice.oneOfEachStory = wished;
        emit choiceChanged();
    });
}

void ListHeader::setChoice(const Choice& choice) {
    m_choice = choice;
    tellChoice();
}

void ListHeader::tellChoice() {
    m_unread->setChecked(m_choice.unreadOnly);
    m_starred->setChecked(m_choice.starredOnly);
    for (const auto& [sort, act] : kOrders) {
        if (sort == m_choice.sort)
            m_with.actions[act].setChecked(true);
    }
    m_with.actions[Act::GroupStories].setChecked(m_choice.oneOfEachStory);
    const bool filtered = m_choice.unreadOnly || m_choice.starredOnly;
    m_filter->setCheckable(filtered);
    m_filter->setChecked(filtered);
    const QString filter = filtered ? tr("Filter: not all are shown") : tr("Filter");
    m_filter->setToolTip(filter);
    m_filter->setAccessibleName(filter);
    m_sort->setToolTip(tr("Order"));
    m_sort->setAccessibleName(tr("Order"));
}

void ListHeader::restyle() {
    m_title->setFont(m_with.theme.font(TextRole::PanelTitle));
    m_counts->setFont(m_with.theme.font(TextRole::Small));
    m_new->setFont(m_with.theme.font(TextRole::Small));
    m_sideBar->setIcon(m_with.theme.icon("panel-right", Tone::Text));
    m_filter->setIcon(m_with.theme.icon("filter", Tone::Text));
    m_sort->setIcon(m_with.theme.icon("arrow-down-wide-narrow", Tone::Text));
}

void ListHeader::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setToolTip(title);
}

void ListHeader::setCounts(const QString& text) {
    m_counts->setText(text);
}
void ListHeader::setTriageOffered(bool offered) {
    m_triage->setVisible(offered);
}
void ListHeader::setSideBarOffered(bool offered) {
    m_sideBar->setVisible(offered);
}
void ListHeader::setWaiting(int count) {
    m_new->setText(tr("%Ln new", nullptr, count));
    const QString spoken = tr("Show %Ln new article(s)", nullptr, count);
    m_new->setAccessibleName(spoken);
    const QString key = m_with.actions[Act::ShowNew].shortcut().toString(QKeySequence::NativeText);
    m_new->setToolTip(key.isEmpty() ? spoken : spoken + " (" + key + ')');
    m_new->setVisible(count > 0);
}
QString ListHeader::title() const {
    return m_title->text();
}
QString ListHeader::counts() const {
    return m_counts->text();
}

} // namespace musette::gui
