#include "trainings_dialog.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../app/undo_in_dialog.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "training_form.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

QPushButton* quietButton(const QString& text, const char* name) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

TrainingsDialog::TrainingsDialog(const Surroundings& around, QWidget* parent)
    : QDialog(parent), m_around(around) {
    setObjectName("trainingsDialog");
    undoInDialog(*this, around.actions);
    setWindowTitle(tr("Trainings"));
    build();
    connect(&around.bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.sessions)
            load();
    });
    for (const auto& [keys, act] : {std::pair{QKeySequence("Ctrl+Z"), Act::Undo},
                                    std::pair{QKeySequence("Ctrl+Shift+Z"), Act::Redo}}) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this,
                [this, act = act] { m_around.actions[act].trigger(); });
    }
    fill();
    load();
}

void TrainingsDialog::build() {
    DialogFrame frame(*this, m_around.theme, tr("Trainings"));
    auto* body = new QWidget;
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addWidget(buildLeft(), 2);
    columns->addWidget(buildDetails(), 3);
    frame.add(body, 1);
    QPushButton* close = frame.finishWithClose();
    close->setDefault(false);
    close->setAutoDefault(false);
    resize(roomFor(*this, {920, 620}));
    m_new->setFocus();
}

QWidget* TrainingsDialog::buildLeft() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    m_new = new QLineEdit;
    m_new->setObjectName("newTraining");
    m_new->setPlaceholderText(tr("Title of a new training"));
    m_new->setAccessibleName(m_new->placeholderText());
    m_add = quietButton(tr("&Add"), "addTraining");
    head->addWidget(m_new, 1);
    head->addWidget(m_add);
    m_list = new QTreeWidget;
    m_list->setObjectName("trainings");
    m_list->setAccessibleName(tr("Trainings"));
    m_list->setHeaderLabels({tr("Training"), tr("Sessions")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_remove = quietButton(tr("&Remove the training"), "removeTraining");
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_remove);
    foot->addStretch();
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(m_new, &QLineEdit::returnPressed, this, &TrainingsDialog::add);
    connect(m_add, &QPushButton::clicked, this, &TrainingsDialog::add);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        save(); // the fields are still those of the one before
        showCurrent();
    });
    connect(m_remove, &QPushButton::clicked, this, &TrainingsDialog::remove);
    return left;
}

QWidget* TrainingsDialog::buildDetails() {
    m_details = new QWidget;
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = new TrainingForm;
    auto* label = new QLabel(tr("S&essions of this training"));
    m_held = new QListWidget;
    m_held->setObjectName("heldSessions");
    m_held->setMinimumHeight(84);
    label->setBuddy(m_held);
    m_open = quietButton(tr("Open the sess&ion"), "openSession");
    auto* start = quietButton(tr("&New session…"), "newSession");
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_open);
    foot->addWidget(start);
    foot->addStretch();
    column->addWidget(m_form);
    column->addSpacing(8);
    column->addWidget(label);
    column->addWidget(m_held, 1);
    column->addLayout(foot);
    connect(m_form, &TrainingForm::finished, this, &TrainingsDialog::save);
    connect(m_held, &QListWidget::itemActivated, this, &TrainingsDialog::openSession);
    connect(m_open, &QPushButton::clicked, this, &TrainingsDialog::openSession);
    connect(start, &QPushButton::clicked, this, &TrainingsDialog::startSession);
    return m_details;
}

void TrainingsDialog::load() {
    using Found =
        base::Result<std::pair<std::vector<model::Training>, std::vector<model::SessionSummary>>>;
    m_around.bridge.read(
        this,
        [](service::LibraryReader& reader) -> Found {
            auto trainings = reader.trainings();
            if (!trainings)
                return std::unexpected(trainings.error());
            auto sessions = reader.sessions();
            if (!sessions)
                return std::unexpected(sessions.error());
            return std::pair(*std::move(trainings), *std::move(sessions));
        },
        [this](Found found) {
            if (!found) {
                m_around.messages.fail(found.error());
                return;
            }
            std::tie(m_trainings, m_sessions) = *std::move(found);
            fill();
        });
}

void TrainingsDialog::fill() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem* followed = nullptr;
    for (const model::Training& training : m_trainings) {
        auto* row = new QTreeWidgetItem(
            m_list, {toQt(training.title), QString::number(training.sessions.size())});
        row->setToolTip(0, toQt(training.title));
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (training.id == m_followed)
            followed = row;
    }
    m_list->setCurrentItem(followed ? followed : m_list->topLevelItem(0));
    showCurrent();
}

const model::Training* TrainingsDialog::current() const {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < static_cast<int>(m_trainings.size())
               ? &m_trainings[static_cast<std::size_t>(row)]
               : nullptr;
}

void TrainingsDialog::showCurrent() {
    const model::Training* training = current();
    m_details->setEnabled(training != nullptr);
    m_remove->setEnabled(training != nullptr);
    m_held->clear();
    m_form->show(training ? *training : model::Training{});
    m_followed = training ? training->id : model::TrainingId{};
    for (const model::SessionId id :
         training ? training->sessions : std::vector<model::SessionId>{}) {
        const auto session = std::ranges::find(m_sessions, id, &model::SessionSummary::id);
        if (session == m_sessions.end())
            continue;
        auto* row = new QListWidgetItem(
            tr("%1 · %2", "title, first day")
                .arg(toQt(session->title), dayText(toQt(session->startsOn), "d MMMM yyyy")),
            m_held);
        row->setData(Qt::UserRole, QVariant::fromValue(session->id.value));
    }
    if (m_held->count() > 0)
        m_held->setCurrentRow(0);
    m_open->setEnabled(m_held->count() > 0);
}

void TrainingsDialog::add() {
    model::Training training;
    training.title = fromQt(m_new->text().simplified());
    if (training.title.empty())
        return;
    m_around.bridge.edit(
        this, [training](service::LibraryEditor& editor) { return editor.trainings.add(training); },
        [this](const base::Result<model::TrainingId>& id) {
            if (!id) {
                m_around.messages.fail(id.error());
                return;
            }
            m_new->clear();
            m_followed = *id;
            load();
        });
}

/// What the fields say is kept, whichever training they are of.
void TrainingsDialog::save() {
    const model::Training changed = m_form->training();
    const auto known = std::ranges::find(m_trainings, changed.id, &model::Training::id);
    if (known == m_trainings.end() || *known == changed)
        return;
    *known = changed; // another field that is left meanwhile tells what is new alone
    m_around.bridge.edit(
        [changed](service::LibraryEditor& editor) { return editor.trainings.edit(changed); });
}

void TrainingsDialog::remove() {
    const model::Training* training = current();
    if (training == nullptr)
        return;
    m_around.bridge.edit([id = training->id](service::LibraryEditor& editor) {
        return editor.trainings.remove(id);
    });
    m_around.messages.tellUndoable(
        tr("Training “%1” removed; its sessions stay.").arg(toQt(training->title)));
    m_followed = {};
}

void TrainingsDialog::openSession() {
    const QListWidgetItem* row = m_held->currentItem();
    if (row == nullptr)
        return;
    const model::SessionId session{row->data(Qt::UserRole).toLongLong()};
    accept();
    emit sessionChosen(session);
}

void TrainingsDialog::startSession() {
    if (current() == nullptr)
        return;
    const model::Training training = m_form->training();
    accept();
    emit sessionWanted(training);
}

void TrainingsDialog::done(int result) {
    save();
    QDialog::done(result);
}

} // namespace musette::gui
