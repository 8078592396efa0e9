#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <string>

namespace musette::gui {

class Bridge;
class NotePopup;

/// What is typed in the small field of a note, kept in the library while one types, so that it
/// survives a crash: the field has it again when it is opened on the same thing. Gone once the
/// field is closed, for then its text is a note, or was given up.
/// Ownership: belongs to the field. Thread: GUI.
class PopupDraft final : public QObject {
    Q_OBJECT

public:
    /// `about`: what the note is on, by a name of its own in the library ("item.7").
    PopupDraft(Bridge& bridge, NotePopup& popup, const std::string& about);

private:
    void keep(const std::string& text);

    Bridge& m_bridge;
    std::string m_key;
    std::string m_text;
    QTimer m_soon;
    bool m_kept = false; ///< the library holds one
};

} // namespace musette::gui
