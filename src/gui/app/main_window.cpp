#include "main_window.h"

#include "../look/banner.h"
#include "../look/notice_bar.h"
#include "../look/status_strip.h"
#include "../look/theme.h"
#include "../veille/refresh_controller.h"
#include "../welcome/trouble_page.h"
#include "../welcome/welcome_page.h"
#include "actions.h"
#include "areas.h"
#include "menus.h"
#include "messages.h"
#include "surroundings.h"
#include "top_bar.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace musette::gui {
namespace {

constexpr QSize kSmallest{960, 600};

} // namespace

MainWindow::MainWindow(const Surroundings& surroundings, RefreshController& refresh,
                       Screens screens)
    : m_surroundings(surroundings), m_top(new TopBar(surroundings, refresh)),
      m_pages(new QStackedWidget), m_status(new StatusStrip(surroundings.theme)),
      m_saving(new Banner(surroundings.theme)), m_example(new Banner(surroundings.theme)),
      m_welcome(new WelcomePage(surroundings.theme)),
      m_trouble(new TroublePage(surroundings.theme)),
      m_screens{screens.veille, screens.journee, screens.rapport} {
    setObjectName("mainWindow");
    setWindowTitle("Musette");
    setMinimumSize(kSmallest);
    setContextMenuPolicy(Qt::NoContextMenu);
    build(screens);
    connectView();
    buildMenus(*menuBar(), surroundings.actions);
    surroundings.actions.bindWindow(*this);
    showWelcome();
}

/// From the window down: a widget that gets a parent makes the style of all below it anew.
void MainWindow::build(Screens screens) {
    auto* page = new QWidget(this);
    setCentralWidget(page);
    auto* parts = new QVBoxLayout(page);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    m_pages->setObjectName("pages");
    parts->addWidget(m_saving);
    parts->addWidget(m_top);
    parts->addWidget(m_example);
    parts->addWidget(m_pages, 1);
    parts->addWidget(m_status);
    for (QWidget* screen : {screens.veille, screens.journee, screens.rapport})
        m_pages->addWidget(screen);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_trouble);
    m_notice = new NoticeBar(m_surroundings.theme, this);
}

void MainWindow::connectView() {
    const Actions& actions = m_surroundings.actions;
    const auto shows = [this](Screen screen) {
        return [this, screen] {
            showScreen(screen);
            emit screenEntered(screen);
        };
    };
    connect(&actions[Act::ShowVeille], &QAction::triggered, this, shows(Screen::Veille));
    connect(&actions[Act::ShowJournee], &QAction::triggered, this, shows(Screen::Journee));
    connect(&actions[Act::ShowRapport], &QAction::triggered, this, shows(Screen::Rapport));
    connect(&actions[Act::NextArea], &QAction::triggered, this, [this] { moveArea(+1); });
    connect(&actions[Act::PreviousArea], &QAction::triggered, this, [this] { moveArea(-1); });
    connect(&actions[Act::FullScreen], &QAction::toggled, this, &MainWindow::setFullScreen);
    connect(&actions[Act::Find], &QAction::triggered, m_top, &TopBar::focusSearch);
    connect(&actions[Act::Quit], &QAction::triggered, this, &QWidget::close);
    connect(m_top, &TopBar::screenChosen, this, &MainWindow::showScreen);
    connect(m_status, &StatusStrip::journalWanted, &actions[Act::FeedJournal], &QAction::trigger);
    const Messages& messages = m_surroundings.messages;
    connect(&messages, &Messages::noticed, m_notice, &NoticeBar::show);
    connect(&messages, &Messages::statusChanged, m_status, &StatusStrip::showLastEvent);
}

void MainWindow::showPage(QWidget& page, bool withBars) {
    m_top->setVisible(withBars);
    m_status->setVisible(withBars);
    m_pages->setCurrentWidget(&page);
}

void MainWindow::setStatusShown(Screen screen, bool shown) {
    m_statusShown[std::to_underlying(screen)] = shown;
    if (screen == m_screen && showsScreen())
        m_status->setVisible(shown);
}

void MainWindow::showScreen(Screen screen) {
    const bool other = screen != m_screen || !showsScreen();
    m_screen = screen;
    showPage(*m_screens[std::to_underlying(screen)], true);
    m_status->setVisible(m_statusShown[std::to_underlying(screen)]);
    m_top->showScreen(screen);
    if (!other)
        return;
    emit screenShown(screen);
    // What is typed in the search field, or walked through with the arrows in the tabs, stays
    // there.
    if (!m_top->isAncestorOf(focusWidget()) || !focusWidget()->isVisible())
        emit screenEntered(screen);
}

void MainWindow::showWelcome() {
    showPage(*m_welcome, false);
    m_welcome->begin();
}

void MainWindow::showTrouble(const LibraryTrouble& trouble) {
    m_saving->hide();
    m_example->hide();
    showPage(*m_trouble, false);
    m_trouble->show(trouble);
}

bool MainWindow::showsScreen() const {
    return m_pages->currentWidget() == m_screens[std::to_underlying(m_screen)];
}

void MainWindow::moveArea(int by) {
    focusArea(areasOf(*m_top, *m_pages->currentWidget(), *m_status), by);
}

void MainWindow::setFullScreen(bool full) {
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    emit closing();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_notice->isHidden())
        m_notice->place();
}

} // namespace musette::gui
