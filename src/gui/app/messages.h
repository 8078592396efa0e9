#pragma once

#include <musette/base/error.h>

#include <QObject>
#include <QString>

#include <functional>

namespace musette::gui {

/// What the program says of itself: notices that go away, and the line of the last event. Screens
/// speak here; the window shows it.
/// Thread: GUI.
class Messages final : public QObject {
    Q_OBJECT

public:
    enum class Tone { Done, Busy, Warning, Offline };

    struct Notice {
        QString text;
        QString action; ///< empty: none
        std::function<void()> run;
        QString secondAction; ///< empty: none
        std::function<void()> runSecond;
    };

    using QObject::QObject;

    void tell(const QString& text) { emit noticed({text, {}, {}, {}, {}}); }
    /// With «Undo», which does the same as Ctrl+Z.
    void tellUndoable(const QString& text);
    void tell(Notice notice) { emit noticed(notice); }
    /// In words that say what to do.
    void fail(const base::Error& error);
    /// The left end of the status strip.
    void status(Tone tone, const QString& text) { emit statusChanged(tone, text); }

signals:
    void noticed(const musette::gui::Messages::Notice& notice);
    void statusChanged(musette::gui::Messages::Tone tone, const QString& text);
    void undoRequested();
};

} // namespace musette::gui
