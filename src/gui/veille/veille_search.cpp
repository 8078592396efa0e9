// The search in the place of the list (ui.md §3.6).

#include "article_margin.h"
#include "article_pane.h"
#include "chosen_item.h"
#include "columns.h"
#include "item_list_model.h"
#include "item_list_view.h"
#include "list_column.h"
#include "reading_view.h"
#include "search_column.h"
#include "veille_screen.h"

#include <QListView>
#include <QStackedWidget>

namespace musette::gui {
namespace {

constexpr int kShortestSearch = 2;

} // namespace

void VeilleScreen::connectSearch() {
    connect(m_search, &SearchColumn::articleChosen, this,
            [this](const model::ItemRow& item) { m_item->choose(item.id, &item); });
    connect(m_search, &SearchColumn::annotationChosen, this,
            [this](model::ItemId item, model::HighlightId highlight) {
                m_item->choose(item);
                m_pane->margin().show(highlight);
            });
    connect(m_search, &SearchColumn::noteChosen, m_pane, &ArticlePane::showNote);
    connect(m_search, &SearchColumn::placeWanted, this, &VeilleScreen::placeWanted);
    connect(m_pane, &ArticlePane::placeWanted, this, [this] {
        if (const FoundNote* note = m_search->chosenNote())
            emit placeWanted(*note);
    });
    connect(m_search, &SearchColumn::screenWanted, this, &VeilleScreen::screen);
    connect(m_search, &SearchColumn::articleWanted, &m_pane->view(),
            [this] { m_pane->view().setFocus(); });
    connect(m_search, &SearchColumn::leaveWanted, this, &VeilleScreen::leaveList);
}

void VeilleScreen::leaveList() {
    if (searching()) {
        search({});
        emit searchDone();
    } else if (m_triage) {
        setTriage(false);
    }
}

bool VeilleScreen::searching() const {
    return m_lists->currentWidget() == m_search;
}

void VeilleScreen::search(const QString& words) {
    if (words.trimmed().size() >= kShortestSearch) {
        m_lists->setCurrentWidget(m_search);
        m_columns->setListShown(true);
        m_search->search(words);
        return;
    }
    if (!searching())
        return;
    // In the window, not what was last here: the next search is being typed in the field above.
    const bool focused = m_search->isAncestorOf(window()->focusWidget());
    m_search->forget();
    m_lists->setCurrentWidget(m_list);
    // Back to where one was before.
    const model::ItemId before = m_list->list().chosen();
    m_item->choose(before, m_list->model().rowAt(m_list->model().rowOf(before)));
    updatePane();
    if (focused)
        focusList();
}

} // namespace musette::gui
