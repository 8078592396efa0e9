#pragma once

#include <musette/report/report.h>

#include <QTreeWidget>

#include <vector>

namespace musette::gui {

class Theme;

/// What the report holds, with a box per part (ui.md §3.5). What its readers may not see is locked:
/// its visibility is changed on the note. Space ticks, Alt+Up/Down moves, Enter goes to the place.
/// Thread: GUI.
class ReportOutline final : public QTreeWidget {
    Q_OBJECT

public:
    explicit ReportOutline(const Theme& theme, QWidget* parent = nullptr);

    void show(const std::vector<report::OutlineEntry>& entries);
    /// Makes a part the current one and brings it into view.
    void choose(const QString& anchor);
    void keyboardSearch(const QString&) override {}

signals:
    /// The author ticked or unticked a part.
    void included(const QString& anchor, bool wanted);
    void placeWanted(const QString& anchor);
    /// -1 up, +1 down.
    void moveWanted(const QString& anchor, int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void fill(QTreeWidgetItem& item, const report::OutlineEntry& entry);

    const Theme& m_theme;
    std::vector<report::OutlineEntry> m_entries;
};

} // namespace musette::gui
