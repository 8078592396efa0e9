#include "popup_draft.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "note_popup.h"

#include <chrono>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kKeepAfter{700};

} // namespace

PopupDraft::PopupDraft(Bridge& bridge, NotePopup& popup, const std::string& about)
    : QObject(&popup), m_bridge(bridge), m_key("note-draft." + about) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kKeepAfter);
    connect(&m_soon, &QTimer::timeout, this, [this] { keep(m_text); });
    connect(&popup, &NotePopup::typed, this, [this](const QString& text) {
        m_text = fromQt(text);
        // A timer that runs is left alone: who types without a rest has the words kept as well.
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&popup, &NotePopup::closed, this, [this] {
        m_soon.stop();
        if (m_kept)
            keep({});
    });
    bridge.read(
        this, [key = m_key](service::LibraryReader& reader) { return reader.setting(key); },
        [this, &popup](const base::Result<std::string>& stored) {
            if (!stored || stored->empty())
                return;
            m_kept = true;
            popup.giveBack(toQt(*stored));
        });
}

void PopupDraft::keep(const std::string& text) {
    m_kept = !text.empty();
    m_bridge.edit([key = m_key, text](service::LibraryEditor& editor) {
        return editor.setSetting(key, text);
    });
}

} // namespace musette::gui
