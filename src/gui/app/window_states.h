#pragma once

#include "library_switch.h"

#include <musette/service/reader.h>

#include <QObject>

namespace musette::gui {

class MainWindow;
struct Surroundings;

/// Decides what the window shows of the library's state (ui.md §4): the welcome while it is empty,
/// a screen, or why it cannot be shown; the bars for what cannot be saved and for the example.
/// Thread: GUI.
class WindowStates final : public QObject {
    Q_OBJECT

public:
    WindowStates(const Surroundings& surroundings, LibrarySwitch& library, MainWindow& window,
                 QObject* parent = nullptr);

    /// An invented session with a few articles, stored in the program.
    void loadExample();

private:
    void open();
    void look();
    void show(const service::Overview& overview, model::SessionId example);
    void tellFailure(const base::Error& error);
    void showSavingBanner(const base::Error& error);
    void removeExample(model::SessionId example);
    void enableActions(bool open);

    const Surroundings& m_surroundings;
    LibrarySwitch& m_library;
    MainWindow& m_window;
    bool m_first = true; ///< nothing was shown of this library yet
};

} // namespace musette::gui
