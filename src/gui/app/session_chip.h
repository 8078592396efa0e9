#pragma once

#include <QPushButton>

class QMenu;

namespace musette::gui {

class Theme;
class CurrentSession;

/// The half-day that L and Ctrl+N write to, in the top bar. A click lists the half-days of the
/// session; without a session it offers to make one.
/// Thread: GUI.
class SessionChip final : public QPushButton {
    Q_OBJECT

public:
    SessionChip(CurrentSession& session, const Theme& theme, QWidget* parent = nullptr);

signals:
    void sessionWanted();

private:
    void follow();
    void fillMenu();

    CurrentSession& m_session;
    const Theme& m_theme;
    QMenu* m_menu;
};

} // namespace musette::gui
