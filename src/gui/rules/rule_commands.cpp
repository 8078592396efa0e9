#include "rule_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/words.h"
#include "rule_dialog.h"
#include "rules_dialog.h"

#include <utility>

namespace musette::gui {

RuleCommands::RuleCommands(const Surroundings& surroundings, QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_window(window),
      m_finder(surroundings.bridge, 0) {
    connect(&surroundings.actions[Act::Rules], &QAction::triggered, this, &RuleCommands::showRules);
    connect(&m_finder, &RuleFinder::progressed, this, [this] {
        if (!m_finder.running())
            applyTo(m_applied, m_finder.items());
    });
    connect(&m_finder, &RuleFinder::failed, this,
            [this](const base::Error& error) { tell(errorText(error.code), false); });
}

void RuleCommands::showRules() {
    if (m_rules != nullptr) {
        m_rules->activateWindow();
        return;
    }
    m_rules = new RulesDialog(m_surroundings, &m_window);
    m_rules->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_rules, &RulesDialog::newWanted, this, [this] { write({}); });
    connect(m_rules, &RulesDialog::editWanted, this, &RuleCommands::write);
    connect(m_rules, &RulesDialog::applyWanted, this, &RuleCommands::apply);
    m_rules->open();
}

void RuleCommands::writeAfter(const model::ItemRow& item) {
    model::Rule rule;
    if (item.feed)
        rule.conditions.push_back(
            {model::RuleField::Feed, model::RuleTest::Is, false, item.sourceName, item.feed});
    rule.conditions.push_back(
        {model::RuleField::Title, model::RuleTest::HasWords, false, item.title});
    rule.actions.push_back({model::RuleAct::Keep, {}, {}});
    write(rule);
}

void RuleCommands::write(const model::Rule& rule) {
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.overview(); },
        [this, rule](const base::Result<service::Overview>& choices) {
            if (choices)
                openDialog(*choices, rule);
            else
                m_surroundings.messages.fail(choices.error());
        });
}

void RuleCommands::openDialog(const service::Overview& choices, const model::Rule& rule) {
    QWidget* over = m_rules != nullptr ? static_cast<QWidget*>(m_rules) : &m_window;
    auto* dialog = new RuleDialog(m_surroundings, choices, rule, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RuleDialog::saveWanted, this, [this, dialog] { save(*dialog); });
    if (m_rules != nullptr) // the keyboard comes back to the list
        connect(dialog, &QDialog::finished, m_rules, &QWidget::activateWindow);
    dialog->open();
}

void RuleCommands::save(RuleDialog& dialog) {
    m_surroundings.bridge.edit(
        &dialog,
        [rule = dialog.rule()](service::LibraryEditor& editor) -> base::Result<model::RuleId> {
            if (!rule.id)
                return editor.rules.add(rule);
            const base::Status done = editor.rules.edit(rule);
            return done ? base::Result<model::RuleId>(rule.id) : std::unexpected(done.error());
        },
        [this, &dialog](const base::Result<model::RuleId>& id) {
            if (!id) {
                dialog.refuse(errorText(id.error().code));
                return;
            }
            model::Rule rule = dialog.rule();
            const bool known = static_cast<bool>(rule.id);
            rule.id = *id;
            const bool applies = dialog.applies();
            dialog.finish();
            tell(known ? tr("Rule changed") : tr("Rule added"), true);
            if (applies)
                apply(rule);
        });
}

void RuleCommands::apply(const model::Rule& rule) {
    tell(tr("Looking for the articles that the rule fits…"), false);
    m_applied = rule.id;
    m_finder.look(rule);
}

void RuleCommands::applyTo(model::RuleId rule, const std::vector<model::ItemId>& items) {
    m_surroundings.bridge.edit(
        this,
        [rule, items](service::LibraryEditor& editor) { return editor.rules.apply(rule, items); },
        [this](const base::Result<service::RuleApplied>& applied) {
            if (!applied)
                tell(errorText(applied.error().code), false);
            else if (applied->items == 0)
                tell(tr("No article to change"), false);
            else
                tell(tr("Done to %Ln article(s)", nullptr, applied->items), true);
        });
}

/// Where the user looks: in the list of rules while it is open.
void RuleCommands::tell(const QString& text, bool undoable) {
    if (m_rules != nullptr)
        m_rules->tell(text, undoable);
    else if (undoable)
        m_surroundings.messages.tellUndoable(text);
    else
        m_surroundings.messages.tell(text);
}

} // namespace musette::gui
