#include "half_day_dialog.h"

#include "../session/session_words.h"
#include "dialog_frame.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kNotCounted = -1;
constexpr int kMostPresent = 100000;
constexpr int kNoModality = -1;

/// What the fields offer while the hours are unknown.
std::pair<model::ClockMinutes, model::ClockMinutes> usualHours(model::Slot slot) {
    switch (slot) {
    case model::Slot::Morning: return {9 * 60, 12 * 60 + 30};
    case model::Slot::Afternoon: return {14 * 60, 17 * 60};
    case model::Slot::Evening: break;
    }
    return {18 * 60, 20 * 60};
}

QTimeEdit* timeField(std::optional<model::ClockMinutes> minutes, int otherwise, const char* name) {
    auto* field = new QTimeEdit(QTime(0, 0).addSecs(minutes.value_or(otherwise) * 60));
    field->setObjectName(name);
    field->setDisplayFormat("HH:mm");
    return field;
}

model::ClockMinutes minutesOf(const QTimeEdit& field) {
    return field.time().hour() * 60 + field.time().minute();
}

} // namespace

HalfDayDialog::HalfDayDialog(const Theme& theme, const model::HalfDay& halfDay,
                             const QString& title, QWidget* parent)
    : QDialog(parent), m_halfDay(halfDay) {
    setObjectName("halfDayDialog");
    setWindowTitle(title);
    DialogFrame frame(*this, theme, title);
    const auto [begins, ends] = usualHours(halfDay.slot);
    m_known = new QCheckBox(tr("The &hours are known"));
    m_known->setObjectName("known");
    m_known->setChecked(halfDay.startsAt && halfDay.endsAt);
    m_from = timeField(halfDay.startsAt, begins, "from");
    m_to = timeField(halfDay.endsAt, ends, "to");
    m_modality = new QComboBox;
    m_modality->addItem(tr("As the session"), kNoModality);
    using enum model::Modality;
    for (const auto how : {OnSite, Remote, Hybrid})
        m_modality->addItem(modalityWord(how), static_cast<int>(how));
    m_modality->setCurrentIndex(
        m_modality->findData(halfDay.modality ? static_cast<int>(*halfDay.modality) : kNoModality));
    m_present = new QSpinBox;
    m_present->setObjectName("present");
    m_present->setRange(kNotCounted, kMostPresent);
    m_present->setSpecialValueText(tr("not counted"));
    m_present->setValue(halfDay.presentCount.value_or(kNotCounted));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(QString(), m_known);
    form->addRow(tr("&Begins:"), m_from);
    form->addRow(tr("&Ends:"), m_to);
    form->addRow(tr("&Modality:"), m_modality);
    form->addRow(tr("&Present:"), m_present);
    frame.add(fields);
    m_accept = frame.finish(tr("Done"));
    connect(m_known, &QCheckBox::toggled, this, &HalfDayDialog::check);
    connect(m_from, &QTimeEdit::timeChanged, this, &HalfDayDialog::check);
    connect(m_to, &QTimeEdit::timeChanged, this, &HalfDayDialog::check);
    check();
}

void HalfDayDialog::check() {
    const bool known = m_known->isChecked();
    m_from->setEnabled(known);
    m_to->setEnabled(known);
    m_accept->setEnabled(!known || m_from->time() < m_to->time());
}

model::HalfDay HalfDayDialog::halfDay() const {
    model::HalfDay changed = m_halfDay;
    changed.startsAt.reset();
    changed.endsAt.reset();
    if (m_known->isChecked()) {
        changed.startsAt = minutesOf(*m_from);
        changed.endsAt = minutesOf(*m_to);
    }
    const int how = m_modality->currentData().toInt();
    changed.modality.reset();
    if (how != kNoModality)
        changed.modality = static_cast<model::Modality>(how);
    changed.presentCount.reset();
    if (m_present->value() != kNotCounted)
        changed.presentCount = m_present->value();
    return changed;
}

} // namespace musette::gui
