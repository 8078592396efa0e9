#pragma once

#include <musette/model/change.h>
#include <musette/service/editor.h>

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace musette::gui {

class Bridge;
class Theme;

/// What was done and can be taken back, newest first, also from before this start. Steps are taken
/// back in their order: choosing one takes back all that came after it as well.
/// Thread: GUI. Errors: told by `failed`; what was taken back until then stays so.
class HistoryDialog final : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(Bridge& bridge, const Theme& theme, QWidget* parent = nullptr);

signals:
    void failed(const musette::base::Error& error);

private:
    void load();
    void fill();
    void updateButton();
    void takeBack();

    Bridge& m_bridge;
    std::vector<model::JournalEntry> m_entries;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_takeBack = nullptr;
};

} // namespace musette::gui
