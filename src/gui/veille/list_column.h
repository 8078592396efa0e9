#pragma once

#include "view_choice.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace musette::gui {

struct Surroundings;
class EmptyPage;
class ItemListModel;
class ItemListView;
class ListHeader;

/// The column of the article list: its head, the list, and what stands there while a view is
/// loading or holds nothing. Thread: GUI.
class ListColumn final : public QWidget {
    Q_OBJECT

public:
    ListColumn(const Surroundings& surroundings, QWidget* parent = nullptr);

    void show(const ViewChoice& view);
    /// The view is called so from now on.
    void rename(const QString& title);
    [[nodiscard]] const ViewChoice& choice() const { return m_choice; }
    [[nodiscard]] ItemListModel& model() { return *m_model; }
    [[nodiscard]] ItemListView& list() { return *m_list; }
    [[nodiscard]] ListHeader& header() { return *m_header; }
    [[nodiscard]] const EmptyPage& emptyPage() const { return *m_empty; }
    /// Nothing matches, and not because of the filter.
    [[nodiscard]] bool holdsNothing() const;

    /// Lets in the new articles that wait; by date they are looked at from the newest.
    void showNew();
    /// The order of lists, between two starts.
    void keepState();
    void recallState();

    /// The keyboard goes to the articles; while there are none, to what stands in their place.
    void focusArticles();

signals:
    /// Something else is to be shown, and is on its way.
    void asked();
    /// The view is on the screen, or its number of rows changed.
    void filled();
    void addFeedWanted();

private:
    void ask();
    void updatePage();
    void sayEmpty();

    const Surroundings& m_with;
    ViewChoice m_choice;
    ItemListModel* m_model;
    ListHeader* m_header;
    QStackedWidget* m_pages;
    ItemListView* m_list;
    EmptyPage* m_empty;
    QWidget* m_waiting;
    QTimer m_patience;
    bool m_toTop = false; ///< once the new articles are there
};

} // namespace musette::gui
