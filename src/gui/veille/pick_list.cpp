#include "pick_list.h"

#include "../app/text.h"

#include <musette/base/text.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <sstream>

namespace musette::gui {
namespace {

constexpr int kWidth = 300;     ///< for names that the user gave
constexpr int kWideWidth = 440; ///< for places, which are longer
constexpr int kListHeight = 190;

std::string folded(const QString& text) {
    return base::foldForSearch(fromQt(text.simplified()));
}

/// True when each part of what was typed stands somewhere in the text.
bool holdsAll(const std::string& text, const std::string& wanted) {
    std::istringstream parts(wanted);
    for (std::string part; parts >> part;) {
        if (text.find(part) == std::string::npos)
            return false;
    }
    return true;
}

} // namespace

PickList::PickList(const QString& purpose, const QString& placeholder, Typed typed, QWidget* parent)
    : PopupCard(parent), m_typed(typed), m_field(new QLineEdit), m_list(new QListWidget) {
    setObjectName("pickList");
    QVBoxLayout& column = build(purpose, typed == Typed::MustMatch ? kWideWidth : kWidth, *m_field);
    m_field->setPlaceholderText(placeholder);
    m_list->setAccessibleName(purpose);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFixedHeight(kListHeight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    column.addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &PickList::filter);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { take(item->data(Qt::UserRole).toInt()); });
}

void PickList::setLines(std::vector<Line> lines) {
    m_lines = std::move(lines);
    filter();
}

void PickList::filter() {
    const std::string wanted = folded(m_field->text());
    m_list->clear();
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        const Line& line = m_lines[row];
        if (!holdsAll(folded(line.text), wanted))
            continue;
        auto* item = new QListWidgetItem((line.checked ? "✓ " : "") + line.text, m_list);
        item->setToolTip(line.text);
        item->setData(Qt::UserRole, static_cast<int>(row));
        item->setData(Qt::AccessibleTextRole,
                      line.checked ? tr("%1, chosen").arg(line.text) : line.text);
    }
    // A new text may be the beginning of an old one: nothing is marked until ↓ marks it, unless it
    // is the same.
    const bool marks = m_typed == Typed::MustMatch && m_list->count() > 0;
    m_list->setCurrentRow(marks ? 0 : -1);
    for (int row = 0; row < m_list->count(); ++row) {
        const int line = m_list->item(row)->data(Qt::UserRole).toInt();
        if (!wanted.empty() && folded(m_lines[static_cast<std::size_t>(line)].text) == wanted)
            m_list->setCurrentRow(row);
    }
}

void PickList::take(int row) {
    const QVariant value = m_lines[static_cast<std::size_t>(row)].value;
    m_field->clear();
    emit picked(value);
}

void PickList::pick() {
    if (const QListWidgetItem* item = m_list->currentItem()) {
        take(item->data(Qt::UserRole).toInt());
        return;
    }
    const QString text = m_field->text().simplified();
    if (m_typed == Typed::MustMatch || text.isEmpty())
        return;
    m_field->clear();
    emit typed(text);
}

bool PickList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return PopupCard::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0)); return true;
    default: return PopupCard::eventFilter(watched, event);
    }
}

void PickList::openBelow(const QWidget& anchor) {
    adjustSize();
    openAt(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)), anchor.screen());
}

} // namespace musette::gui
