#pragma once

#include "kept_text.h"

#include <musette/model/session.h>

class QString;

namespace musette::gui {

class Bridge;
class Messages;

/// The note that is being edited in its place, whose words nothing has recorded yet. A program that
/// ended without warning leaves them in the library; the next start makes them the text of the
/// note, as a step that can be taken back, and tells it. Thread: GUI. Errors: as KeptText; words of
/// a note that is gone are dropped.
class EditedNote final {
public:
    explicit EditedNote(Bridge& bridge) : m_kept(bridge, kKey) {}

    void typed(const model::Note& note, const QString& text);
    /// Recorded, or left as it was.
    void closed() { m_kept.drop(); }

    /// At the start: what an earlier program left.
    static void takeUp(Bridge& bridge, Messages& messages);

private:
    static constexpr const char* kKey = "draft.note";

    KeptText m_kept;
};

} // namespace musette::gui
