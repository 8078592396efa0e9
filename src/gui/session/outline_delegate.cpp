#include "../look/theme.h"
#include "outline_view.h"
#include "session_words.h"

#include <QPainter>

namespace musette::gui {
namespace {

constexpr int kDayHeight = 24;
constexpr int kHalfDayHeight = 50;
constexpr int kSequenceHeight = 30;
constexpr int kTextLeft = 34;
constexpr int kNumberLeft = 30;
constexpr int kSequenceLeft = 48;
constexpr int kDot = 12;
constexpr int kLock = 14;

void text(QPainter& painter, const QFont& font, const QColor& color, const QRect& box,
          const QString& words, Qt::Alignment align = Qt::AlignLeft) {
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, int(align | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
}

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

} // namespace

void OutlineDelegate::paintHalfDay(QPainter& painter, const QRect& box,
                                   const OutlineModel::Row& row) const {
    const model::HalfDay& half = *m_model.content()->halfDay(row.halfDay);
    const bool current = m_model.isCurrent(row);
    const QColor ink = m_theme.color(current ? Tone::Session : Tone::Text);
    painter.setPen(QPen(m_theme.color(current ? Tone::Session : Tone::Outline), 2.4));
    painter.setBrush(current ? QBrush(m_theme.color(Tone::Session)) : Qt::NoBrush);
    const QRectF dot(box.left() + 12.0, box.top() + 11.0, kDot - 2.0, kDot - 2.0);
    painter.drawEllipse(dot);
    const QString hours = hoursText(half);
    const int titleHeight = hours.isEmpty() ? box.height() : 26;
    const QFont small = m_theme.font(TextRole::Small);
    const QString counts = m_model.countsOf(half.id);
    const int countsWidth = QFontMetrics(small).horizontalAdvance(counts) + 2;
    const QRect line(box.left() + kTextLeft, box.top() + 3, box.width() - kTextLeft - 12,
                     titleHeight);
    const QFont name = current ? bold(m_theme.font(TextRole::Ui)) : m_theme.font(TextRole::Ui);
    const int nameWidth = QFontMetrics(name).horizontalAdvance(slotWord(half.slot)) + 8;
    text(painter, name, ink, line, slotWord(half.slot));
    if (!counts.isEmpty())
        text(painter, small, m_theme.color(current ? Tone::Session : Tone::Text2),
             line.adjusted(std::max(nameWidth, line.width() - countsWidth), 0, 0, 0), counts,
             Qt::AlignRight);
    if (!hours.isEmpty())
        text(painter, small, m_theme.color(Tone::Text2),
             QRect(line.left(), line.bottom() - 4, line.width(), 22), hours);
}

void OutlineDelegate::paintSequence(QPainter& painter, const QRect& box,
                                    const OutlineModel::Row& row, const QString& title) const {
    const model::Sequence& sequence = *m_model.content()->sequence(row.sequence);
    const bool current = m_model.isCurrent(row);
    const QColor ink = m_theme.color(current ? Tone::Session : Tone::Text);
    const QFont name = current ? bold(m_theme.font(TextRole::Ui)) : m_theme.font(TextRole::Ui);
    text(painter, bold(m_theme.font(TextRole::Small)), ink,
         QRect(box.left() + kNumberLeft - 6, box.top(), 16, box.height()),
         QString::number(m_model.content()->sequenceNumber(sequence.id)), Qt::AlignRight);
    const bool locked = sequence.visibility != model::Visibility::Public;
    text(painter, name, ink, box.adjusted(kSequenceLeft, 0, locked ? -kLock - 18 : -8, 0), title);
    if (locked)
        m_theme.icon(visibilityIcon(sequence.visibility), Tone::Text2)
            .paint(&painter,
                   QRect(box.right() - kLock - 9, box.center().y() - kLock / 2, kLock, kLock));
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const OutlineModel::Row& row = m_model.rowAt(index.row());
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect;
    const bool isDay = row.kind == OutlineModel::Kind::Day;
    const QRectF ground =
        QRectF(box).adjusted(row.kind == OutlineModel::Kind::Sequence ? 22 : 0.5, 0.5, -0.5, -0.5);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && !isDay;
    if (m_model.isCurrent(row) || focused) {
        painter->setPen(focused ? QPen(m_theme.color(Tone::Accent), 1) : QPen(Qt::NoPen));
        painter->setBrush(m_model.isCurrent(row) ? QBrush(m_theme.color(Tone::SessionSoft))
                                                 : Qt::NoBrush);
        painter->drawRoundedRect(ground, 6, 6);
    }
    switch (row.kind) {
    case OutlineModel::Kind::Day:
        text(*painter, bold(m_theme.font(TextRole::Small)), m_theme.color(Tone::Text2), box, title);
        break;
    case OutlineModel::Kind::HalfDay: paintHalfDay(*painter, box, row); break;
    case OutlineModel::Kind::Sequence: paintSequence(*painter, box, row, title); break;
    }
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const OutlineModel::Row& row = m_model.rowAt(index.row());
    // Heights are for 10 pt; a larger system font needs more.
    const int larger = std::max(0, QFontMetrics(m_theme.font(TextRole::Ui)).height() - 18);
    switch (row.kind) {
    case OutlineModel::Kind::Day: return {60, kDayHeight + larger};
    case OutlineModel::Kind::HalfDay:
        return {60, hoursText(*m_model.content()->halfDay(row.halfDay)).isEmpty()
                        ? 34 + larger
                        : kHalfDayHeight + 2 * larger};
    case OutlineModel::Kind::Sequence: return {60, kSequenceHeight + larger};
    }
    return {60, kSequenceHeight};
}

void OutlineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(kSequenceLeft - 10, 0, 0, 0));
}

} // namespace musette::gui
