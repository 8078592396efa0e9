#pragma once

#include <musette/service/large_undo.h>
#include <musette/service/library.h>

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <deque>
#include <memory>
#include <stop_token>

namespace musette::gui {

class TaskDialog;
struct Surroundings;

/// Undo and redo of what is kept in the library, and the list of it. The two commands are enabled
/// as far as the history goes and say what they would do. A large one (a purge, an import) shows
/// how far it is and can be stopped; nothing can be written meanwhile, so its window lets nobody
/// write. Thread: GUI. Errors: told by Messages.
class UndoCommands final : public QObject {
    Q_OBJECT

public:
    UndoCommands(const Surroundings& surroundings, QWidget& window, QObject* parent = nullptr);

    void undo();
    void redo();
    void showHistory();
    /// The library closes: what has not begun is not done.
    void drop();

private:
    using Way = service::UndoWay;
    struct Parts {
        std::int64_t done = 0;
        std::int64_t total = 0;
    };

    void go(Way way);
    void next();
    void showParts(Way way, const Parts& parts);
    void tell(Way way, const base::Result<service::UndoResult>& result);
    void follow();

    const Surroundings& m_surroundings;
    QWidget& m_window;
    std::deque<Way> m_wanted; ///< keys may come faster than the library
    std::unique_ptr<service::Job> m_job;
    std::stop_source m_stop;
    QPointer<TaskDialog> m_dialog; ///< of a large one
};

} // namespace musette::gui
