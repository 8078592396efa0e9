#pragma once

#include <musette/service/editor.h>

#include <QObject>

namespace musette::gui {

struct Surroundings;

/// Undo and redo of what is kept in the library, and the list of it. The two commands are enabled
/// as far as the history goes and say what they would do. Thread: GUI. Errors: told by Messages.
class UndoCommands final : public QObject {
    Q_OBJECT

public:
    UndoCommands(const Surroundings& surroundings, QWidget& window, QObject* parent = nullptr);

    void undo();
    void redo();
    void showHistory();

private:
    enum class Way { Back, Forth };
    void go(Way way);
    void follow();

    const Surroundings& m_surroundings;
    QWidget& m_window;
};

} // namespace musette::gui
