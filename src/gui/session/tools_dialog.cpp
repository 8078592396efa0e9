#include "tools_dialog.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../app/undo_in_dialog.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "current_session.h"
#include "session_words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>
#include <array>

namespace musette::gui {
namespace {

using model::ToolState;

constexpr std::array kStates{ToolState::Spotted, ToolState::Testing, ToolState::Tested,
                             ToolState::Adopted, ToolState::Dropped, ToolState::Vanished};
constexpr int kAll = -1;
constexpr int kToTest = -2;

bool isToTest(ToolState state) {
    return state == ToolState::Spotted || state == ToolState::Testing;
}

QString trialText(const model::ToolTrial& trial) {
    const QString on = QLocale().toString(toQt(trial.on), QLocale::ShortFormat);
    return trial.verdict.empty() ? on : on + QStringLiteral(" · ") + toQt(trial.verdict);
}

} // namespace

ToolsDialog::ToolsDialog(const Surroundings& around, QWidget* parent, const QString& tool)
    : QDialog(parent), m_around(around), m_followed(tool) {
    setObjectName("toolsDialog");
    setWindowTitle(tr("Tools seen"));
    build();
    undoInDialog(*this, around.actions);
    connect(&around.bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.sessions)
            load();
    });
    load();
    if (tool.isEmpty())
        m_new->setFocus();
    else
        m_list->setFocus();
}

void ToolsDialog::build() {
    DialogFrame frame(*this, m_around.theme, tr("Tools seen"));
    m_list = new QTreeWidget;
    m_list->setObjectName("tools");
    m_list->setAccessibleName(tr("Tools of all sessions"));
    m_list->setHeaderLabels({tr("Tool"), tr("State"), tr("Sessions"), tr("Last trial")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ToolsDialog::showCurrent);
    frame.add(buildHead());
    frame.add(m_list, 1);
    frame.add(buildDetails());
    QPushButton* close = frame.finishWithClose();
    close->setDefault(false);
    close->setAutoDefault(false);
    resize(roomFor(*this, {820, 640}));
}

QWidget* ToolsDialog::buildHead() {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    m_new = new QLineEdit;
    m_new->setObjectName("newTool");
    m_new->setPlaceholderText(tr("Name of a tool seen in this session"));
    m_new->setAccessibleName(m_new->placeholderText());
    m_add = new QPushButton(tr("&Add"));
    m_add->setAutoDefault(false);
    m_filter = new QComboBox;
    m_filter->setObjectName("filter");
    m_filter->addItem(tr("All"), kAll);
    m_filter->addItem(tr("To test"), kToTest);
    for (const ToolState state : kStates)
        m_filter->addItem(toolStateWord(state), static_cast<int>(state));
    auto* label = new QLabel(tr("&Show:"));
    label->setBuddy(m_filter);
    line->addWidget(m_new, 1);
    line->addWidget(m_add);
    line->addSpacing(12);
    line->addWidget(label);
    line->addWidget(m_filter);
    m_new->setEnabled(m_around.session.exists());
    m_add->setEnabled(m_around.session.exists());
    connect(m_new, &QLineEdit::returnPressed, this, &ToolsDialog::addTool);
    connect(m_add, &QPushButton::clicked, this, &ToolsDialog::addTool);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &ToolsDialog::fill);
    return head;
}

QWidget* ToolsDialog::buildDetails() {
    m_details = new QWidget;
    auto* form = new QFormLayout(m_details);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_sessions = new QLabel;
    m_sessions->setTextFormat(Qt::PlainText);
    m_sessions->setWordWrap(true);
    m_trials = new QLabel;
    m_trials->setObjectName("trials");
    m_trials->setTextFormat(Qt::PlainText);
    m_trials->setWordWrap(true);
    m_name = new QLineEdit;
    m_name->setObjectName("toolName");
    m_url = new QLineEdit;
    m_comment = new QLineEdit;
    m_comment->setObjectName("toolComment");
    m_state = new QComboBox;
    m_state->setObjectName("toolState");
    for (const ToolState state : kStates)
        m_state->addItem(toolStateWord(state), static_cast<int>(state));
    m_visibility = new QComboBox;
    for (const auto who :
         {model::Visibility::Public, model::Visibility::Team, model::Visibility::Private})
        m_visibility->addItem(visibilityWord(who), static_cast<int>(who));
    m_triedOn = new QDateEdit(toQt(m_around.bridge.now()).date());
    m_triedOn->setCalendarPopup(true);
    m_triedOn->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    // The style's own hint leaves no room for the arrow.
    m_triedOn->setMinimumWidth(m_triedOn->fontMetrics().horizontalAdvance("00/00/0000") + 60);
    m_triedOn->setAccessibleName(tr("Day of the trial"));
    m_verdict = new QLineEdit;
    m_verdict->setObjectName("verdict");
    m_verdict->setPlaceholderText(tr("What came of it"));
    m_verdict->setAccessibleName(tr("Verdict of the trial"));
    auto* record = new QPushButton(tr("&Record the trial"));
    record->setAutoDefault(false);
    auto* trial = new QWidget;
    auto* trialLine = new QHBoxLayout(trial);
    trialLine->setContentsMargins(0, 0, 0, 0);
    trialLine->addWidget(m_triedOn);
    trialLine->addWidget(m_verdict, 1);
    trialLine->addWidget(record);
    auto* remove = new QPushButton(tr("Remove &from the session"));
    remove->setAutoDefault(false);
    form->addRow(tr("Na&me:"), m_name);
    form->addRow(tr("S&tate:"), m_state);
    form->addRow(tr("A&ddress:"), m_url);
    form->addRow(tr("Remar&k:"), m_comment);
    form->addRow(tr("&Visible to:"), m_visibility);
    form->addRow(tr("Trial:"), trial);
    form->addRow(tr("Trials so far:"), m_trials);
    form->addRow(tr("Named in:"), m_sessions);
    auto* last = new QHBoxLayout;
    last->addWidget(remove);
    last->addStretch();
    form->addRow(QString(), last);
    for (QLineEdit* field : {m_name, m_url, m_comment})
        connect(field, &QLineEdit::editingFinished, this, &ToolsDialog::save);
    for (QComboBox* box : {m_state, m_visibility})
        connect(box, &QComboBox::activated, this, &ToolsDialog::save);
    connect(record, &QPushButton::clicked, this, &ToolsDialog::addTrial);
    connect(m_verdict, &QLineEdit::returnPressed, this, &ToolsDialog::addTrial);
    connect(remove, &QPushButton::clicked, this, &ToolsDialog::removeMention);
    return m_details;
}

void ToolsDialog::load() {
    m_around.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.tools(); },
        [this](base::Result<std::vector<model::ToolOverview>> tools) {
            if (!tools) {
                m_around.messages.fail(tools.error());
                return;
            }
            m_tools = *std::move(tools);
            fill();
        });
}

void ToolsDialog::follow(model::ToolId mention) {
    m_wanted = mention;
    m_list->setFocus();
    fill();
}

bool ToolsDialog::isWanted(const model::ToolOverview& tool) const {
    const int wanted = m_filter->currentData().toInt();
    if (wanted == kToTest)
        return isToTest(tool.state);
    return wanted == kAll || static_cast<int>(tool.state) == wanted;
}

void ToolsDialog::fill() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem* followed = nullptr;
    for (std::size_t i = 0; i < m_tools.size(); ++i) {
        const model::ToolOverview& tool = m_tools[i];
        if (!isWanted(tool))
            continue;
        const QString trial =
            tool.trials.empty() ? tr("not tested") : trialText(tool.trials.back());
        auto* row = new QTreeWidgetItem(m_list, {toQt(tool.name), toolStateWord(tool.state),
                                                 QString::number(tool.mentions.size()), trial});
        row->setData(0, Qt::UserRole, static_cast<int>(i));
        if (m_wanted &&
            std::ranges::find(tool.mentions, m_wanted, &model::ToolOverview::Mention::tool) !=
                tool.mentions.end()) {
            m_followed = toQt(tool.name);
            m_wanted = {};
        }
        if (toQt(tool.name).compare(m_followed, Qt::CaseInsensitive) == 0)
            followed = row;
    }
    m_list->setCurrentItem(followed ? followed : m_list->topLevelItem(0));
    showCurrent();
}

const model::ToolOverview* ToolsDialog::current() const {
    const QTreeWidgetItem* row = m_list->currentItem();
    const int which = row ? row->data(0, Qt::UserRole).toInt() : -1;
    return which < 0 || which >= static_cast<int>(m_tools.size())
               ? nullptr
               : &m_tools[static_cast<std::size_t>(which)];
}

void ToolsDialog::showCurrent() {
    const model::ToolOverview* tool = current();
    m_details->setEnabled(tool != nullptr);
    if (tool == nullptr) {
        for (QLineEdit* field : {m_name, m_url, m_comment})
            field->clear();
        m_sessions->clear();
        m_trials->clear();
        return;
    }
    m_followed = toQt(tool->name);
    const auto& mention = tool->mentions.front();
    for (const auto& [field, text] :
         {std::pair{m_name, toQt(tool->name)}, std::pair{m_url, toQt(tool->url)},
          std::pair{m_comment, toQt(mention.comment)}}) {
        if (!field->hasFocus() || !field->isModified())
            field->setText(text);
    }
    m_state->setCurrentIndex(m_state->findData(static_cast<int>(tool->state)));
    m_visibility->setCurrentIndex(m_visibility->findData(static_cast<int>(mention.visibility)));
    QStringList titles;
    for (const auto& one : tool->mentions)
        titles << toQt(one.sessionTitle);
    m_sessions->setText(titles.join(QStringLiteral(" · ")));
    QStringList trials;
    for (const model::ToolTrial& trial : tool->trials)
        trials << trialText(trial);
    m_trials->setText(trials.empty() ? tr("not tested") : trials.join('\n'));
}

model::Tool ToolsDialog::edited(const model::ToolOverview& tool) const {
    const auto& mention = tool.mentions.front();
    model::Tool changed;
    changed.id = mention.tool;
    changed.name = fromQt(m_name->text().trimmed());
    changed.url = fromQt(m_url->text().trimmed());
    changed.comment = fromQt(m_comment->text().trimmed());
    changed.state = static_cast<ToolState>(m_state->currentData().toInt());
    changed.visibility = static_cast<model::Visibility>(m_visibility->currentData().toInt());
    for (const model::ToolTrial& trial : tool.trials) {
        if (trial.elsewhere == mention.session)
            changed.trials.push_back({trial.on, trial.verdict});
    }
    return changed;
}

void ToolsDialog::addTool() {
    const QString name = m_new->text().trimmed();
    if (name.isEmpty() || !m_around.session.exists())
        return;
    model::Tool tool;
    tool.name = fromQt(name);
    m_followed = name;
    m_filter->setCurrentIndex(0);
    m_around.bridge.edit(
        this,
        [session = m_around.session.session(), tool](service::LibraryEditor& editor) {
            return editor.tools.add(session, tool);
        },
        [this](const base::Result<model::ToolId>& id) {
            if (id)
                m_new->clear();
            else
                m_around.messages.fail(id.error());
        });
}

void ToolsDialog::save() {
    const model::ToolOverview* tool = current();
    if (tool == nullptr)
        return;
    const model::Tool changed = edited(*tool);
    const auto& mention = tool->mentions.front();
    if (changed.name == tool->name && changed.url == tool->url && changed.state == tool->state &&
        changed.comment == mention.comment && changed.visibility == mention.visibility)
        return;
    if (!changed.name.empty())
        m_followed = toQt(changed.name);
    const bool claims = changed.state == ToolState::Tested || changed.state == ToolState::Adopted;
    if (claims && tool->trials.empty()) {
        m_around.messages.tell(tr("Record a trial first: what came of it, and when."));
        showCurrent();
        m_verdict->setFocus();
        return;
    }
    m_around.bridge.edit(
        [changed](service::LibraryEditor& editor) { return editor.tools.edit(changed); });
}

void ToolsDialog::addTrial() {
    const model::ToolOverview* tool = current();
    if (tool == nullptr)
        return;
    const model::ToolTrial trial{fromQt(m_triedOn->date()), fromQt(m_verdict->text().trimmed())};
    m_around.bridge.edit([id = tool->mentions.front().tool, trial](service::LibraryEditor& editor) {
        return editor.tools.addTrial(id, trial);
    });
    m_verdict->clear();
}

void ToolsDialog::removeMention() {
    const model::ToolOverview* tool = current();
    if (tool == nullptr)
        return;
    m_around.bridge.edit([id = tool->mentions.front().tool](service::LibraryEditor& editor) {
        return editor.tools.remove(id);
    });
    m_around.messages.tellUndoable(
        tr("“%1” removed from “%2”")
            .arg(toQt(tool->name), toQt(tool->mentions.front().sessionTitle)));
}

} // namespace musette::gui
