#include "library_care.h"

#include "../look/words.h"
#include "../veille/refresh_controller.h"
#include "bridge.h"
#include "file_work.h"
#include "library_switch.h"
#include "messages.h"

#include <musette/service/dated_copies.h>
#include <musette/service/library_file.h>
#include <musette/service/retention.h>

#include <QCoreApplication>
#include <QEvent>

namespace musette::gui {
namespace {

/// Between two megabytes of a copy, for whoever else wants the disk.
constexpr std::chrono::milliseconds kPause{5};

/// What came of a copy that was due.
struct Attempt {
    base::Result<std::optional<service::DatedCopy>> made;
    bool sound = true; ///< the file and its references are, whatever else was found
};

} // namespace

LibraryCare::LibraryCare(Bridge& bridge, LibrarySwitch& library, FileWork& work,
                         const RefreshController& refresh, Messages& messages,
                         const CareTimes& times, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_library(library), m_work(work), m_refresh(refresh),
      m_messages(messages), m_times(times) {
    m_timer.setInterval(times.betweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &LibraryCare::look);
    m_first.setSingleShot(true);
    m_first.setInterval(times.beforeCheck);
    connect(&m_first, &QTimer::timeout, this, &LibraryCare::check);
    m_input.start();
    QCoreApplication::instance()->installEventFilter(this);
}

bool LibraryCare::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_input.restart();
        m_grouping.reset(); // it goes on where it ended
        break;
    default: break;
    }
    return false;
}

void LibraryCare::start() {
    m_first.start();
    m_timer.start();
}

void LibraryCare::stop() {
    m_first.stop();
    m_timer.stop();
    m_work.stop();
    m_grouping.reset();
    m_grouped = false;
    m_copying = false;
    m_mending.reset();
    m_mended = false;
}

void LibraryCare::check() {
    m_work.run<int>(
        this,
        [file = m_library.file()](const std::stop_token& stop, const std::function<void(int)>&) {
            return service::quickCheck(file, kQuickCheck, stop);
        },
        [](int) {},
        [this](const base::Status& sound) {
            if (!sound && sound.error().code == base::ErrorCode::LibraryDamaged)
                emit damaged(sound.error());
        });
}

void LibraryCare::look() {
    const bool busy =
        m_input.elapsed() < m_times.idle.count() || m_refresh.running() || m_library.readOnly();
    if (busy)
        return;
    copyWhenDue();
    groupStories();
}

void LibraryCare::groupStories() {
    if (m_grouped || m_grouping || !m_library.isOpen())
        return;
    struct Nothing {};
    using Ended = base::Result<bool>;
    m_grouping = m_bridge.editInSteps<Nothing>(
        this,
        [](service::LibraryFile& library, const auto&) -> std::optional<Ended> {
            auto more = library.editor().groupEarlierItems();
            if (more && *more)
                return std::nullopt;
            return more;
        },
        [](Nothing) {},
        [this](const Ended& ended) {
            m_grouping.reset();
            m_grouped = ended.has_value();
            if (m_grouped)
                emit storiesGrouped();
        });
}

void LibraryCare::copyWhenDue() {
    if (m_copying || !m_library.isOpen())
        return;
    m_copying = true;
    m_work.run<int>(
        this,
        [file = m_library.file(), now = m_bridge.now()](
            const std::stop_token& stop, const std::function<void(int)>&) -> Attempt {
            auto made =
                service::DatedCopies(file).makeWhenDue(now, {.stop = stop, .pause = kPause});
            if (!made && made.error().code == base::ErrorCode::LibraryDamaged)
                return {made, service::check(file, {.stop = stop, .fileOnly = true}).has_value()};
            // Room that undoing no longer needs; what is left waits for the next time.
            if (made && !stop.stop_requested())
                static_cast<void>(service::shrink(file, stop));
            return {made};
        },
        [](int) {},
        [this](const Attempt& attempt) {
            m_copying = false;
            if (!attempt.made && attempt.made.error().code == base::ErrorCode::LibraryDamaged) {
                if (attempt.sound)
                    return mend(attempt.made.error());
                emit damaged(attempt.made.error());
            } else if (!attempt.made) {
                tell(attempt.made.error());
            }
            emit cared();
        });
    m_bridge.edit(
        this,
        [now = m_bridge.now()](service::LibraryEditor& editor) {
            return editor.forgetExpired(now);
        },
        [](const base::Status&) {});
}

/// A library is not taken from its reader for a wrong number: what is derived is made anew, and the
/// copy tried once more.
void LibraryCare::mend(const base::Error& finding) {
    if (m_mended) {
        tell(finding);
        emit cared();
        return;
    }
    m_mended = true;
    m_mending = m_bridge.editInSteps<int>(
        this,
        [](service::LibraryFile& library, const auto&) {
            return std::optional<base::Status>(library.rebuild());
        },
        [](int) {},
        [this](const base::Status& made) {
            m_mending.reset();
            if (made) {
                m_bridge.tellAllChanged();
                m_messages.tell(tr("Counts and the search index were made anew: they did not agree "
                                   "with the articles."));
                copyWhenDue();
                return;
            }
            tell(made.error());
            emit cared();
        });
}

void LibraryCare::tell(const base::Error& error) {
    using enum base::ErrorCode;
    const bool passing = error.code == Cancelled || error.code == LibraryBusy;
    if (passing || m_bridge.now() - m_told < std::chrono::days(1))
        return;
    m_told = m_bridge.now();
    m_messages.tell(
        tr("No copy of the library could be made today. %1").arg(errorText(error.code)));
}

} // namespace musette::gui
