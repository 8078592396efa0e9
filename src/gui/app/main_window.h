#pragma once

#include "library_switch.h"
#include "screen.h"

#include <QMainWindow>

class QStackedWidget;

namespace musette::gui {

class Banner;
class NoticeBar;
class RefreshController;
class StatusStrip;
class TopBar;
class TroublePage;
class WelcomePage;
struct Surroundings;

/// The window: menus, top bar, one page at a time (a screen, the welcome, or why there is no
/// library), status strip and notices. It places and shows; what happens is decided elsewhere.
/// Ownership: owns its pages. Thread: GUI.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// The pages of the three screens, which the window takes over.
    struct Screens {
        QWidget* veille;
        QWidget* journee;
        QWidget* rapport;
    };

    MainWindow(const Surroundings& surroundings, RefreshController& refresh, Screens screens);

    void showScreen(Screen screen);
    /// Whether a screen has the status strip under it: the Veille has its keys there while the
    /// inbox is sorted.
    void setStatusShown(Screen screen, bool shown);
    [[nodiscard]] Screen screen() const { return m_screen; }
    void showWelcome();
    void showTrouble(const LibraryTrouble& trouble);
    [[nodiscard]] bool showsScreen() const;

    [[nodiscard]] TopBar& topBar() const { return *m_top; }
    [[nodiscard]] StatusStrip& status() const { return *m_status; }
    [[nodiscard]] WelcomePage& welcome() const { return *m_welcome; }
    [[nodiscard]] TroublePage& trouble() const { return *m_trouble; }
    [[nodiscard]] Banner& savingBanner() const { return *m_saving; }
    [[nodiscard]] Banner& exampleBanner() const { return *m_example; }

signals:
    void screenShown(musette::gui::Screen screen);
    /// The keyboard is to go on in the screen: it was asked for by its key, or nothing else holds
    /// it.
    void screenEntered(musette::gui::Screen screen);
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(Screens screens);
    void connectView();
    void showPage(QWidget& page, bool withBars);
    void moveArea(int by);
    void setFullScreen(bool full);

    const Surroundings& m_surroundings;
    TopBar* m_top = nullptr;
    QStackedWidget* m_pages = nullptr;
    StatusStrip* m_status = nullptr;
    NoticeBar* m_notice = nullptr;
    Banner* m_saving = nullptr;
    Banner* m_example = nullptr;
    WelcomePage* m_welcome = nullptr;
    TroublePage* m_trouble = nullptr;
    QWidget* m_screens[3] = {};
    bool m_statusShown[3] = {true, true, true};
    Screen m_screen = Screen::Veille;
};

} // namespace musette::gui
