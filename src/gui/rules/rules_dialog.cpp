#include "rules_dialog.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../dialogs/hint.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "rule_log.h"
#include "rule_words.h"

#include <musette/service/rule_match.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

namespace musette::gui {
namespace {

enum Column { Name, Sentence, Last };

} // namespace

struct RulesDialog::Content {
    std::vector<Shown> rules;
    std::vector<model::SessionSummary> sessions;

    static base::Result<Content> read(const service::LibraryReader& reader) {
        auto rules = reader.rules();
        if (!rules)
            return std::unexpected(rules.error());
        auto sessions = reader.sessions();
        if (!sessions)
            return std::unexpected(sessions.error());
        Content content{{}, *std::move(sessions)};
        for (model::Rule& rule : *rules) {
            const auto runs = reader.ruleRuns(rule.id, 1);
            if (!runs)
                return std::unexpected(runs.error());
            content.rules.push_back(
                {std::move(rule), runs->empty() ? std::nullopt : std::optional(runs->front())});
        }
        return content;
    }
};

RulesDialog::RulesDialog(const Surroundings& surroundings, QWidget* parent)
    : QDialog(parent), m_around(surroundings), m_list(new QTreeWidget) {
    setObjectName("rulesDialog");
    setWindowTitle(tr("Rules"));
    DialogFrame frame(*this, m_around.theme, tr("Rules"));
    m_log = new RuleLog(m_around);
    buildList();
    frame.add(makeHint(tr("Done by Musette with new articles, in this order: the first rule that "
                          "sorts an article has the word.")));
    frame.add(m_list, 3);
    frame.add(buildButtons());
    auto* log = new QLabel(tr("What the &rule did:"));
    log->setBuddy(m_log);
    frame.add(log);
    frame.add(m_log, 2);
    frame.add(buildFoot());
    QPushButton* close = frame.finishWithClose();
    close->setDefault(false);
    close->setAutoDefault(false);
    for (const auto& [keys, act] : {std::pair{"Ctrl+Z", Act::Undo}, {"Ctrl+Shift+Z", Act::Redo}})
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated,
                &m_around.actions[act], &QAction::trigger);
    connect(&m_around.bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.rules || change.sessions || change.feeds)
            load();
    });
    load();
    m_list->setFocus();
    resize(roomFor(*this, {860, 660}));
}

void RulesDialog::buildList() {
    m_list->setObjectName("rules");
    m_list->setAccessibleName(tr("Rules"));
    m_list->setHeaderLabels({tr("On, and its name"), tr("What it does"), tr("Last effect")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setWordWrap(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Interactive);
    m_list->header()->resizeSection(Name, 200);
    m_list->header()->setSectionResizeMode(Sentence, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Last, QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RulesDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemChanged, this, &RulesDialog::toggled);
    connect(m_list, &QTreeWidget::itemActivated, this, &RulesDialog::edit);
}

QWidget* RulesDialog::buildButtons() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& text, const char* name, auto run) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        button->setAutoDefault(false);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    add(tr("&New rule…"), "newRule", [this] { emit newWanted(); });
    m_ofRule = {add(tr("&Edit…"), "editRule", [this] { edit(); }),
                add(tr("&Do it now"), "applyRule", [this] {
                    if (const Shown* shown = current())
                        emit applyWanted(shown->rule);
                })};
    line->addStretch();
    for (QPushButton* button : {add(tr("&Up"), "ruleUp", [this] { move(-1); }),
                                add(tr("Do&wn"), "ruleDown", [this] { move(+1); }),
                                add(tr("De&lete"), "removeRule", [this] { remove(); })})
        m_ofRule.push_back(button);
    m_ofRule[1]->setToolTip(tr("Does to the articles of the library what the rule says"));
    return row;
}

QWidget* RulesDialog::buildFoot() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_takeBack = new QPushButton(tr("&Take this back"));
    m_takeBack->setObjectName("takeBack");
    m_takeBack->setToolTip(tr("Takes back what the rule did that time, unless you have decided "
                              "otherwise since"));
    m_told = new QLabel;
    m_told->setObjectName("told");
    m_told->setTextFormat(Qt::PlainText);
    m_undo = new QPushButton(tr("Und&o"));
    m_undo->setObjectName("undo");
    m_undo->setProperty("link", true);
    for (QPushButton* button : {m_takeBack, m_undo})
        button->setAutoDefault(false);
    m_undo->hide();
    line->addWidget(m_takeBack);
    line->addStretch();
    line->addWidget(m_told);
    line->addWidget(m_undo);
    connect(m_takeBack, &QPushButton::clicked, this, &RulesDialog::takeBack);
    connect(m_log, &RuleLog::runChanged, this,
            [this] { m_takeBack->setEnabled(static_cast<bool>(m_log->run())); });
    m_takeBack->setEnabled(false);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_around.actions[Act::Undo].trigger();
        tell({}, false);
        m_list->setFocus();
    });
    return row;
}

void RulesDialog::tell(const QString& text, bool undoable) {
    m_told->setText(text);
    m_undo->setVisible(undoable);
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RulesDialog::load() {
    m_around.bridge.read(
        this, [](service::LibraryReader& reader) { return Content::read(reader); },
        [this](base::Result<Content> content) {
            if (!content) {
                tell(errorText(content.error().code), false);
                return;
            }
            m_rules = std::move(content->rules);
            m_sessions = std::move(content->sessions);
            fill();
        });
}

void RulesDialog::fill() {
    m_filling = true;
    m_list->clear();
    QTreeWidgetItem* followed = nullptr;
    for (const Shown& shown : m_rules) {
        auto* row = new QTreeWidgetItem(m_list);
        fillRow(*row, shown);
        if (shown.rule.id == m_followed)
            followed = row;
    }
    m_list->setCurrentItem(followed != nullptr ? followed : m_list->topLevelItem(0));
    m_filling = false;
    showCurrent();
}

void RulesDialog::fillRow(QTreeWidgetItem& row, const Shown& shown) const {
    const auto& [rule, last] = shown;
    const base::Instant now = m_around.bridge.now();
    row.setFlags(row.flags() | Qt::ItemIsUserCheckable);
    row.setCheckState(Name, rule.enabled ? Qt::Checked : Qt::Unchecked);
    const QString name = toQt(rule.name);
    row.setText(Name, service::isExpired(rule, now) ? tr("%1 (over)").arg(name) : name);
    const QString sentence = ruleSentence(rule, m_sessions);
    row.setText(Sentence, sentence);
    row.setToolTip(Sentence, sentence);
    row.setText(Last, last ? tr("%1: %Ln article(s)", nullptr, last->items)
                                 .arg(relativeDate(toQt(last->at), toQt(now), QLocale()))
                           : tr("nothing yet"));
    row.setData(Name, Qt::AccessibleTextRole,
                tr("%1. %2. %3")
                    .arg(rule.enabled ? row.text(Name) : tr("%1 (off)").arg(name), sentence,
                         row.text(Last)));
}

const RulesDialog::Shown* RulesDialog::current() const {
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    return at < 0 || at >= static_cast<int>(m_rules.size())
               ? nullptr
               : &m_rules[static_cast<std::size_t>(at)];
}

void RulesDialog::showCurrent() {
    if (m_filling)
        return;
    const Shown* shown = current();
    m_followed = shown == nullptr ? model::RuleId{} : shown->rule.id;
    for (QPushButton* button : m_ofRule)
        button->setEnabled(shown != nullptr);
    m_log->show(m_followed, m_sessions);
}

void RulesDialog::toggled(QTreeWidgetItem* row) {
    const int at = m_list->indexOfTopLevelItem(row);
    if (m_filling || at < 0 || at >= static_cast<int>(m_rules.size()))
        return;
    const model::RuleId id = m_rules[static_cast<std::size_t>(at)].rule.id;
    const bool on = row->checkState(Name) == Qt::Checked;
    m_around.bridge.edit(
        [id, on](service::LibraryEditor& editor) { return editor.rules.enable(id, on); });
    tell(on ? tr("Rule switched on") : tr("Rule switched off"), true);
}

void RulesDialog::edit() {
    if (const Shown* shown = current())
        emit editWanted(shown->rule);
}

void RulesDialog::move(int by) {
    if (const Shown* shown = current())
        m_around.bridge.edit([id = shown->rule.id, by](service::LibraryEditor& editor) {
            return editor.rules.move(id, by);
        });
}

void RulesDialog::remove() {
    const Shown* shown = current();
    if (shown == nullptr)
        return;
    m_around.bridge.edit(
        [id = shown->rule.id](service::LibraryEditor& editor) { return editor.rules.remove(id); });
    tell(tr("Rule “%1” deleted; what it did stays.").arg(toQt(shown->rule.name)), true);
}

void RulesDialog::takeBack() {
    const model::RuleRunId run = m_log->run();
    if (!run)
        return;
    m_around.bridge.edit(
        this, [run](service::LibraryEditor& editor) { return editor.rules.undoRun(run); },
        [this](const base::Result<int>& things) {
            if (things)
                tell(tr("%n thing(s) taken back", nullptr, *things), true);
            else
                tell(errorText(things.error().code), false);
        });
}

/// Keys of the list: Delete, Alt+Up and Alt+Down, F2; Space switches, Enter opens.
bool RulesDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    if (key->key() == Qt::Key_Delete)
        remove();
    else if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
        move(key->key() == Qt::Key_Up ? -1 : +1);
    else if (key->key() == Qt::Key_F2)
        edit();
    else
        return false;
    return true;
}

} // namespace musette::gui
