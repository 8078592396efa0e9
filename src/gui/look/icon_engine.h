#pragma once

#include <QColor>
#include <QIconEngine>

namespace musette::gui {

/// Draws one SVG of resources/icons in one colour, at whatever size and pixel ratio is asked for.
/// Strokes are a little heavier in small sizes, so that they stay legible.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, QColor normal, QColor disabled, QColor checked);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    QColor m_normal;
    QColor m_disabled;
    QColor m_checked;
};

} // namespace musette::gui
