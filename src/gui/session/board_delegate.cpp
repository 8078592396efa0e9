#include "board_delegate.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "board_words.h"

#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kAround = 5;  ///< between the cell and its card
constexpr int kInside = 10; ///< between the card and its text
constexpr int kStripe = 4;
constexpr int kSmallest = 44;

QRect cardRect(const QRect& cell) {
    return cell.adjusted(kAround, kAround, -kAround, -kAround);
}

/// Lines break between words, and within one only where it is wider than the card.
int wrapping(const QFont& font, const QString& text, int width) {
    const QFontMetrics metrics(font);
    const QStringList words = text.simplified().split(' ');
    const bool wide = std::ranges::any_of(
        words, [&](const QString& word) { return metrics.horizontalAdvance(word) > width; });
    return wide ? Qt::TextWordWrap | Qt::TextWrapAnywhere : int{Qt::TextWordWrap};
}

int textHeight(const QFont& font, const QString& text, int width) {
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, width, 4000), wrapping(font, text, width), text)
        .height();
}

/// The edge of a card, in the colour's full strength.
Tone edgeOf(model::CardColour colour) {
    switch (colour) {
    case model::CardColour::None: return Tone::Border;
    case model::CardColour::Yellow: return Tone::Warn;
    case model::CardColour::Green: return Tone::Ok;
    case model::CardColour::Blue: return Tone::Accent;
    case model::CardColour::Pink: return Tone::Err;
    }
    return Tone::Border;
}

} // namespace

QString BoardDelegate::foot(const model::BoardCard& card) const {
    QStringList parts;
    if (card.colour != model::CardColour::None)
        parts << colourLabel(m_model.board(), card.colour);
    constexpr int kShownDots = 8;
    if (card.dots > 0)
        parts << QString(std::min(card.dots, kShownDots), QChar(u'●')) + ' ' + dotsText(card.dots);
    return parts.join(QStringLiteral(" · "));
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const model::BoardCard* card = m_model.cardAt(index);
    if (card == nullptr)
        return {120, kSmallest};
    const int width = std::max(40, option.rect.width() - 2 * (kAround + kInside) - kStripe);
    int height = textHeight(m_theme.font(TextRole::Ui), toQt(card->text), width);
    if (!foot(*card).isEmpty())
        height += QFontMetrics(m_theme.font(TextRole::Small)).height() + 4;
    return {120, std::max(kSmallest, height + 2 * (kAround + kInside) - 4)};
}

void BoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = cardRect(option.rect);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const model::BoardCard* shown = m_model.cardAt(index);
    const QPen edge(m_theme.color(selected ? Tone::Accent : Tone::Border), selected ? 2 : 1);
    if (shown == nullptr) {
        if (selected || index == m_model.freeCell(index.column())) {
            painter->setPen(QPen(edge.color(), edge.widthF(), Qt::DashLine));
            painter->drawRoundedRect(card, 6, 6);
            painter->setFont(m_theme.font(TextRole::Small));
            painter->setPen(m_theme.color(Tone::Text2));
            painter->drawText(card.adjusted(kInside, 0, -kInside, 0), Qt::AlignVCenter,
                              tr("New card"));
        }
        painter->restore();
        return;
    }
    painter->setPen(edge);
    painter->setBrush(m_theme.color(groundOf(shown->colour)));
    painter->drawRoundedRect(card, 6, 6);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(edgeOf(shown->colour)));
    if (shown->colour != model::CardColour::None)
        painter->drawRoundedRect(
            QRect(card.left() + 2, card.top() + 5, kStripe, card.height() - 10), 2, 2);
    QRect text = card.adjusted(kInside + kStripe, kInside - 2, -kInside, -kInside + 2);
    const QString below = foot(*shown);
    if (!below.isEmpty()) {
        const QFont small = m_theme.font(TextRole::Small);
        const int height = QFontMetrics(small).height();
        painter->setFont(small);
        painter->setPen(m_theme.color(Tone::Text2));
        painter->drawText(QRect(text.left(), text.bottom() - height + 1, text.width(), height),
                          Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(below, Qt::ElideRight, text.width()));
        text.adjust(0, 0, 0, -height - 2);
    }
    painter->setFont(m_theme.font(TextRole::Ui));
    painter->setPen(m_theme.color(Tone::Text));
    const QString words = toQt(shown->text);
    painter->drawText(text, wrapping(painter->font(), words, text.width()), words);
    painter->restore();
}

QWidget* BoardDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const {
    auto* editor = new QPlainTextEdit(parent);
    editor->setObjectName("cardEditor");
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    editor->setFont(m_theme.font(TextRole::Ui));
    editor->setTabChangesFocus(true);
    return editor;
}

void BoardDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* text = static_cast<QPlainTextEdit*>(editor);
    if (!text->toPlainText().isEmpty())
        return; // what is being typed stays
    text->setPlainText(index.data(Qt::EditRole).toString());
    text->moveCursor(QTextCursor::End);
}

} // namespace musette::gui
