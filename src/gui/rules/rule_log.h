#pragma once

#include <musette/model/rule.h>
#include <musette/model/session.h>

#include <QTreeWidget>

#include <vector>

namespace musette::gui {

struct Surroundings;

/// What a rule did: each time it did something a line, newest first, and under it what it did to
/// which article, read when the line is opened.
/// Thread: GUI. Errors: told by Messages.
class RuleLog final : public QTreeWidget {
    Q_OBJECT

public:
    explicit RuleLog(const Surroundings& surroundings, QWidget* parent = nullptr);

    void show(model::RuleId rule, std::vector<model::SessionSummary> sessions);
    /// The run that is chosen, or that the chosen line belongs to; none when it was taken back.
    [[nodiscard]] model::RuleRunId run() const;

signals:
    void runChanged();

private:
    void fill(const std::vector<model::RuleRun>& runs);
    void readDeeds(QTreeWidgetItem* opened);

    const Surroundings& m_surroundings;
    std::vector<model::SessionSummary> m_sessions;
    model::RuleId m_rule;
    int m_asked = 0;
};

} // namespace musette::gui
