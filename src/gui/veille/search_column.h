#pragma once

#include "search_model.h"

#include <musette/model/search.h>

#include <QTimer>
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
    [[nodiscard]] const SearchWish& wish() const { return m_wish; }
    /// It can be asked, and is on the screen.
    [[nodiscard]] bool savable() const { return m_savable; }
    [[nodiscard]] SearchModel& model() { return *m_model; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QString title() const;
    /// The search for articles as it was asked.
    [[nodiscard]] model::ItemQuery query() const;
    /// The chosen result where it belongs to a session; none for another.
    [[nodiscard]] const FoundNote* chosenNote() const;
    [[nodiscard]] const EmptyPage& emptyPage() const { return *m_empty; }
    bool step(int by);
    /// The keyboard goes to the results, to the first one when none was chosen.
    void enter();

signals:
    void savableChanged();
    void articleChosen(const musette::model::ItemRow& item);
    /// A highlight or note of an article; no highlight when it is a note.
    void annotationChosen(musette::model::ItemId item, musette::model::HighlightId highlight);
    void noteChosen(const musette::gui::FoundNote& note);
    /// Where the chosen result leads is to be opened: a board, or a session.
    void placeWanted(const musette::gui::FoundNote& note);
    void screenWanted(int direction);
    void articleWanted();
    void leaveWanted();

private:
    [[nodiscard]] QWidget* makeHead();
    void run();
    void setSavable(bool savable);
    void show(SearchResults results);
    void showFault(const model::SearchFault& fault);
    void count();
    void readPassages(std::size_t first);
    void readMore();
    void tellTitle();
    void addOrder();
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
    QToolButton* m_order;
    QToolButton* m_save;
    SearchWish m_wish;
    int m_generation = 0;
    bool m_savable = false;
    QTimer m_rest; ///< of the typing, before all that match are counted
};

} // namespace musette::gui
