#pragma once

#include "screen.h"

#include <QWidget>

class QLineEdit;
class QTabBar;
class QToolButton;

namespace musette::gui {

class RefreshController;
class RefreshButton;
struct Surroundings;

/// The bar under the menus: the switch between screens, the search, refresh, add, and the session
/// chip (ui.md §2).
/// Thread: GUI.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    TopBar(const Surroundings& surroundings, RefreshController& refresh, QWidget* parent = nullptr);

    void showScreen(Screen screen);
    void focusSearch();
    void clearSearch();

signals:
    void screenChosen(musette::gui::Screen screen);
    /// What stands in the field, at each key.
    void searched(const QString& words);
    /// ↓ in the field: to the results. Escape in the empty field: back to where one was.
    void resultsWanted();
    void searchLeft();
    void sessionWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const Surroundings& surroundings);
    [[nodiscard]] QTabBar* buildScreens();
    void buildSearch();
    void restyle();
    void tellRefresh();

    const Surroundings& m_surroundings;
    RefreshController& m_refreshing;
    QTabBar* m_screens = nullptr;
    QLineEdit* m_search = nullptr;
    QAction* m_searchIcon = nullptr;
    RefreshButton* m_refresh = nullptr;
    QToolButton* m_add = nullptr;
};

} // namespace musette::gui
