#pragma once

#include <musette/model/rule.h>
#include <musette/service/reader.h>

#include <QWidget>

#include <vector>

class QComboBox;
class QStackedWidget;
class QToolButton;

namespace musette::gui {

/// One thing that a rule does, as it is written: "tag as" and a label, "link to" and a session,
/// "keep". Thread: GUI.
class ActionRow final : public QWidget {
    Q_OBJECT

public:
    ActionRow(const service::Overview& choices, const model::RuleAction& action,
              QWidget* parent = nullptr);

    [[nodiscard]] model::RuleAction action() const;
    void focusAct();
    /// Its parts in the order of the Tab key.
    [[nodiscard]] std::vector<QWidget*> stops() const;

signals:
    void changed();
    void removeWanted();

private:
    void follow();
    [[nodiscard]] model::RuleAct act() const;

    QComboBox* m_act;
    QStackedWidget* m_object;
    QWidget* m_nothing;
    QComboBox* m_label;
    QComboBox* m_session;
    QToolButton* m_remove;
};

} // namespace musette::gui
