#pragma once

#include <musette/report/report.h>

#include <QTreeWidget>

#include <optional>
#include <vector>

namespace musette::gui {

class Theme;

/// What the report holds, with a box per part (ui.md §3.5). What its readers may not see is locked:
/// its visibility is changed on the note. Space ticks, F2 gives a section another title,
/// Alt+Up/Down or the mouse moves it, Enter goes to the place. Thread: GUI.
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
    /// F2 on a note: its text is to be edited.
    void textWanted(const QString& anchor);
    /// -1 up, +1 down; among its neighbours of the same level.
    void moveWanted(const QString& anchor, int by);
    /// Empty: the usual title.
    void retitled(const QString& anchor, const QString& title);

public slots:
    /// The current part gets another title, a note another text; or the part another place.
    void editCurrent();
    void moveCurrent(int by);
    /// As if the current part was dropped there, in the viewport.
    void dropCurrent(const QPoint& at);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void rebuild();
    void takeChange(const QTreeWidgetItem& item);
    [[nodiscard]] const report::OutlineEntry* entryOf(const QTreeWidgetItem* item) const;
    /// Where a part would stand if it was dropped there, counted from its place; 0: it stays.
    [[nodiscard]] int dropDistance(const QPoint& at) const;
    void fill(QTreeWidgetItem& item, const report::OutlineEntry& entry);

    const Theme& m_theme;
    std::vector<report::OutlineEntry> m_entries;
    std::optional<std::vector<report::OutlineEntry>> m_late; ///< came while a title was typed
};

} // namespace musette::gui
