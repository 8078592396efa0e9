#pragma once

#include "rule_finder.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;

namespace musette::gui {

struct Surroundings;

/// Which stored items a rule fits, as it is being written: how many, and the first ones.
/// Thread: GUI; looks away from it.
class RulePreview final : public QWidget {
    Q_OBJECT

public:
    explicit RulePreview(const Surroundings& surroundings, QWidget* parent = nullptr);

    /// Looks once the rule has stood still for a moment. `ready`: its conditions can be asked.
    void follow(const model::Rule& rule, bool ready);
    /// The items, once all were looked at.
    [[nodiscard]] bool complete() const {
        return m_ready && !m_finder.running() && !m_soon.isActive();
    }
    [[nodiscard]] const RuleFinder& finder() const { return m_finder; }
    [[nodiscard]] QListWidget& list() const { return *m_list; }

signals:
    void countChanged();

private:
    void show();

    const Surroundings& m_surroundings;
    RuleFinder m_finder;
    model::Rule m_rule;
    bool m_ready = false;
    QTimer m_soon;
    QLabel* m_count;
    QListWidget* m_list;
};

} // namespace musette::gui
