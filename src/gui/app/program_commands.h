#pragma once

#include <QObject>

class QWidget;

namespace musette::gui {

class LibrarySwitch;
struct Surroundings;

/// What concerns the program itself: settings, keys, about.
/// Thread: GUI.
class ProgramCommands final : public QObject {
    Q_OBJECT

public:
    ProgramCommands(const Surroundings& surroundings, LibrarySwitch& library, QWidget& window,
                    QObject* parent = nullptr);

    enum class Page { First, Keyboard };
    void showSettings(Page page = Page::First);
    void showShortcuts();
    void showAbout();

private:
    const Surroundings& m_surroundings;
    LibrarySwitch& m_library;
    QWidget& m_window;
};

} // namespace musette::gui
