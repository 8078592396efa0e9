#include "participants_dialog.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../app/undo_in_dialog.h"
#include "../dialogs/dialog_frame.h"
#include "../dialogs/hint.h"
#include "../look/room.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kUsualMonths = 3;
constexpr int kMostMonths = 36;

QDate toQDate(base::Date date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

base::Date fromQDate(QDate date) {
    return {std::chrono::year(date.year()), std::chrono::month(static_cast<unsigned>(date.month())),
            std::chrono::day(static_cast<unsigned>(date.day()))};
}

QDate todayOf(const Bridge& bridge) {
    return toQDate(base::Date(std::chrono::floor<std::chrono::days>(bridge.now())));
}

} // namespace

ParticipantsDialog::ParticipantsDialog(const Surroundings& around, model::SessionId session,
                                       QWidget* parent)
    : QDialog(parent), m_around(around), m_session(session) {
    setObjectName("participantsDialog");
    setWindowTitle(tr("Participants"));
    build(tr("Participants"));
    undoInDialog(*this, around.actions);
    connect(&around.bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.sessions)
            reload();
    });
    follow();
    reload();
}

void ParticipantsDialog::build(const QString& title) {
    DialogFrame frame(*this, m_around.theme, title);
    m_on = new QCheckBox(tr("&Keep participants in this library"));
    m_on->setObjectName("participantsOn");
    frame.add(m_on);
    frame.add(
        makeHint(tr("Reports and bundles say the alias, never the name. On the day you choose, the "
                    "name is erased from the whole library; that cannot be undone.")));
    m_list = new QTreeWidget;
    m_list->setObjectName("participants");
    m_list->setAccessibleName(tr("Participants of the session"));
    m_list->setHeaderLabels({tr("Alias"), tr("Name"), tr("Erased on")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    frame.add(m_list, 1);
    frame.add(buildForm());
    QPushButton* close = frame.finishWithClose();
    close->setDefault(false);
    close->setAutoDefault(false);
    m_save->setDefault(true); // Enter records
    connect(m_on, &QCheckBox::clicked, this, &ParticipantsDialog::turn);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ParticipantsDialog::takeRow);
    resize(roomFor(*this, {640, 520}));
}

QWidget* ParticipantsDialog::buildForm() {
    m_form = new QWidget;
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_alias = new QLineEdit;
    m_alias->setObjectName("participantAlias");
    m_name = new QLineEdit;
    m_name->setObjectName("participantName");
    m_purgeOn = new QDateEdit;
    m_purgeOn->setObjectName("purgeOn");
    m_purgeOn->setCalendarPopup(true);
    m_purgeOn->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    const QDate today = todayOf(m_around.bridge);
    m_purgeOn->setDateRange(today.addDays(1), today.addMonths(kMostMonths).addDays(-1));
    form->addRow(tr("&Alias:"), m_alias);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Erase the name on:"), m_purgeOn);
    auto* row = new QWidget;
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_save = new QPushButton(tr("A&dd"));
    m_save->setObjectName("saveParticipant");
    m_new = new QPushButton(tr("Ne&w participant"));
    m_new->setObjectName("newParticipant");
    m_remove = new QPushButton(tr("&Remove"));
    m_remove->setObjectName("removeParticipant");
    for (QPushButton* button : {m_new, m_remove})
        button->setAutoDefault(false);
    for (QPushButton* button : {m_save, m_new, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    form->addRow(QString(), row);
    connect(m_alias, &QLineEdit::textChanged, this, &ParticipantsDialog::follow);
    connect(m_save, &QPushButton::clicked, this, &ParticipantsDialog::save);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->clearSelection();
        m_list->setCurrentItem(nullptr);
        clearForm();
        m_alias->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &ParticipantsDialog::remove);
    clearForm();
    return m_form;
}

void ParticipantsDialog::reload() {
    using Found = base::Result<std::pair<bool, std::vector<model::Participant>>>;
    m_around.bridge.read(
        this,
        [session = m_session](service::LibraryReader& reader) -> Found {
            const auto on = reader.setting(service::kParticipantsKey);
            if (!on)
                return std::unexpected(on.error());
            auto participants = reader.participants(session);
            if (!participants)
                return std::unexpected(participants.error());
            return std::pair(*on == "1", *std::move(participants));
        },
        [this, turns = m_turns](const Found& found) {
            if (found)
                fill(turns == m_turns ? found->first : m_on->isChecked(), found->second);
            else
                m_around.messages.fail(found.error());
        });
}

void ParticipantsDialog::fill(bool on, std::vector<model::Participant> participants) {
    m_on->setChecked(on);
    if (participants != m_participants) {
        const model::ParticipantId before =
            chosen() != nullptr ? chosen()->id : model::ParticipantId{};
        m_participants = std::move(participants);
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const model::Participant& one : m_participants) {
            auto* row = new QTreeWidgetItem(
                m_list,
                {toQt(one.alias), one.name.empty() ? QString(QChar(0x2013)) : toQt(one.name),
                 QLocale().toString(toQDate(one.purgeOn), QLocale::ShortFormat)});
            if (one.id == before)
                m_list->setCurrentItem(row);
        }
        m_list->resizeColumnToContents(0);
        m_list->resizeColumnToContents(2);
        if (before && chosen() == nullptr)
            clearForm();
    }
    follow();
}

const model::Participant* ParticipantsDialog::chosen() const {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < static_cast<int>(m_participants.size())
               ? &m_participants[static_cast<std::size_t>(row)]
               : nullptr;
}

void ParticipantsDialog::takeRow() {
    if (const model::Participant* one = chosen()) {
        m_alias->setText(toQt(one->alias));
        m_name->setText(toQt(one->name));
        m_purgeOn->setDate(toQDate(one->purgeOn));
    }
    follow();
}

void ParticipantsDialog::clearForm() {
    m_alias->clear();
    m_name->clear();
    m_purgeOn->setDate(todayOf(m_around.bridge).addMonths(kUsualMonths));
}

void ParticipantsDialog::follow() {
    const bool any = chosen() != nullptr;
    m_form->setEnabled(m_on->isChecked());
    m_save->setText(any ? tr("&Change") : tr("A&dd"));
    m_save->setEnabled(!m_alias->text().trimmed().isEmpty());
    m_new->setEnabled(any);
    m_remove->setEnabled(any);
}

void ParticipantsDialog::turn(bool on) {
    ++m_turns;
    m_around.bridge.edit(
        [on](service::LibraryEditor& editor) { return editor.participants.turn(on); });
    follow();
    if (on)
        m_alias->setFocus();
}

void ParticipantsDialog::save() {
    model::Participant participant;
    if (const model::Participant* known = chosen())
        participant = *known;
    participant.session = m_session;
    participant.alias = fromQt(m_alias->text());
    participant.name = fromQt(m_name->text());
    participant.purgeOn = fromQDate(m_purgeOn->date());
    m_around.bridge.edit(
        this,
        [participant](service::LibraryEditor& editor) -> base::Status {
            if (participant.id)
                return editor.participants.edit(participant);
            const auto id = editor.participants.add(participant);
            return id ? base::Status{} : std::unexpected(id.error());
        },
        [this, isNew = !participant.id](const base::Status& done) {
            if (!done) {
                m_around.messages.tell(
                    done.error().code == base::ErrorCode::AlreadyExists
                        ? tr("The session has a participant of that alias already.")
                        : tr("The alias must not hold the name, and the day has to come within "
                             "three years."));
                return;
            }
            if (isNew)
                clearForm();
            m_alias->setFocus();
        });
}

void ParticipantsDialog::remove() {
    const model::Participant* one = chosen();
    if (one == nullptr)
        return;
    m_around.bridge.edit(
        [id = one->id](service::LibraryEditor& editor) { return editor.participants.remove(id); });
    m_around.messages.tellUndoable(tr("Participant removed"));
}

} // namespace musette::gui
