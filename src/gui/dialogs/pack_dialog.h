#pragma once

#include "starter_pack.h"

#include <musette/model/ids.h>
#include <musette/service/options.h>

#include <QDialog>

#include <memory>
#include <unordered_map>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace musette::gui {

class Bridge;
class Theme;

/// The feeds to begin with: proposals by theme. A feed is asked for when it is ticked, and only
/// then; one that does not answer says so and is unticked (resources/packs/README.md).
/// Thread: GUI. Errors: told in the row concerned.
class PackDialog final : public QDialog {
    Q_OBJECT

public:
    PackDialog(Bridge& bridge, const Theme& theme, QWidget* parent = nullptr);
    /// With another pack than the one of the program.
    PackDialog(Bridge& bridge, const Theme& theme, StarterPack pack, QWidget* parent = nullptr);
    ~PackDialog() override;

signals:
    void subscribed(int count);

private:
    void build();
    void fill();
    void ticked(QTreeWidgetItem& row);
    void check(QTreeWidgetItem& row, int position);
    void tellChecked(QTreeWidgetItem& row, int position,
                     const base::Result<service::FoundFeeds>& found);
    void updateButton();
    void subscribe();

    Bridge& m_bridge;
    const Theme& m_theme;
    StarterPack m_pack;
    QTreeWidget* m_tree = nullptr;
    QLabel* m_outcome = nullptr;
    QPushButton* m_accept = nullptr;
    std::unordered_map<int, std::unique_ptr<service::Job>> m_checks; ///< by position in the pack
    std::unordered_map<int, std::string> m_verified;                 ///< the feed's address
};

} // namespace musette::gui
