#include "half_day_grid.h"

#include "../app/text.h"
#include "../look/tab_order.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "session_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace musette::gui {
namespace {

const char* const kHalfDay = "halfDayId";

bool sameHalfDay(const model::HalfDay& a, const model::HalfDay& b) {
    return a.id == b.id && a.day == b.day && a.slot == b.slot && a.startsAt == b.startsAt &&
           a.endsAt == b.endsAt;
}

} // namespace

HalfDayGrid::HalfDayGrid(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_cells(new QGridLayout(this)) {
    setObjectName("halfDayGrid");
    setAccessibleName(tr("Half-days"));
    m_cells->setContentsMargins(0, 0, 0, 0);
    m_cells->setHorizontalSpacing(6);
    m_cells->setVerticalSpacing(6);
}

void HalfDayGrid::show(const SessionContent& content, model::HalfDayId current) {
    std::vector<base::Date> days;
    for (const model::SessionDay& day : content.document.days)
        days.push_back(day.date);
    const auto& halves = content.document.halfDays;
    if (days != m_days || !std::ranges::equal(halves, m_shown, sameHalfDay)) {
        m_days = days;
        m_shown = halves;
        rebuild(content);
    }
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setChecked(button->property(kHalfDay).toLongLong() == current.value);
}

void HalfDayGrid::rebuild(const SessionContent& content) {
    while (QLayoutItem* cell = m_cells->takeAt(0)) {
        delete cell->widget();
        delete cell;
    }
    for (int column = 1; column <= 3; ++column)
        m_cells->setColumnStretch(column, 0);
    std::vector<QWidget*> buttons;
    for (const model::HalfDay& half : content.document.halfDays) {
        const int number = content.dayNumber(half.id);
        if (m_cells->itemAtPosition(number, 0) == nullptr) {
            auto* day = new QLabel(tr("Day %1").arg(number));
            QFont bold = m_theme.font(TextRole::Small);
            bold.setBold(true);
            day->setFont(bold);
            m_cells->addWidget(day, number, 0);
        }
        auto* button = new QPushButton(slotWord(half.slot));
        button->setProperty("halfDay", true);
        button->setProperty(kHalfDay, QVariant::fromValue<qlonglong>(half.id.value));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoDefault(false);
        const model::SessionDay* day = content.day(half.day);
        const QString date = day == nullptr ? QString() : dayText(toQt(day->date), "dddd d MMMM");
        const QString hours = hoursText(half);
        button->setAccessibleName(halfDayTitle(number, half.slot));
        button->setToolTip(hours.isEmpty() ? date : date + QStringLiteral(" · ") + hours);
        const int column = 1 + static_cast<int>(half.slot);
        m_cells->addWidget(button, number, column);
        m_cells->setColumnStretch(column, 1);
        connect(button, &QPushButton::clicked, this, [this, id = half.id] { emit chosen(id); });
        buttons.push_back(button);
    }
    putInTabOrder(*this, buttons);
}

} // namespace musette::gui
