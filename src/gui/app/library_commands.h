#pragma once

#include <QObject>

class QWidget;

namespace musette::gui {

class FileWork;
class LibrarySwitch;
struct Surroundings;

/// The library as a file: open another one, back it up, restore a backup.
/// Thread: GUI. Errors: told by Messages; a library that cannot be opened is told by the window.
class LibraryCommands final : public QObject {
    Q_OBJECT

public:
    LibraryCommands(const Surroundings& surroundings, LibrarySwitch& library, FileWork& work,
                    QWidget& window, QObject* parent = nullptr);

    void open();
    void backup();
    void backupTo(const QString& file);
    /// The dated copies, with what each would bring and cost.
    void restore();
    void restoreFrom(const QString& copy);

private:
    void chooseCopy();

    const Surroundings& m_surroundings;
    LibrarySwitch& m_library;
    FileWork& m_work;
    QWidget& m_window;
};

} // namespace musette::gui
