#pragma once

#include <QObject>

class QWidget;

namespace musette::gui {

class LibrarySwitch;
struct Surroundings;

/// The library as a file: open another one, back it up, restore a backup.
/// Thread: GUI. Errors: told by Messages; a library that cannot be opened is told by the window.
class LibraryCommands final : public QObject {
    Q_OBJECT

public:
    LibraryCommands(const Surroundings& surroundings, LibrarySwitch& library, QWidget& window,
                    QObject* parent = nullptr);

    void open();
    void backup();
    void backupTo(const QString& file);
    void restore();
    void restoreFrom(const QString& copy);

private:
    const Surroundings& m_surroundings;
    LibrarySwitch& m_library;
    QWidget& m_window;
};

} // namespace musette::gui
