#include "session_dialog.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../session/session_words.h"
#include "dialog_frame.h"
#include "hours_delegate.h"

#include <musette/service/session_days.h>

#include <QComboBox>
#include <QDateEdit>
#include <QFocusEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace musette::gui {
namespace {

enum Column { HalfDayColumn, FromColumn, ToColumn };
enum Role { DateRole = Qt::UserRole, SlotRole };
constexpr int kMostDays = service::kLongestSessionDays - 1;

QTime clock(std::optional<model::ClockMinutes> minutes) {
    return QTime(0, 0).addSecs(minutes.value_or(0) * 60);
}

model::ClockMinutes minutes(const QTime& time) {
    return time.hour() * 60 + time.minute();
}

/// The date, edited from its day on wherever the keyboard comes from.
class DateField final : public QDateEdit {
public:
    using QDateEdit::QDateEdit;

protected:
    void focusInEvent(QFocusEvent* event) override {
        QDateEdit::focusInEvent(event);
        if (event->reason() == Qt::ShortcutFocusReason)
            setSelectedSection(sectionAt(0));
    }
};

template <class Enum>
void fill(QComboBox& box, std::initializer_list<Enum> values, QString (*word)(Enum), Enum chosen) {
    for (const Enum value : values)
        box.addItem(word(value), static_cast<int>(value));
    box.setCurrentIndex(box.findData(static_cast<int>(chosen)));
}

} // namespace

SessionDialog::SessionDialog(const Theme& theme, model::Session session, TrainingChoice choice,
                             QWidget* parent)
    : QDialog(parent), m_theme(theme), m_session(std::move(session)), m_choice(std::move(choice)) {
    setObjectName("sessionDialog");
    build();
    resize(600, sizeHint().height());
}

QWidget* SessionDialog::buildFields() {
    using namespace model;
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_title = new QLineEdit(toQt(m_session.title));
    m_title->setObjectName("title");
    m_organiser = new QLineEdit(toQt(m_session.organiser));
    m_place = new QLineEdit(toQt(m_session.place));
    m_author = new QLineEdit(toQt(m_session.author));
    m_contact = new QLineEdit(toQt(m_session.contact));
    m_role = new QComboBox;
    fill(*m_role, {SessionRole::Attended, SessionRole::Led, SessionRole::Organised},
         &sessionRoleWord, m_session.role);
    m_modality = new QComboBox;
    fill(*m_modality, {Modality::OnSite, Modality::Remote, Modality::Hybrid}, &modalityWord,
         m_session.modality);
    for (auto [field, name, date] : {std::tuple{&m_from, "from", m_session.startsOn},
                                     std::tuple{&m_to, "to", m_session.endsOn}}) {
        *field = new DateField(toQt(date));
        (*field)->setObjectName(name);
        (*field)->setCalendarPopup(true);
        (*field)->setKeyboardTracking(false); // half a date is none
        (*field)->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    }
    form->addRow(tr("&Title:"), m_title);
    if (!m_choice.trainings.empty()) {
        m_training = new QComboBox;
        m_training->setObjectName("training");
        m_training->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_training->addItem(tr("None", "training"), QVariant::fromValue(std::int64_t{0}));
        for (const Training& one : m_choice.trainings)
            m_training->addItem(toQt(one.title), QVariant::fromValue(one.id.value));
        m_training->setCurrentIndex(
            std::max(0, m_training->findData(QVariant::fromValue(m_choice.chosen.value))));
        form->addRow(tr("Trainin&g:"), m_training);
    }
    form->addRow(tr("&Organiser:"), m_organiser);
    form->addRow(tr("&Place:"), m_place);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("To (&included):"), m_to);
    form->addRow(tr("My &role:"), m_role);
    form->addRow(tr("&Modality:"), m_modality);
    form->addRow(tr("Report &signed by:"), m_author);
    form->addRow(tr("&Contact:"), m_contact);
    return fields;
}

void SessionDialog::build() {
    const bool isNew = !m_session.id;
    const QString name = isNew ? tr("New session") : tr("Session");
    setWindowTitle(name);
    DialogFrame frame(*this, m_theme, name);
    frame.add(buildFields());
    if (isNew) {
        auto* label = new QLabel(tr("&Half-days"));
        m_halfDays = new QTreeWidget;
        m_halfDays->setObjectName("halfDays");
        m_halfDays->setHeaderLabels({tr("Half-day"), tr("Begins"), tr("Ends")});
        m_halfDays->setRootIsDecorated(false);
        m_halfDays->setItemDelegate(new HoursDelegate(m_halfDays));
        m_halfDays->setSelectionBehavior(QAbstractItemView::SelectItems); // ← and → reach the hours
        m_halfDays->setMinimumHeight(150);
        m_halfDays->header()->setSectionResizeMode(HalfDayColumn, QHeaderView::Stretch);
        m_halfDays->header()->setStretchLastSection(false);
        label->setBuddy(m_halfDays);
        m_halfDays->setAccessibleName(label->text().remove('&'));
        frame.add(label);
        frame.add(m_halfDays);
        fillHalfDays();
        connect(m_halfDays, &QTreeWidget::itemDoubleClicked, this,
                [this](QTreeWidgetItem* item, int column) {
                    if (column != HalfDayColumn)
                        m_halfDays->editItem(item, column);
                });
        connect(m_halfDays, &QTreeWidget::itemChanged, this, &SessionDialog::updateButton);
    }
    m_accept = frame.finish(isNew ? tr("Create the session") : tr("Done"));
    connect(m_title, &QLineEdit::textChanged, this, &SessionDialog::updateButton);
    m_first = m_from->date();
    connect(m_from, &QDateEdit::dateChanged, this, &SessionDialog::moveDates);
    connect(m_to, &QDateEdit::dateChanged, this, &SessionDialog::checkDates);
    updateButton();
    m_title->setFocus();
}

void SessionDialog::addHalfDay(const service::PlannedHalfDay& planned, bool ticked) {
    auto* item = new QTreeWidgetItem(m_halfDays);
    const QString day = dayText(toQt(planned.date), "ddd d MMM");
    item->setText(HalfDayColumn, day + " · " + slotWord(planned.slot));
    item->setData(FromColumn, Qt::EditRole, clock(planned.startsAt));
    item->setData(ToColumn, Qt::EditRole, clock(planned.endsAt));
    item->setCheckState(HalfDayColumn, ticked ? Qt::Checked : Qt::Unchecked);
    item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setData(HalfDayColumn, DateRole, toQt(planned.date));
    item->setData(HalfDayColumn, SlotRole, static_cast<int>(planned.slot));
}

/// Weekends and evenings are offered, not proposed. What was ticked and timed by hand stays.
void SessionDialog::fillHalfDays() {
    const std::vector<Offered> before = offered();
    m_halfDays->clear();
    const auto plan = service::usualHalfDays(fromQt(m_from->date()), fromQt(m_to->date()));
    const bool weekendOnly = std::ranges::all_of(
        plan, [](const service::PlannedHalfDay& half) { return toQt(half.date).dayOfWeek() > 5; });
    const auto offer = [&](const service::PlannedHalfDay& half, bool ticked) {
        const auto known = std::ranges::find_if(before, [&](const Offered& one) {
            return one.halfDay.date == half.date && one.halfDay.slot == half.slot;
        });
        if (known == before.end())
            addHalfDay(half, ticked);
        else
            addHalfDay(known->halfDay, known->ticked);
    };
    for (const service::PlannedHalfDay& half : plan) {
        offer(half, weekendOnly || toQt(half.date).dayOfWeek() <= 5);
        if (half.slot == model::Slot::Afternoon)
            offer({half.date, model::Slot::Evening, 18 * 60, 20 * 60}, false);
    }
}

/// The last day goes along with the first one.
void SessionDialog::moveDates(const QDate& from) {
    const qint64 days = m_first.daysTo(m_to->date());
    m_first = from;
    const QSignalBlocker quiet(m_to);
    m_to->setDate(from.addDays(days));
    checkDates();
}

/// A session has a last day behind its first, and not more days than it may.
void SessionDialog::checkDates() {
    const QSignalBlocker quiet(m_to);
    m_to->setDate(std::clamp(m_to->date(), m_first, m_first.addDays(kMostDays)));
    if (m_halfDays)
        fillHalfDays();
    updateButton();
}

void SessionDialog::updateButton() {
    const std::vector<service::PlannedHalfDay> plan = halfDays();
    m_accept->setEnabled(!m_title->text().trimmed().isEmpty() && (!m_halfDays || !plan.empty()) &&
                         std::ranges::all_of(plan, [](const service::PlannedHalfDay& half) {
                             return half.startsAt < half.endsAt;
                         }));
}

model::Session SessionDialog::session() const {
    model::Session session = m_session;
    session.title = fromQt(m_title->text().trimmed());
    session.organiser = fromQt(m_organiser->text().trimmed());
    session.place = fromQt(m_place->text().trimmed());
    session.author = fromQt(m_author->text().trimmed());
    session.contact = fromQt(m_contact->text().trimmed());
    session.role = static_cast<model::SessionRole>(m_role->currentData().toInt());
    session.modality = static_cast<model::Modality>(m_modality->currentData().toInt());
    session.startsOn = fromQt(m_from->date());
    session.endsOn = fromQt(m_to->date());
    return session;
}

model::TrainingId SessionDialog::training() const {
    return m_training ? model::TrainingId{m_training->currentData().toLongLong()}
                      : model::TrainingId{};
}

std::vector<SessionDialog::Offered> SessionDialog::offered() const {
    std::vector<Offered> all;
    for (int row = 0; m_halfDays && row < m_halfDays->topLevelItemCount(); ++row) {
        const QTreeWidgetItem& item = *m_halfDays->topLevelItem(row);
        const auto hours = [&item](int column) {
            return minutes(item.data(column, Qt::EditRole).toTime());
        };
        all.push_back({{fromQt(item.data(HalfDayColumn, DateRole).toDate()),
                        static_cast<model::Slot>(item.data(HalfDayColumn, SlotRole).toInt()),
                        hours(FromColumn), hours(ToColumn)},
                       item.checkState(HalfDayColumn) == Qt::Checked});
    }
    return all;
}

std::vector<service::PlannedHalfDay> SessionDialog::halfDays() const {
    std::vector<service::PlannedHalfDay> plan;
    for (const Offered& one : offered()) {
        if (one.ticked)
            plan.push_back(one.halfDay);
    }
    return plan;
}

} // namespace musette::gui
