#pragma once

#include <QTimer>
#include <QToolButton>

namespace musette::gui {

class Theme;

/// The arrow of the top bar: turns while feeds are refreshed, and is a cross for stopping as soon
/// as the pointer or the focus is on it, at once where motion is reduced.
/// Thread: GUI.
class RefreshButton final : public QToolButton {
    Q_OBJECT

public:
    RefreshButton(const Theme& theme, QWidget* parent = nullptr);

    void setTurning(bool turning);
    [[nodiscard]] bool turning() const { return m_turning; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStop();

    const Theme& m_theme;
    QTimer m_frame;
    bool m_turning = false;
    int m_angle = 0;
};

} // namespace musette::gui
