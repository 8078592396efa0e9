#pragma once

#include <musette/report/linter.h>
#include <musette/report/report.h>

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace musette::gui {

class Theme;

/// What to look at before the report goes out: what a check found, and what its readers do not get.
/// Enter leads to the place of a line.
/// Thread: GUI.
class ReportReview final : public QFrame {
    Q_OBJECT

public:
    enum class Tab { Findings, LeftOut };

    explicit ReportReview(const Theme& theme, QWidget* parent = nullptr);

    void showFindings(const std::vector<report::Finding>& findings);
    /// Of the contents of a report those that its readers may not see, or its author unticked.
    void showLeftOut(const std::vector<report::OutlineEntry>& outline);
    /// When all links of the report were asked for; none: never, or not all.
    void showLinksChecked(const std::optional<base::Date>& on);
    /// Shows the panel, the keyboard in the list.
    void open(Tab tab);

signals:
    /// The line was entered: its place is to be worked on.
    void placeWanted(const musette::report::FindingPlace& place);
    /// The line has the focus: its place may be shown.
    void placeShown(const QString& anchor);
    void closed();
    /// The links of the report are to be asked for.
    void linksWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QListWidget* addList(const char* name, const QString& title);
    void addLine(QListWidget& list, const QString& icon, const QString& kind, const QString& text,
                 const report::FindingPlace& place);
    void addNothing(QListWidget& list, const QString& text);
    void restyle();

    const Theme& m_theme;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QListWidget* m_findings;
    QListWidget* m_leftOut;
    QLabel* m_checkedOn;
    QPushButton* m_links;
    QToolButton* m_close;
    std::optional<std::vector<report::Finding>> m_shown; ///< none: nothing was checked yet
};

} // namespace musette::gui
