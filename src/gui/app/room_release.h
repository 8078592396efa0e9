#pragma once

#include <musette/model/change.h>
#include <musette/service/options.h>

#include <QObject>

#include <memory>
#include <vector>

class QWidget;

namespace musette::gui {

class FileWork;
class LibrarySwitch;
class PurgeDialog;
class TaskDialog;
struct Surroundings;

/// What was taken out lies in the file for 30 days, so that it can come back. This gives its room
/// back at once, after a plain question: it cannot be undone.
/// Thread: GUI. Errors: told in its dialog.
class RoomRelease final : public QObject {
    Q_OBJECT

public:
    RoomRelease(const Surroundings& surroundings, LibrarySwitch& library, FileWork& work,
                QWidget& window, QObject* parent = nullptr);

    /// Tells the dialog what still lies in the file, and sees to its wish.
    void serve(PurgeDialog& dialog);

private:
    void ask(PurgeDialog& dialog);
    void release();
    void shrink(TaskDialog& dialog);

    const Surroundings& m_surroundings;
    LibrarySwitch& m_library;
    FileWork& m_work;
    QWidget& m_window;
    int m_articles = 0; ///< taken out, and still in the file
    int m_steps = 0;    ///< done before, which could not be undone any more either
    std::unique_ptr<service::Job> m_job;
};

} // namespace musette::gui
