#pragma once

#include "main_window.h"

#include <QObject>

namespace musette::gui {

class FeedCommands;
class JourneeScreen;
class RapportScreen;
class RefreshController;
class SessionCommands;
class VeilleScreen;
struct Surroundings;

/// Makes the three screens and ties them to the window around them and to each other.
/// Ownership: the window owns the pages. Thread: GUI.
class Screens final : public QObject {
    Q_OBJECT

public:
    Screens(const Surroundings& surroundings, RefreshController& refresh, QObject* parent = nullptr);

    [[nodiscard]] MainWindow::Screens pages() const;
    /// Once, when the window stands.
    void join(MainWindow& window);

    void showFeed(model::FeedId feed);
    /// "feed:12", "inbox"…: what the Veille shows.
    [[nodiscard]] QString viewKey() const;
    void createSession();
    void keepState();
    void recallState();

private:
    void joinVeille(MainWindow& window);
    void joinSession(MainWindow& window);
    void joinSearch(MainWindow& window);
    void tellCounts(Screen screen, const QString& text);

    const Surroundings& m_surroundings;
    VeilleScreen* m_veille;
    JourneeScreen* m_journee;
    RapportScreen* m_rapport;
    SessionCommands* m_sessions = nullptr;
    MainWindow* m_window = nullptr;
    QString m_counts[3];
};

} // namespace musette::gui
