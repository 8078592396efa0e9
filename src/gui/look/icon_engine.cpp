#include "icon_engine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace musette::gui {
namespace {

/// In units of the 24 × 24 grid the icons are drawn on.
double strokeWidth(int logicalSize) {
    return logicalSize <= 14 ? 2.3 : 1.75;
}

QByteArray source(const QString& name, const QColor& color, int logicalSize) {
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"2\"",
                "stroke-width=\"" + QByteArray::number(strokeWidth(logicalSize)) + '"');
    return svg;
}

} // namespace

LineIconEngine::LineIconEngine(QString name, QColor normal, QColor disabled, QColor checked)
    : m_name(std::move(name)), m_normal(std::move(normal)), m_disabled(std::move(disabled)),
      m_checked(std::move(checked)) {}

QColor LineIconEngine::colorFor(QIcon::Mode mode, QIcon::State state) const {
    if (mode == QIcon::Disabled)
        return m_disabled;
    return state == QIcon::On ? m_checked : m_normal;
}

void LineIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                           QIcon::State state) {
    const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
}

QPixmap LineIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1.0);
}

/// `size` in device pixels.
QPixmap LineIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                                     qreal scale) {
    const QColor color = colorFor(mode, state);
    const QString key = QString("line-icon:%1:%2:%3x%4@%5")
                            .arg(m_name, color.name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(source(m_name, color, static_cast<int>(size.height() / scale)));
    QPainter painter(&pixmap);
    if (renderer.isValid())
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace musette::gui
