#pragma once

#include "screen.h"

#include <QTimer>
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
    TopBar(const Surroundings& surroundings, RefreshController& refresh,
           QWidget* parent = nullptr);

    void showScreen(Screen screen);
    void focusSearch();
    [[nodiscard]] QString searchWords() const;
    void clearSearch();

signals:
    void screenChosen(musette::gui::Screen screen);
    /// 150 ms after the last key; empty when the search is over.
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
    void tellSearch();
    void tellRefresh();

    const Surroundings& m_surroundings;
    RefreshController& m_refreshing;
    QTabBar* m_screens = nullptr;
    QLineEdit* m_search = nullptr;
    QAction* m_searchIcon = nullptr;
    RefreshButton* m_refresh = nullptr;
    QToolButton* m_add = nullptr;
    QTimer m_pause;
    QString m_told;
};

} // namespace musette::gui
