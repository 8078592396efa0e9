#pragma once

#include "../veille/view_choice.h"
#include "main_window.h"

#include <musette/model/item.h>

#include <QObject>

namespace musette::gui {

class JourneeScreen;
class RapportScreen;
class RefreshController;
class VeilleScreen;
struct Surroundings;

/// Makes the three screens and ties them to the window around them and to each other.
/// Ownership: the window owns the pages. Thread: GUI.
class Screens final : public QObject {
    Q_OBJECT

public:
    Screens(const Surroundings& surroundings, RefreshController& refresh,
            QObject* parent = nullptr);

    [[nodiscard]] MainWindow::Screens pages() const;
    /// Once, when the window stands.
    void join(MainWindow& window);

    void showFeed(model::FeedId feed);
    /// "feed:12", "inbox"…: what the Veille shows.
    [[nodiscard]] QString viewKey() const;
    /// What the list of the Veille holds.
    [[nodiscard]] ViewChoice shownList() const;
    void keepState();
    void recallState();

signals:
    /// A rule for articles like this one.
    void ruleWanted(const musette::model::ItemRow& item);

private:
    void joinVeille();
    void joinSession();
    void joinSearch();
    void capture();
    void enter(Screen screen);
    void tellCounts(Screen screen, const QString& text);

    const Surroundings& m_surroundings;
    VeilleScreen* m_veille;
    JourneeScreen* m_journee;
    RapportScreen* m_rapport;
    MainWindow* m_window = nullptr;
    QString m_counts[3];
    bool m_entered[3] = {}; ///< since the library is open
};

} // namespace musette::gui
