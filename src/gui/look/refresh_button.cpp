#include "refresh_button.h"

#include "theme.h"

#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <chrono>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kFrame{40};
constexpr int kDegreesPerFrame = 15;

} // namespace

RefreshButton::RefreshButton(const Theme& theme, QWidget* parent)
    : QToolButton(parent), m_theme(theme) {
    m_frame.setInterval(kFrame);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + kDegreesPerFrame) % 360;
        update();
    });
}

void RefreshButton::setTurning(bool turning) {
    m_turning = turning;
    m_angle = 0;
    if (turning && !m_theme.reducedMotion())
        m_frame.start();
    else
        m_frame.stop();
    update();
}

/// Who comes near sees what a click would do now.
void RefreshButton::paintStop() {
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.icon = m_theme.icon("x", Tone::Text2);
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}

void RefreshButton::paintEvent(QPaintEvent* event) {
    if (!m_turning) {
        QToolButton::paintEvent(event);
        return;
    }
    if (underMouse() || hasFocus() || !m_frame.isActive()) {
        paintStop();
        return;
    }
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const QIcon icon = option.icon;
    option.icon = {};
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(rect().center() + QPointF(0.5, 0.5));
    painter.rotate(m_angle);
    const QSize size = iconSize();
    icon.paint(&painter, QRect(-size.width() / 2, -size.height() / 2, size.width(), size.height()));
}

} // namespace musette::gui
