#pragma once

#include <musette/model/feed.h>
#include <musette/service/options.h>
#include <musette/service/reader.h>

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace musette::gui {

class RefreshController;
struct Surroundings;

/// How every feed is doing: its last success, its newest article, what went wrong in plain words
/// with what to do, and when it is asked next. Follows a running refresh. Thread: GUI.
class FeedJournal final : public QDialog {
    Q_OBJECT

public:
    FeedJournal(const Surroundings& surroundings, RefreshController& refresh,
                QWidget* parent = nullptr);

signals:
    void showWanted(musette::model::FeedId feed);

private:
    struct Line {
        model::Feed feed;
        std::optional<base::Instant> newest;
    };

    static base::Result<std::vector<Line>> readLines(const service::LibraryReader& reader);
    void build();
    void load();
    void fill();
    void fillRow(QTreeWidgetItem& row, const Line& line) const;
    [[nodiscard]] QString stateText(const model::Feed& feed) const;
    [[nodiscard]] QString troubleText(const model::Feed& feed) const;
    [[nodiscard]] const Line* chosen() const;
    void showDetails();

    const Surroundings& m_surroundings;
    RefreshController& m_refresh;
    std::vector<Line> m_lines;
    QTreeWidget* m_list = nullptr;
    QLabel* m_details = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_show = nullptr;
};

} // namespace musette::gui
