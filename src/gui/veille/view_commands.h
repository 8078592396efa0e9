#pragma once

#include "view_choice.h"

#include <musette/model/saved_search.h>

#include <QObject>

#include <functional>

class QWidget;

namespace musette::gui {

struct Surroundings;
class FeedTreeModel;
class SearchColumn;

/// What is done to a view as a whole: all its articles marked as read; a search saved, renamed,
/// removed. Thread: GUI. Errors: told by Messages.
class ViewCommands final : public QObject {
    Q_OBJECT

public:
    /// `shown`: the view that is on the screen, also a search that is being made.
    ViewCommands(const Surroundings& surroundings, const SearchColumn& search,
                 const FeedTreeModel& feeds, std::function<ViewChoice()> shown, QWidget* window);

    /// Commands that the view has no use for are off.
    void follow();

private:
    void markAllRead();
    void saveSearch();
    void editSearch();
    void removeSearch();
    [[nodiscard]] model::SavedSearchId shownSearch() const;

    const Surroundings& m_with;
    const SearchColumn& m_search;
    const FeedTreeModel& m_feeds;
    std::function<ViewChoice()> m_shown;
    QWidget* m_window;
};

} // namespace musette::gui
