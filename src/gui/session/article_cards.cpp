#include "article_cards.h"

#include "../look/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kGap = 10; // below each card
constexpr int kPadding = 11;
constexpr int kKey = 20;

} // namespace

void ArticleCardModel::show(std::vector<ArticleCard> cards) {
    if (cards == m_cards)
        return;
    beginResetModel();
    m_cards = std::move(cards);
    endResetModel();
}

int ArticleCardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant ArticleCardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ArticleCard& card = cardAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return card.title;
    case Qt::AccessibleTextRole:
        return card.linked ? tr("%1. %2. Linked").arg(card.title, card.about)
                           : tr("%1. %2. L links it").arg(card.title, card.about);
    default: return {};
    }
}

QRect ArticleCardDelegate::keyBox(const QRect& row) {
    return {row.right() - kPadding - kKey, row.bottom() - kGap - kPadding - kKey + 4, kKey, kKey};
}

int ArticleCardDelegate::titleHeight(const ArticleCard& card, int width) const {
    QFont bold = m_theme.font(TextRole::Ui);
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int wanted =
        metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, card.title).height();
    return std::clamp(wanted, metrics.lineSpacing(), 3 * metrics.lineSpacing());
}

void ArticleCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const ArticleCard& card = m_model.cardAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, 0, 0, -kGap);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const Tone edge = focused ? Tone::Accent : Tone::Border;
    painter->setPen(card.linked && !focused ? QPen(Qt::NoPen)
                                            : QPen(m_theme.color(edge), focused ? 2 : 1));
    painter->setBrush(m_theme.color(card.linked ? Tone::SessionSoft : Tone::Base));
    painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 8, 8);
    QFont bold = m_theme.font(TextRole::Ui);
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(m_theme.color(Tone::Text));
    const QRect inner = box.adjusted(kPadding, kPadding - 2, -kPadding, -kPadding + 2);
    const QRect title(inner.left(), inner.top(), inner.width(), titleHeight(card, inner.width()));
    painter->drawText(title, Qt::TextWordWrap, card.title);
    const QFont small = m_theme.font(TextRole::Small);
    painter->setFont(small);
    painter->setPen(m_theme.color(Tone::Text2));
    const QRect foot(inner.left(), title.bottom() + 4, inner.width() - (card.linked ? 0 : kKey + 8),
                     QFontMetrics(small).height() + 2);
    painter->drawText(foot, Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(card.about, Qt::ElideRight, foot.width()));
    if (!card.linked) {
        const QRect key = keyBox(option.rect);
        painter->setPen(m_theme.color(Tone::Outline));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setFont(m_theme.font(TextRole::Tiny));
        painter->setPen(m_theme.color(Tone::Text2));
        painter->drawText(key, Qt::AlignCenter, QStringLiteral("L"));
    }
    painter->restore();
}

QSize ArticleCardDelegate::sizeHint(const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * kPadding;
    const int foot = QFontMetrics(m_theme.font(TextRole::Small)).height() + 6;
    return {100, titleHeight(m_model.cardAt(index.row()), width) + foot + 2 * kPadding - 4 + kGap};
}

ArticleCards::ArticleCards(const Theme& theme, const QString& name, QWidget* parent)
    : QListView(parent), m_delegate(m_model, theme) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setModel(&m_model);
    setItemDelegate(&m_delegate);
    setResizeMode(QListView::Adjust);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setStyleSheet("QListView { background: transparent; border: none; }");
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void ArticleCards::show(std::vector<ArticleCard> cards) {
    const int row = currentIndex().row();
    m_model.show(std::move(cards));
    // Linking one after the other: the focus stays at its place.
    if (row >= 0 && m_model.rowCount() > 0 && !currentIndex().isValid())
        setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1)));
    updateGeometry();
}

QSize ArticleCards::sizeHint() const {
    int height = 2;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += sizeHintForRow(row);
    return {200, height};
}

void ArticleCards::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->modifiers() == Qt::NoModifier) {
        const ArticleCard card = m_model.cardAt(index.row());
        switch (event->key()) {
        case Qt::Key_L: emit linkWanted(card.item); return;
        case Qt::Key_Delete:
            if (card.linked)
                emit linkWanted(card.item);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter: emit opened(card.item); return;
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

void ArticleCards::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const ArticleCard card = m_model.cardAt(index.row());
    if (!card.linked && ArticleCardDelegate::keyBox(visualRect(index)).contains(event->pos()))
        emit linkWanted(card.item);
}

void ArticleCards::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        emit opened(m_model.cardAt(index.row()).item);
}

void ArticleCards::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const ArticleCard card = m_model.cardAt(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Read the article"), this, [this, card] { emit opened(card.item); });
    menu->addAction(card.linked ? tr("&Take the link off\tL") : tr("&Link to the half-day\tL"),
                    this, [this, card] { emit linkWanted(card.item); });
    menu->popup(event->globalPos());
}

void ArticleCards::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

} // namespace musette::gui
