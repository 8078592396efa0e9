#include "library_errands.h"

#include "bridge.h"
#include "messages.h"

namespace musette::gui {

LibraryErrands::LibraryErrands(Bridge& bridge, Messages& messages, const ErrandTimes& times,
                               QObject* parent)
    : QObject(parent), m_bridge(bridge), m_messages(messages), m_times(times) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LibraryErrands::run);
    m_titles.setSingleShot(true);
    m_titles.setInterval(times.afterChange);
    connect(&m_titles, &QTimer::timeout, this, &LibraryErrands::fetchTitles);
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.sessions && !m_titles.isActive())
            m_titles.start();
    });
}

void LibraryErrands::start() {
    m_timer.start(m_times.afterStart);
}

void LibraryErrands::stop() {
    m_timer.stop();
    m_titles.stop();
    m_job.reset();
}

void LibraryErrands::run() {
    purgeNames();
    fetchTitles();
    m_timer.start(m_times.between);
}

void LibraryErrands::purgeNames() {
    m_bridge.edit(
        this,
        [](service::LibraryEditor& editor) {
            static_cast<void>(editor.captures.forgetUnused());
            return editor.participants.purgeDue();
        },
        [this](const base::Result<int>& purged) {
            if (purged && *purged > 0)
                m_messages.tell(tr("The names of %n participant(s) have been erased, as their "
                                   "date had come.",
                                   nullptr, *purged));
            emit done();
        });
}

void LibraryErrands::fetchTitles() {
    if (m_job)
        return;
    m_job = m_bridge.fetchTitles(
        this, [this](const base::Result<service::TitleSummary>&) { m_job.reset(); });
}

} // namespace musette::gui
