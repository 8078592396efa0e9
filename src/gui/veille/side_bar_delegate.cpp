#include "side_bar_delegate.h"

#include "../look/theme.h"
#include "feed_tree_model.h"
#include "item_delegate.h"

#include <QPainter>
#include <QTreeView>

#include <algorithm>
#include <array>

namespace musette::gui {
namespace {

constexpr int kRow = 29;
constexpr int kSection = 34;
constexpr int kIcon = 17;
constexpr int kLeft = 16;
constexpr int kIndent = 18;

ViewKind kindOf(const QModelIndex& index) {
    return static_cast<ViewKind>(index.data(FeedTreeModel::KindRole).toInt());
}

Tone tagTone(const QString& label) {
    constexpr std::array tones{Tone::Accent, Tone::Ok, Tone::LinkVisited, Tone::Warn};
    return tones[qHash(label, 3U) % tones.size()];
}

} // namespace

QRect SideBarDelegate::plusRect(const QRect& row, int viewWidth) {
    return {viewWidth - 36, row.top() + 4, 28, row.height() - 6};
}

/// Top-level rows stand at the left edge; below a section the first level does too.
int SideBarDelegate::leftOf(const QModelIndex& index) {
    int depth = -1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return kLeft + std::max(depth, 0) * kIndent;
}

QSize SideBarDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const int text = QFontMetrics(m_theme.font(TextRole::Ui)).height() + 10;
    const bool section = kindOf(index) == ViewKind::Section;
    return {option.rect.width(), std::max(section ? kSection : kRow, text)};
}

void SideBarDelegate::paintSection(QPainter& painter, const QRect& row, const QModelIndex& index,
                                   const SectionLook& look) const {
    if (look.focused) {
        painter.setPen(m_theme.color(Tone::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(8.5, row.top() + 5.5, look.width - 17, row.height() - 6), 6,
                                6);
    }
    QFont font = m_theme.font(TextRole::Small);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_theme.color(Tone::Text2));
    const QString title = index.data().toString();
    painter.drawText(row.adjusted(16, 6, -40, 0), Qt::AlignVCenter, title);
    if (index.model()->hasChildren(index)) {
        const int after = row.left() + 16 + QFontMetrics(font).horizontalAdvance(title) + 5;
        m_theme.icon(look.open ? "chevron-down" : "chevron-right", Tone::Text3)
            .paint(&painter, QRect(after, row.center().y() - 3, 13, 13));
    }
    if (index.data(FeedTreeModel::KeyRole).toString() == "section:tags")
        return;
    const QRect plus = plusRect(row, look.width);
    m_theme.icon("plus", Tone::Text2)
        .paint(&painter, QRect(plus.center().x() - 7, plus.center().y() - 5, 15, 15));
}

void SideBarDelegate::paintMark(QPainter& painter, const QRect& box, const QModelIndex& index,
                                bool selected, bool open) const {
    const Tone tone = selected ? Tone::AccentInk : Tone::Text2;
    const QString title = index.data().toString();
    QString icon;
    switch (kindOf(index)) {
    case ViewKind::Inbox: icon = "inbox"; break;
    case ViewKind::Kept: icon = "bookmark"; break;
    case ViewKind::Watch: icon = "eye"; break;
    case ViewKind::LetGo: icon = "archive-x"; break;
    case ViewKind::All: icon = "library"; break;
    case ViewKind::Search: icon = "search"; break;
    case ViewKind::Folder: icon = open ? "folder-open" : "folder"; break;
    case ViewKind::Tag: m_theme.icon("tag", tagTone(title)).paint(&painter, box); return;
    case ViewKind::Section: return;
    case ViewKind::Session:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(
            index.data(FeedTreeModel::CurrentRole).toBool() ? Tone::SessionFill : Tone::Outline));
        painter.drawEllipse(QPointF(box.center()), 4, 4);
        return;
    case ViewKind::Feed: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(sourceColor(title, m_theme.isDark()));
        painter.drawRoundedRect(box, 4, 4);
        QFont font = m_theme.font(TextRole::Tiny);
        font.setBold(true);
        font.setPointSizeF(font.pointSizeF() * 0.85);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(box, Qt::AlignCenter, title.left(1).toUpper());
        return;
    }
    }
    m_theme.icon(icon, tone).paint(&painter, box);
}

void SideBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.right();
    const QRect row(option.rect.left(), option.rect.top(), width - option.rect.left(),
                    option.rect.height());
    if (kindOf(index) == ViewKind::Section) {
        paintSection(*painter, row, index,
                     {width, view && view->isExpanded(index),
                      option.state.testFlag(QStyle::State_HasFocus)});
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF ground = QRectF(8, row.top() + 1, width - 16, row.height() - 2);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(focused ? QPen(m_theme.color(Tone::Accent)) : QPen(Qt::NoPen));
        painter->setBrush(m_theme.color(selected ? Tone::AccentSoft : Tone::Sunken));
        painter->drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const int left = leftOf(index);
    const int depth = (left - kLeft) / kIndent;
    const QRect mark(left, row.center().y() - kIcon / 2, kIcon, kIcon);
    paintMark(*painter, mark, index, selected, view && view->isExpanded(index));
    QFont font = m_theme.font(TextRole::Ui);
    font.setBold((selected && depth == 0) || index.data(FeedTreeModel::CurrentRole).toBool());
    int right = width - 18;
    if (index.data(FeedTreeModel::ErrorRole).toBool()) {
        m_theme.icon("triangle-alert", Tone::Warn)
            .paint(painter, QRect(right - 15, row.center().y() - 8, 16, 16));
        right -= 24;
    } else if (const int count = index.data(FeedTreeModel::CountRole).toInt(); count > 0) {
        QFont small = m_theme.font(TextRole::Small);
        small.setBold(selected && depth == 0);
        painter->setFont(small);
        painter->setPen(m_theme.color(selected ? Tone::AccentInk : Tone::Text2));
        painter->drawText(QRect(right - 60, row.top(), 60, row.height()),
                          Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(count));
        right -= QFontMetrics(small).horizontalAdvance(QLocale().toString(count)) + 8;
    }
    if (index.data(FeedTreeModel::QuietRole).toBool()) {
        m_theme.icon("moon", selected ? Tone::AccentInk : Tone::Text3)
            .paint(painter, QRect(right - 13, row.center().y() - 6, 13, 13));
        right -= 20;
    }
    painter->setFont(font);
    painter->setPen(m_theme.color(selected ? Tone::AccentInk : Tone::Text));
    const QRect text(left + kIcon + 9, row.top(), right - left - kIcon - 9, row.height());
    painter->drawText(
        text, Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace musette::gui
