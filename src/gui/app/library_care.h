#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/service/library.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace musette::gui {

class Bridge;
class FileWork;
class LibrarySwitch;
class Messages;
class RefreshController;

/// When LibraryCare comes. Tests hurry it.
struct CareTimes {
    std::chrono::milliseconds betweenLooks{std::chrono::minutes(3)};
    std::chrono::milliseconds beforeCheck{4'000};
    /// Without a key or a click for that long, nobody works.
    std::chrono::milliseconds idle{60'000};
};

/// Looks after the library while nobody works: a quick check after the start, a dated copy once a
/// day, the end of what can no longer be undone, the room it took. Only while neither the user nor
/// a refresh is busy; all of it stops when the library closes. Thread: GUI; the work is done by
/// FileWork. Errors: a copy that fails is told once a day; a damaged library is told by `damaged`.
/// Where counts or searches alone are wrong they are made anew, and nobody is disturbed.
class LibraryCare final : public QObject {
    Q_OBJECT

public:
    LibraryCare(Bridge& bridge, LibrarySwitch& library, FileWork& work,
                const RefreshController& refresh, Messages& messages, const CareTimes& times = {},
                QObject* parent = nullptr);

    /// A library was opened.
    void start();
    void stop();
    /// What happens every few minutes; nothing while somebody works.
    void look();
    /// A dated copy when one is due, whoever works.
    void copyWhenDue();
    /// Finds the stories of items that came before stories were kept, while nobody works.
    void groupStories();

    bool eventFilter(QObject* watched, QEvent* event) override;

    static constexpr std::chrono::seconds kQuickCheck{3};

signals:
    void damaged(const musette::base::Error& error);
    /// A copy was made, or was not due.
    void cared();
    /// All items have been looked at for their stories.
    void storiesGrouped();

private:
    void check();
    void mend(const base::Error& finding);
    void tell(const base::Error& error);

    Bridge& m_bridge;
    LibrarySwitch& m_library;
    FileWork& m_work;
    const RefreshController& m_refresh;
    Messages& m_messages;
    CareTimes m_times;
    QTimer m_timer;
    QTimer m_first;
    std::unique_ptr<service::Job> m_grouping; ///< stories
    bool m_grouped = false;                   ///< nothing is left of that
    QElapsedTimer m_input;                    ///< since the last key or click
    bool m_copying = false;
    std::unique_ptr<service::Job> m_mending;
    bool m_mended = false;  ///< what is derived was made anew; if that did not help, it does not
    base::Instant m_told{}; ///< when a failure was told last
};

} // namespace musette::gui
