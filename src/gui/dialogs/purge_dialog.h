#pragma once

#include <musette/base/time.h>
#include <musette/service/retention.h>

#include <QDialog>

#include <filesystem>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;
class QTreeWidget;

namespace musette::gui {

class FileWork;
class Theme;

/// What a purge would take, feed by feed and how many, before anything goes. What it then takes is
/// told by `wanted`.
/// Thread: GUI; the plan is made away from it, anew as the rule changes.
class PurgeDialog final : public QDialog {
    Q_OBJECT

public:
    PurgeDialog(FileWork& work, const Theme& theme, std::filesystem::path library,
                base::Instant now, QWidget* parent = nullptr);

    /// The library's own rule, which the boxes show first.
    void start(const model::Retention& rule);
    /// So many that were taken out before still lie in the file; a button offers their room.
    void tellPurged(int articles);

signals:
    /// The rule is kept for the next time.
    void wanted(const std::vector<musette::model::ItemId>& items,
                const musette::model::Retention& rule);
    /// The room of what was taken out before is wanted now.
    void roomWanted();

private:
    using Plan = base::Result<std::vector<model::PurgeGroup>>;

    [[nodiscard]] model::Retention rule() const;
    [[nodiscard]] QWidget* makePurgedRow();
    void plan();
    void show(const Plan& plan);

    FileWork& m_work;
    std::filesystem::path m_library;
    base::Instant m_now;
    int m_asked = 0; ///< plans asked for; only the answer to the last counts
    std::vector<model::ItemId> m_items;
    QCheckBox* m_byAge;
    QSpinBox* m_months;
    QCheckBox* m_byNumber;
    QSpinBox* m_newest;
    QTreeWidget* m_list;
    QLabel* m_summary;
    QWidget* m_purgedRow = nullptr;
    QLabel* m_purged;
    QPushButton* m_accept = nullptr;
    QTimer* m_soon;
};

} // namespace musette::gui
