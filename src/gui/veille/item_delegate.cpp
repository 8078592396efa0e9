#include "item_delegate.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "item_list_model.h"
#include "item_words.h"
#include "row_ground.h"

#include <QDateTime>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kLeft = 28; ///< room for the dot and the bar of the selected row
constexpr int kRight = 16;
constexpr int kTop = 10;
constexpr int kGap = 3;
constexpr int kTitleLines = 2;
constexpr int kIcon = 16;
constexpr int kChipPadding = 8;

int lineHeight(const QFont& font) {
    return QFontMetrics(font).height();
}

QFont titleFont(const Theme& theme, bool unread) {
    QFont font = theme.font(TextRole::ItemTitle);
    font.setBold(unread);
    return font;
}

/// Breaks a text into lines, the last one with … where something is left out; gives the y below it.
int paintLines(QPainter& painter, const QRect& inner, const QFont& font, const QString& text,
               int most) {
    const QFontMetrics metrics(font);
    painter.setFont(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    int y = inner.top();
    for (int count = 1; count <= most; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(inner.width());
        const QString rest = text.mid(line.textStart());
        const QString shown = count == most
                                  ? metrics.elidedText(rest, Qt::ElideRight, inner.width())
                                  : rest.left(line.textLength());
        painter.drawText(QRect(inner.left(), y, inner.width() + 2, metrics.height()), Qt::AlignLeft,
                         shown);
        y += metrics.height();
    }
    layout.endLayout();
    return y;
}

} // namespace

QColor sourceColor(const QString& name, bool dark) {
    const std::size_t hash = qHash(name, 7U);
    return QColor::fromHsl(static_cast<int>(hash % 360), dark ? 90 : 95, dark ? 130 : 95);
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    const int small = lineHeight(m_theme.font(TextRole::Small));
    const int height = 2 * kTop + small + kTitleLines * lineHeight(titleFont(m_theme, true)) +
                       small + 2 * kGap + 6;
    return {200, height};
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, m_theme);
    QRect inner = option.rect.adjusted(kLeft, kTop, -kRight, -kTop);
    if (const model::ItemRow* item = m_model.rowAt(index.row())) {
        inner.setTop(paintHead(*painter, inner, *item) + kGap);
        inner.setTop(paintTitle(*painter, inner, *item) + kGap);
        paintFoot(*painter, inner, *item);
    } else {
        // Grey lines stand in for a row that is on its way.
        const int line = lineHeight(m_theme.font(TextRole::Small));
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Tone::Sunken));
        for (int i = 0; i < 3; ++i)
            painter->drawRoundedRect(QRect(inner.left(), inner.top() + i * (line + 8),
                                           inner.width() * (4 - i) / 5, line - 4),
                                     4, 4);
    }
    painter->restore();
}

int ItemDelegate::paintHead(QPainter& painter, const QRect& inner,
                            const model::ItemRow& item) const {
    const QFont font = m_theme.font(TextRole::Small);
    const QFontMetrics metrics(font);
    const int height = metrics.height();
    const int middle = inner.top() + height / 2;
    painter.setPen(Qt::NoPen);
    if (item.unread) {
        painter.setBrush(m_theme.color(Tone::Accent));
        painter.drawEllipse(QPointF(inner.left() - 12, middle + 0.5), 4, 4);
    }
    painter.setBrush(sourceColor(toQt(item.sourceName), m_theme.isDark()));
    painter.drawRoundedRect(QRectF(inner.left(), middle - 6, 13, 13), 3, 3);
    painter.setFont(font);
    painter.setPen(m_theme.color(Tone::Text2));
    int right = inner.right();
    if (const auto when = item.published ? item.published : std::optional(item.arrived); when) {
        const QString text = relativeDate(toQt(*when), QDateTime::currentDateTime(), QLocale());
        const int width = metrics.horizontalAdvance(text);
        painter.drawText(QRect(right - width, inner.top(), width + 1, height), Qt::AlignRight,
                         text);
        right -= width + 8;
    }
    const auto mark = [&](const char* name, Tone tone) {
        const QRect box(right - kIcon, middle - kIcon / 2, kIcon, kIcon);
        m_theme.icon(name, tone).paint(&painter, box);
        right -= kIcon + 6;
    };
    if (item.triage == model::Triage::Kept)
        mark("bookmark", Tone::Accent);
    else if (item.triage == model::Triage::Watch)
        mark("eye", Tone::Text2);
    else if (item.triage == model::Triage::LetGo)
        mark("archive-x", Tone::Text3);
    if (item.starred)
        mark("star", Tone::Warn);
    right = paintStoryCount(painter, right, inner.top(), item.alsoIn, m_theme);
    painter.setPen(m_theme.color(Tone::Text2));
    const QRect name(inner.left() + 20, inner.top(), right - inner.left() - 20, height);
    painter.drawText(name, Qt::AlignLeft,
                     metrics.elidedText(toQt(item.sourceName), Qt::ElideRight, name.width()));
    return inner.top() + height;
}

int ItemDelegate::paintTitle(QPainter& painter, const QRect& inner,
                             const model::ItemRow& item) const {
    painter.setPen(m_theme.color(item.triage == model::Triage::LetGo ? Tone::Text3 : Tone::Text));
    return paintLines(painter, inner, titleFont(m_theme, item.unread),
                      m_theme.shown(toQt(item.title)), kTitleLines);
}

/// The excerpt, and where a row has some its chips: where it is linked, then its tags. All rows are
/// of one height; what a title leaves of its second line goes to the excerpt.
void ItemDelegate::paintFoot(QPainter& painter, const QRect& inner,
                             const model::ItemRow& item) const {
    const QFont font = m_theme.font(TextRole::Small);
    const bool chips = !item.halfDays.empty() || !item.tags.empty();
    const int room = inner.height() / lineHeight(font) - (chips ? 1 : 0);
    int y = inner.top();
    if (room > 0) {
        painter.setPen(m_theme.color(Tone::Text2));
        y = paintLines(painter, inner, font, m_theme.shown(toQt(item.excerpt)), std::min(room, 2)) +
            kGap;
    }
    int x = inner.left();
    for (const std::string& key : item.halfDays)
        x += paintChip(painter, {x, y}, inner.right() - x, linkChip(key), true);
    for (const std::string& tag : item.tags)
        x += paintChip(painter, {x, y}, inner.right() - x, toQt(tag), false);
}

int ItemDelegate::paintChip(QPainter& painter, QPoint at, int room, const QString& text,
                            bool session) const {
    const QFont font = m_theme.font(TextRole::Tiny);
    const QFontMetrics metrics(font);
    const int icon = session ? 14 : 0;
    const int width = metrics.horizontalAdvance(text) + 2 * kChipPadding + (icon ? icon + 4 : 0);
    if (width > room)
        return room;
    const QRect box(at.x(), at.y(), width, metrics.height() + 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(session ? Tone::SessionSoft : Tone::Window));
    painter.drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
    if (icon)
        m_theme.icon("link", Tone::Session)
            .paint(&painter,
                   QRect(box.left() + kChipPadding, box.center().y() - icon / 2, icon, icon));
    painter.setFont(font);
    painter.setPen(m_theme.color(session ? Tone::Session : Tone::Text2));
    painter.drawText(box.adjusted(kChipPadding + (icon ? icon + 4 : 0), 0, 0, 0), Qt::AlignVCenter,
                     text);
    return width + 6;
}

} // namespace musette::gui
