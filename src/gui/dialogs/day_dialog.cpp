#include "day_dialog.h"

#include "../app/text.h"
#include "../session/session_words.h"
#include "dialog_frame.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>

namespace musette::gui {
namespace {

constexpr model::Slot kSlots[] = {model::Slot::Morning, model::Slot::Afternoon,
                                  model::Slot::Evening};

} // namespace

DayDialog::DayDialog(const Theme& theme, base::Date proposed, QWidget* parent) : QDialog(parent) {
    setObjectName("dayDialog");
    setWindowTitle(tr("Add a day"));
    DialogFrame frame(*this, theme, tr("Add a day"));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    m_date = new QDateEdit(toQt(proposed));
    m_date->setObjectName("date");
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    form->addRow(tr("&Date:"), m_date);
    for (const model::Slot slot : kSlots) {
        auto* box = new QCheckBox(slotWord(slot));
        box->setChecked(slot != model::Slot::Evening);
        form->addRow(QString(), box);
        m_slots.push_back(box);
    }
    frame.add(fields);
    QPushButton* accept = frame.finish(tr("Add the day"));
    for (QCheckBox* box : m_slots)
        connect(box, &QCheckBox::toggled, accept,
                [this, accept] { accept->setEnabled(!halfDays().empty()); });
    m_date->setFocus();
}

base::Date DayDialog::date() const {
    return fromQt(m_date->date());
}

std::vector<model::Slot> DayDialog::halfDays() const {
    std::vector<model::Slot> wanted;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i]->isChecked())
            wanted.push_back(kSlots[i]);
    }
    return wanted;
}

} // namespace musette::gui
