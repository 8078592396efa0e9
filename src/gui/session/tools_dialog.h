#pragma once

#include "../app/surroundings.h"

#include <musette/model/session.h>

#include <QDialog>

#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace musette::gui {

/// The tools of all sessions (the test bench): filtered by state, «to test» first; names one in the
/// current session, changes its state, records a dated trial. Everything applies at once and can be
/// undone. Follows the library. Thread: GUI. Errors: told by Messages.
class ToolsDialog final : public QDialog {
    Q_OBJECT

public:
    /// `tool`: the name of the one that is chosen at first; empty: the first one.
    explicit ToolsDialog(const Surroundings& around, QWidget* parent = nullptr,
                         const QString& tool = {});

    /// The tool of that mention is chosen once the tools are there.
    void follow(model::ToolId mention);

private:
    void build();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildDetails();
    void load();
    void fill();
    void showCurrent();
    [[nodiscard]] const model::ToolOverview* current() const;
    [[nodiscard]] bool isWanted(const model::ToolOverview& tool) const;
    /// The tool as its newest session names it, with what the fields say.
    [[nodiscard]] model::Tool edited(const model::ToolOverview& tool) const;
    void addTool();
    void save();
    void addTrial();
    void removeMention();

    Surroundings m_around;
    std::vector<model::ToolOverview> m_tools;
    QString m_followed;     ///< the name that keeps the selection
    model::ToolId m_wanted; ///< the mention that is to be chosen first
    QComboBox* m_filter = nullptr;
    QLineEdit* m_new = nullptr;
    QPushButton* m_add = nullptr;
    QTreeWidget* m_list = nullptr;
    QWidget* m_details = nullptr;
    QLabel* m_trials = nullptr; ///< of the tool that is shown
    QLabel* m_sessions = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_comment = nullptr;
    QComboBox* m_state = nullptr;
    QComboBox* m_visibility = nullptr;
    QDateEdit* m_triedOn = nullptr;
    QLineEdit* m_verdict = nullptr;
};

} // namespace musette::gui
