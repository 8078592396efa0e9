#pragma once

#include <musette/model/retention.h>

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace musette::gui {

/// What is kept of one feed: as of all feeds, everything, or no more than so many months or
/// articles; and what would go by that, before anything does.
/// Thread: GUI.
class FeedRetention final : public QWidget {
    Q_OBJECT

public:
    explicit FeedRetention(const std::optional<model::Retention>& own, QWidget* parent = nullptr);

    /// None: as of all feeds.
    [[nodiscard]] std::optional<model::Retention> rule() const;
    /// How many articles would go.
    void tellPlan(int articles);
    /// The field that a label belongs to.
    [[nodiscard]] QComboBox& choice() const { return *m_choice; }

signals:
    void changed();

private:
    void follow();

    QComboBox* m_choice;
    QWidget* m_limits;
    QCheckBox* m_byAge;
    QSpinBox* m_months;
    QCheckBox* m_byNumber;
    QSpinBox* m_newest;
    QLabel* m_plan;
};

} // namespace musette::gui
