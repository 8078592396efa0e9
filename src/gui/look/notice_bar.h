#pragma once

#include "../app/messages.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace musette::gui {

class Theme;

/// The notice at the bottom of the window: one at a time, 6 s, 10 s with an action, held while the
/// pointer or the focus is on it. Announced to assistive tools.
/// Thread: GUI.
class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    NoticeBar(const Theme& theme, QWidget* window);

    void show(const Messages::Notice& notice);
    [[nodiscard]] QString text() const;
    /// Bottom centre of the window.
    void place();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();
    void setAction(QPushButton& button, const QString& text);

    const Theme& m_theme;
    Messages::Notice m_notice;
    QLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_second;
    QTimer m_time;
};

} // namespace musette::gui
