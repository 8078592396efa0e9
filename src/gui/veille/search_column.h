#pragma once

#include "search_model.h"

#include <QWidget>

#include <map>

class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace musette::gui {

struct Surroundings;
class EmptyPage;

/// What stands in the place of the list while one searches (ui.md §3.6).
/// Thread: GUI.
class SearchColumn final : public QWidget {
    Q_OBJECT

public:
    SearchColumn(const Surroundings& surroundings, QWidget* parent = nullptr);

    /// The words as they stand after a rest of the typing.
    void search(const QString& words);
    void forget();
    [[nodiscard]] SearchModel& model() { return *m_model; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] const EmptyPage& emptyPage() const { return *m_empty; }
    bool step(int by);
    /// The keyboard goes to the results, to the first one when none was chosen.
    void enter();

signals:
    void articleChosen(const musette::model::ItemRow& item);
    /// A highlight or note of an article; no highlight when it is a note.
    void annotationChosen(musette::model::ItemId item, musette::model::HighlightId highlight);
    void noteChosen(const musette::gui::FoundNote& note);
    void screenWanted(int direction);
    void articleWanted();
    void leaveWanted();

private:
    void run();
    void show(SearchResults results);
    void updateChips();
    void choose(int row);
    bool handleKey(QKeyEvent& event);
    void restyle();

    const Surroundings& m_with;
    SearchModel* m_model;
    QLabel* m_title;
    std::map<SearchModel::Kind, QToolButton*> m_chips;
    QStackedWidget* m_pages;
    QListView* m_list;
    EmptyPage* m_empty;
    QString m_words;
    SearchAmong m_among = SearchAmong::WithoutLetGo;
    int m_generation = 0;
};

} // namespace musette::gui
