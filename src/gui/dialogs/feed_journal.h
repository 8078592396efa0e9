#pragma once

#include <musette/model/feed.h>
#include <musette/service/reader.h>

#include <QDialog>

#include <functional>
#include <vector>

class QAction;
class QKeySequence;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace musette::gui {

class RefreshController;
struct Surroundings;

/// How every feed is doing: its last success, its newest article, how much it brings, what went
/// wrong in plain words with what to do, and when it is asked next. Sorted by any column, first by
/// what needs attention. Follows a running refresh. Thread: GUI.
class FeedJournal final : public QDialog {
    Q_OBJECT

public:
    FeedJournal(const Surroundings& surroundings, RefreshController& refresh,
                QWidget* parent = nullptr);

signals:
    void showWanted(musette::model::FeedId feed);
    void editWanted(musette::model::FeedId feed);
    void unsubscribeWanted(musette::model::FeedId feed);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Line {
        model::Feed feed;
        double perMonth = 0;
    };

    static base::Result<std::vector<Line>> readLines(const service::LibraryReader& reader,
                                                     base::Instant now);
    void build();
    QWidget* buildActs();
    void addAct(const QString& text, const QString& name, const QKeySequence& key,
                std::function<void(model::FeedId)> act);
    void load();
    void fill();
    void fillRow(QTreeWidgetItem& row, const Line& line) const;
    void fillDue(QTreeWidgetItem& row, const model::Feed& feed) const;
    [[nodiscard]] QString detailsOf(const model::Feed& feed) const;
    [[nodiscard]] const Line* chosen() const;
    void showDetails();

    const Surroundings& m_surroundings;
    RefreshController& m_refresh;
    std::vector<Line> m_lines;
    QTreeWidget* m_list = nullptr;
    QLabel* m_details = nullptr;
    std::vector<QAction*> m_acts;
};

} // namespace musette::gui
