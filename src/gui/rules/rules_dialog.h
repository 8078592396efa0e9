#pragma once

#include "../app/surroundings.h"

#include <musette/model/rule.h>
#include <musette/service/reader.h>

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace musette::gui {

class RuleLog;

/// The rules in their order, each as a sentence, on or off, with what it did last; underneath the
/// log of the chosen one. What is done here applies at once and can be undone. Writing a rule and
/// applying it are asked for by signals. Follows the library.
/// Thread: GUI. Errors: told in the dialog.
class RulesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit RulesDialog(const Surroundings& surroundings, QWidget* parent = nullptr);

    /// A line at the foot of the dialog; `undoable`: with «Undo».
    void tell(const QString& text, bool undoable);

signals:
    void newWanted();
    void editWanted(const musette::model::Rule& rule);
    void applyWanted(const musette::model::Rule& rule);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What is shown of a rule.
    struct Shown {
        model::Rule rule;
        std::optional<model::RuleRun> last;
    };
    struct Content;

    void buildList();
    [[nodiscard]] QWidget* buildButtons();
    [[nodiscard]] QWidget* buildFoot();
    void load();
    void fill();
    void fillRow(QTreeWidgetItem& row, const Shown& shown) const;
    void showCurrent();
    [[nodiscard]] const Shown* current() const;
    void toggled(QTreeWidgetItem* row);
    void edit();
    void move(int by);
    void remove();
    void takeBack();

    Surroundings m_around;
    std::vector<Shown> m_rules;
    std::vector<model::SessionSummary> m_sessions;
    model::RuleId m_followed; ///< keeps the selection
    bool m_filling = false;
    QTreeWidget* m_list = nullptr;
    RuleLog* m_log = nullptr;
    std::vector<QPushButton*> m_ofRule; ///< buttons that need a chosen rule
    QPushButton* m_takeBack = nullptr;
    QLabel* m_told = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace musette::gui
