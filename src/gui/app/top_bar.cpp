#include "top_bar.h"

#include "../look/refresh_button.h"
#include "../look/theme.h"
#include "../veille/refresh_controller.h"
#include "actions.h"
#include "session_chip.h"
#include "surroundings.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kHeight = 50;

} // namespace

TopBar::TopBar(const Surroundings& surroundings, RefreshController& refresh, QWidget* parent)
    : QWidget(parent), m_surroundings(surroundings), m_refreshing(refresh) {
    setObjectName("topBar");
    setProperty("ground", "window");
    setProperty("edge", "bottom");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    build(surroundings);
    connect(&surroundings.theme, &Theme::changed, this, &TopBar::restyle);
    connect(&refresh, &RefreshController::runningChanged, this, &TopBar::tellRefresh);
    connect(&refresh, &RefreshController::finished, this, &TopBar::tellRefresh);
    restyle();
    tellRefresh();
}

QTabBar* TopBar::buildScreens() {
    auto* screens = new QTabBar;
    screens->setObjectName("screens");
    screens->setAccessibleName(tr("Screens"));
    screens->setDrawBase(false);
    screens->setExpanding(false);
    screens->setUsesScrollButtons(false);
    screens->setIconSize({17, 17});
    for (const QString& name :
         {tr("Reading", "screen"), tr("Day", "screen"), tr("Report", "screen")})
        screens->addTab(name);
    connect(screens, &QTabBar::currentChanged, this, [this](int index) {
        restyle();
        emit screenChosen(static_cast<Screen>(index));
    });
    return screens;
}

void TopBar::buildSearch() {
    m_search = new QLineEdit;
    m_search->setObjectName("search");
    m_search->setPlaceholderText(tr("Search articles and notes"));
    m_search->setAccessibleName(tr("Search articles and notes"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(300);
    m_search->setMaximumWidth(440);
    m_search->installEventFilter(this);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this,
            [this] { emit searched(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::resultsWanted);
}

void TopBar::build(const Surroundings& surroundings) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(10, 5, 10, 5);
    line->setSpacing(8);
    m_screens = buildScreens();
    buildSearch();
    m_refresh = new RefreshButton(surroundings.theme);
    m_refresh->setObjectName("refresh");
    connect(m_refresh, &QToolButton::clicked, this, [this] {
        m_surroundings.actions[m_refreshing.running() ? Act::CancelRefresh : Act::RefreshAll]
            .trigger();
    });
    m_add = new QToolButton;
    m_add->setObjectName("addFeed");
    m_add->setToolTip(tr("Add a feed"));
    m_add->setAccessibleName(tr("Add a feed"));
    connect(m_add, &QToolButton::clicked, &surroundings.actions[Act::AddFeed], &QAction::trigger);
    for (QToolButton* button : {static_cast<QToolButton*>(m_refresh), m_add})
        button->setIconSize({18, 18});
    auto* chip = new SessionChip(surroundings.session, surroundings.theme);
    connect(chip, &SessionChip::sessionWanted, this, &TopBar::sessionWanted);
    line->addWidget(m_screens);
    line->addStretch(1);
    line->addWidget(m_search, 2);
    line->addStretch(1);
    line->addWidget(m_refresh);
    line->addWidget(m_add);
    line->addSpacing(4);
    line->addWidget(chip);
}

void TopBar::restyle() {
    const Theme& theme = m_surroundings.theme;
    const char* const icons[] = {"rss", "notebook-pen", "file-text"};
    for (int tab = 0; tab < m_screens->count(); ++tab)
        m_screens->setTabIcon(
            tab,
            theme.icon(icons[tab], tab == m_screens->currentIndex() ? Tone::Accent : Tone::Text2));
    m_searchIcon->setIcon(theme.icon("search", Tone::Text2));
    m_refresh->setIcon(theme.icon("refresh-cw", Tone::Text2));
    m_add->setIcon(theme.icon("plus", Tone::Text2));
}

void TopBar::showScreen(Screen screen) {
    m_screens->setCurrentIndex(std::to_underlying(screen));
}

void TopBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::clearSearch() {
    m_search->clear();
}

void TopBar::tellRefresh() {
    const bool running = m_refreshing.running();
    m_refresh->setTurning(running);
    const QString last = m_refreshing.lastRefresh();
    QString text = running ? tr("Stop refreshing") : tr("Refresh all feeds");
    m_refresh->setAccessibleName(text);
    if (!running && !last.isEmpty())
        text += " · " + tr("last refresh %1").arg(last);
    m_refresh->setToolTip(text);
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down) {
            emit resultsWanted();
            return true;
        }
        if (key == Qt::Key_Escape) {
            const bool empty = m_search->text().isEmpty();
            clearSearch();
            if (empty)
                emit searchLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace musette::gui
