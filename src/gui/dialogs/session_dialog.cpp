#include "session_dialog.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../session/session_words.h"
#include "dialog_frame.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

enum Column { HalfDayColumn, FromColumn, ToColumn };
enum Role { DateRole = Qt::UserRole, SlotRole };

QString clock(std::optional<model::ClockMinutes> minutes) {
    return minutes ? QTime(0, 0).addSecs(*minutes * 60).toString("HH:mm") : QString();
}

std::optional<model::ClockMinutes> minutes(const QString& text) {
    const QTime time = QTime::fromString(text.trimmed(), "H:mm");
    if (!time.isValid())
        return std::nullopt;
    return time.hour() * 60 + time.minute();
}

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
        *field = new QDateEdit(toQt(date));
        (*field)->setObjectName(name);
        (*field)->setCalendarPopup(true);
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
    connect(m_from, &QDateEdit::dateChanged, this, &SessionDialog::checkDates);
    connect(m_to, &QDateEdit::dateChanged, this, &SessionDialog::checkDates);
    updateButton();
    m_title->setFocus();
}

void SessionDialog::addHalfDay(const service::PlannedHalfDay& planned, bool ticked) {
    auto* item = new QTreeWidgetItem(m_halfDays);
    const QString day = dayText(toQt(planned.date), "ddd d MMM");
    item->setText(HalfDayColumn, day + " · " + slotWord(planned.slot));
    item->setText(FromColumn, clock(planned.startsAt));
    item->setText(ToColumn, clock(planned.endsAt));
    item->setCheckState(HalfDayColumn, ticked ? Qt::Checked : Qt::Unchecked);
    item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setData(HalfDayColumn, DateRole, toQt(planned.date));
    item->setData(HalfDayColumn, SlotRole, static_cast<int>(planned.slot));
}

/// Weekends and evenings are offered, not proposed.
void SessionDialog::fillHalfDays() {
    m_halfDays->clear();
    const auto plan = service::usualHalfDays(fromQt(m_from->date()), fromQt(m_to->date()));
    const bool weekendOnly = std::ranges::all_of(
        plan, [](const service::PlannedHalfDay& half) { return toQt(half.date).dayOfWeek() > 5; });
    for (const service::PlannedHalfDay& half : plan) {
        addHalfDay(half, weekendOnly || toQt(half.date).dayOfWeek() <= 5);
        if (half.slot == model::Slot::Afternoon)
            addHalfDay({half.date, model::Slot::Evening, 18 * 60, 20 * 60}, false);
    }
}

void SessionDialog::checkDates() {
    if (m_to->date() < m_from->date()) {
        const QSignalBlocker quiet(m_to);
        m_to->setDate(m_from->date());
    }
    if (m_halfDays)
        fillHalfDays();
    updateButton();
}

void SessionDialog::updateButton() {
    m_accept->setEnabled(!m_title->text().trimmed().isEmpty() &&
                         (!m_halfDays || !halfDays().empty()));
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

std::vector<service::PlannedHalfDay> SessionDialog::halfDays() const {
    std::vector<service::PlannedHalfDay> plan;
    for (int row = 0; m_halfDays && row < m_halfDays->topLevelItemCount(); ++row) {
        const QTreeWidgetItem& item = *m_halfDays->topLevelItem(row);
        if (item.checkState(HalfDayColumn) != Qt::Checked)
            continue;
        plan.push_back({fromQt(item.data(HalfDayColumn, DateRole).toDate()),
                        static_cast<model::Slot>(item.data(HalfDayColumn, SlotRole).toInt()),
                        minutes(item.text(FromColumn)), minutes(item.text(ToColumn))});
    }
    return plan;
}

} // namespace musette::gui
