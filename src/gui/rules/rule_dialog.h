#pragma once

#include <musette/model/rule.h>
#include <musette/service/reader.h>

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace musette::gui {

class ActionRow;
class ConditionRow;
class RulePreview;
struct Surroundings;

/// A rule as it is written: when which conditions hold, what is done, until when; underneath the
/// sentence it makes and the stored articles that it fits. It stays open until what it holds has
/// been saved.
/// Thread: GUI.
class RuleDialog final : public QDialog {
    Q_OBJECT

public:
    /// `rule` may be empty: a new one.
    RuleDialog(const Surroundings& surroundings, service::Overview choices, model::Rule rule,
               QWidget* parent = nullptr);

    [[nodiscard]] model::Rule rule() const;
    /// It is to be applied to the stored articles too.
    [[nodiscard]] bool applies() const;

    /// Asks for saving; whoever saves answers by `finish` or `refuse`.
    void accept() override;
    void finish() { QDialog::accept(); }
    void refuse(const QString& reason);

signals:
    void saveWanted();

private:
    [[nodiscard]] QWidget* buildParts();
    [[nodiscard]] QWidget* buildConditions();
    [[nodiscard]] QWidget* buildActions();
    [[nodiscard]] QWidget* buildUntil();
    ConditionRow* addCondition(const model::RuleCondition& condition);
    ActionRow* addAction(const model::RuleAction& action);
    void removeCondition(ConditionRow* row);
    void removeAction(ActionRow* row);
    void orderStops();
    void follow();
    /// Asks for what is missing and puts the keyboard there; true when there is nothing.
    bool isWhole();

    const Surroundings& m_surroundings;
    service::Overview m_choices;
    model::Rule m_rule;
    std::vector<ConditionRow*> m_conditions;
    std::vector<ActionRow*> m_actions;
    QLineEdit* m_name = nullptr;
    QComboBox* m_join = nullptr;
    QVBoxLayout* m_conditionPlace = nullptr;
    QVBoxLayout* m_actionPlace = nullptr;
    QPushButton* m_moreConditions = nullptr;
    QPushButton* m_moreActions = nullptr;
    QCheckBox* m_ends = nullptr;
    QDateEdit* m_until = nullptr;
    QLabel* m_sentence = nullptr;
    RulePreview* m_preview = nullptr;
    QCheckBox* m_apply = nullptr;
    QLabel* m_refusal = nullptr;
    bool m_whole = false; ///< all its parts are there
};

} // namespace musette::gui
