#pragma once

#include "rule_finder.h"

#include <musette/service/reader.h>

#include <QObject>
#include <QPointer>

class QWidget;

namespace musette::gui {

class RuleDialog;
class RulesDialog;
struct Surroundings;

/// The commands around rules: the list of them, writing one, one after an article, applying one to
/// the stored articles.
/// Thread: GUI. Errors: told in the dialogs or by Messages.
class RuleCommands final : public QObject {
    Q_OBJECT

public:
    RuleCommands(const Surroundings& surroundings, QWidget& window, QObject* parent = nullptr);

    /// A rule for articles like this one, to be completed.
    void writeAfter(const model::ItemRow& item);

private:
    void showRules();
    void write(const model::Rule& rule);
    void openDialog(const service::Overview& choices, const model::Rule& rule);
    void save(RuleDialog& dialog);
    void apply(const model::Rule& rule);
    void applyTo(model::RuleId rule, const std::vector<model::ItemId>& items);
    void tell(const QString& text, bool undoable);

    const Surroundings& m_surroundings;
    QWidget& m_window;
    RuleFinder m_finder; ///< for a rule that is applied
    model::RuleId m_applied;
    QPointer<RulesDialog> m_rules;
};

} // namespace musette::gui
