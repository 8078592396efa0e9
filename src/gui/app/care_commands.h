#pragma once

#include <musette/model/retention.h>
#include <musette/service/options.h>

#include <QObject>

#include <memory>
#include <vector>

class QWidget;

namespace musette::gui {

class FileWork;
class LibrarySwitch;
class RoomRelease;
class TaskDialog;
struct Surroundings;

/// What is done to a whole library: verify it, make room in it, write it into an archive or make it
/// of one, take over what QuiteRSS has. Each shows how far it is and can be stopped.
/// Thread: GUI. Errors: told in its dialog.
class CareCommands final : public QObject {
    Q_OBJECT

public:
    CareCommands(const Surroundings& surroundings, LibrarySwitch& library, FileWork& work,
                 QWidget& window, QObject* parent = nullptr);

    void verify();
    void makeRoom();
    void exportArchiveTo(const QString& file);
    /// Into a library of that name, which is opened then.
    void importArchive(const QString& archive, const QString& library);
    void importQuiteRss(const QString& file);

private:
    void chooseExport();
    void chooseArchive();
    void chooseQuiteRss();
    void purge(std::vector<model::ItemId> items, const model::Retention& rule);
    void rebuild();
    /// A dialog for work that `FileWork` does.
    TaskDialog* taskDialog(const QString& title, const QString& text);

    const Surroundings& m_surroundings;
    LibrarySwitch& m_library;
    FileWork& m_work;
    QWidget& m_window;
    RoomRelease* m_room;
    std::unique_ptr<service::Job> m_job; ///< a write in steps
};

} // namespace musette::gui
