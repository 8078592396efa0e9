#pragma once

#include <musette/base/error.h>
#include <musette/service/outline.h>

#include <QDialog>

#include <memory>
#include <string>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace musette::gui {

class Bridge;
class Theme;

/// What an OPML file would bring: a tree with check boxes, folders above their feeds. Feeds that
/// are followed already, and lines that cannot be taken, are greyed and say why (ui.md §3.7).
/// Thread: GUI. Errors: told in the dialog, or by `failed` when importing.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Bridge& bridge, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the file away from the GUI thread, then shows it.
    void load(const QString& file);

signals:
    void imported(int added, int known, int refused);
    void failed(const musette::base::Error& error);

private:
    void fill(const std::vector<service::OutlineLine>& lines);
    [[nodiscard]] QTreeWidgetItem* folderRow(const std::vector<std::string>& folder);
    void updateButton();
    void import();

    Bridge& m_bridge;
    const Theme& m_theme;
    std::shared_ptr<const std::string> m_bytes;
    QLabel* m_summary;
    QTreeWidget* m_tree;
    QPushButton* m_accept = nullptr;
};

} // namespace musette::gui
