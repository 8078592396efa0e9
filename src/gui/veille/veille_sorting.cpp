// The sorting of the inbox (ui.md §3.3): its run, what comes after a decision, and its end.

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/text.h"
#include "../session/current_session.h"
#include "article_pane.h"
#include "chosen_item.h"
#include "columns.h"
#include "empty_page.h"
#include "feed_tree_model.h"
#include "item_list_model.h"
#include "item_list_view.h"
#include "list_column.h"
#include "list_header.h"
#include "triage_strip.h"
#include "veille_screen.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace musette::gui {

void VeilleScreen::connectTriage() {
    QAction& triage = m_with.actions[Act::Triage];
    connect(&triage, &QAction::triggered, this, &VeilleScreen::setTriage);
    connect(&m_list->model(), &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_triage)
            return;
        syncRun();
        updateCounts();
        updatePane();
    });
}

void VeilleScreen::setTriage(bool on) {
    m_with.actions[Act::Triage].setChecked(on);
    if (on == m_triage)
        return;
    m_triage = on;
    m_columns->setTriage(on);
    m_strip->setVisible(on);
    m_list->header().setTriageOffered(!on && m_list->choice().kind == ViewKind::Inbox);
    if (on) {
        m_runAwaited = true;
        m_toChoose = m_item->id();
        m_run.start({});
        showView(inboxView().key);
        m_list->list().setFocus();
    } else {
        m_runAwaited = false;
        updateCounts();
        updatePane();
    }
    emit triageChanged(on);
}

void VeilleScreen::startRun() {
    m_runAwaited = false;
    m_list->header().setTriageOffered(false);
    std::vector<model::ItemId> inbox;
    for (int row = 0; row < m_list->model().rowCount(); ++row)
        inbox.push_back(m_list->model().idAt(row));
    m_run.start(inbox);
    if (!m_list->list().currentIndex().isValid())
        m_list->list().step(1);
    m_list->list().setFocus();
    updateCounts();
}

/// The run follows the rows: what was taken back is in the inbox again, what was decided is not. A
/// row may still be the one from before a decision; the fresh one that follows sets it right.
/// Articles may have come meanwhile.
void VeilleScreen::syncRun() {
    if (!m_triage || m_runAwaited)
        return;
    const ItemListModel& model = m_list->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const model::ItemId id = model.idAt(row);
        m_run.add(id);
        // One that was decided on may have come back; while all is sorted nothing else asks for it.
        if (const auto* item = m_run.decided(id) ? model.rowAt(row) : model.knownRow(id))
            m_run.record(id, item->triage);
    }
}

int VeilleScreen::nextUndecided(int row) const {
    const ItemListModel& model = m_list->model();
    const auto open = [&](int at) { return !m_run.decided(model.idAt(at)); };
    for (int next = row + 1; next < model.rowCount(); ++next) {
        if (open(next))
            return next;
    }
    for (int before = row - 1; before >= 0; --before) {
        if (open(before))
            return before;
    }
    return -1;
}

/// After R, S and P the next article follows while the inbox is being sorted; elsewhere only one
/// that leaves the view makes place for the next.
void VeilleScreen::follow(model::ItemId id, model::Triage state) {
    m_run.record(id, state);
    const int row = m_list->model().rowOf(id);
    const auto& wanted = m_list->choice().query.triage;
    const bool leaves = state == model::Triage::LetGo && wanted && *wanted != state;
    if (!searching() && row >= 0 && state != model::Triage::Inbox && (m_triage || leaves)) {
        int next = m_triage ? nextUndecided(row) : row + 1;
        if (next >= m_list->model().rowCount())
            next = row - 1;
        m_list->list().choose(m_list->model().idAt(next));
        if (leaves)
            m_list->model().dismiss(id);
    }
    updateCounts();
    updatePane();
}

bool VeilleScreen::allSorted() const {
    if (m_list->choice().kind != ViewKind::Inbox || searching() || m_item->id() || m_runAwaited)
        return false;
    if (m_list->holdsNothing())
        return !m_feeds->overview().feeds.empty() || m_run.sorted() > 0;
    return m_triage && m_list->model().whole() && m_run.total() > 0 &&
           m_run.sorted() == m_run.total();
}

QString VeilleScreen::nextRefresh() const {
    std::optional<base::Instant> next;
    for (const model::Feed& feed : m_feeds->overview().feeds) {
        if (feed.nextDue && (!next || *feed.nextDue < *next))
            next = feed.nextDue;
    }
    if (!next || *next <= m_with.bridge.now())
        return {};
    const QDateTime at = toQt(*next);
    return at.date() == toQt(m_with.bridge.now()).date()
               ? tr("Next refresh at %1.").arg(QLocale().toString(at.time(), "HH:mm"))
               : QString();
}

void VeilleScreen::sayAllSorted() {
    QStringList done;
    if (const int kept = m_run.count(model::Triage::Kept); kept > 0)
        done << tr("%Ln article(s) kept", nullptr, kept);
    if (m_run.linked() > 0 && m_with.session.exists())
        done << tr("%n linked to “%1”", nullptr, m_run.linked())
                    .arg(toQt(m_with.session.place().sessionTitle));
    if (const int watched = m_run.count(model::Triage::Watch); watched > 0)
        done << tr("%n watched", nullptr, watched);
    if (const int gone = m_run.count(model::Triage::LetGo); gone > 0)
        done << tr("%n let go", nullptr, gone);
    EmptyPage::Content content;
    content.icon = "musette";
    content.title = tr("All sorted");
    if (!done.isEmpty())
        content.text = done.join(", ") + ". ";
    content.text += nextRefresh();
    const int kept = m_feeds->overview().counts.kept;
    if (kept > 0)
        content.choices.push_back(
            {tr("Read the %n kept", nullptr, kept), [this] { showView(keptView().key); }});
    content.choices.push_back(
        {tr("Look at the others again"), [this] { showView(letGoView().key); }});
    m_pane->emptyPage().say(std::move(content));
}

} // namespace musette::gui
