#pragma once

#include <QColor>

namespace musette::gui {

enum class Scheme { Light, Dark };

/// The colours of the interface by their use (ui.md §6). Blue is for the reading and for actions,
/// leather for the session and only for it.
enum class Tone {
    Window,
    Side,
    Base,
    Paper,
    Sunken,
    Button,
    Border,
    Outline,
    Text,
    Text2,
    Text3,
    Disabled,
    Accent,
    AccentFill,
    AccentSoft,
    AccentInk,
    Session,
    SessionFill,
    SessionSoft,
    Ok,
    OkSoft,
    Warn,
    WarnSoft,
    Err,
    ErrSoft,
    Mark,
    LinkVisited,
    Scroll,
    Toast,
    ToastText,
    ToastAction,
    White
};

[[nodiscard]] QColor colorOf(Tone tone, Scheme scheme);

} // namespace musette::gui
