#include "note_commands.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "session_words.h"

namespace musette::gui {

NoteCommands::NoteCommands(const Surroundings& around, QObject* parent)
    : QObject(parent), m_bridge(around.bridge), m_messages(around.messages) {}

void NoteCommands::setText(const model::Note& note, const QString& body) {
    model::Note changed = note;
    changed.body = fromQt(body);
    m_bridge.edit([changed](service::LibraryEditor& editor) { return editor.notes.edit(changed); });
}

void NoteCommands::setVisibility(const model::Note& note, model::Visibility visibility) {
    if (note.visibility == visibility)
        return;
    model::Note changed = note;
    changed.visibility = visibility;
    m_bridge.edit([changed](service::LibraryEditor& editor) { return editor.notes.edit(changed); });
    switch (visibility) {
    case model::Visibility::Private: m_messages.tellUndoable(tr("Note for yourself alone")); break;
    case model::Visibility::Team:
        m_messages.tellUndoable(tr("Note visible in the team’s report"));
        break;
    case model::Visibility::Public:
        m_messages.tellUndoable(tr("Note visible in the public report"));
        break;
    }
}

void NoteCommands::cycleVisibility(const model::Note& note) {
    using enum model::Visibility;
    setVisibility(note, note.visibility == Private ? Team
                        : note.visibility == Team  ? Public
                                                   : Private);
}

void NoteCommands::remove(const model::Note& note) {
    m_bridge.edit(
        [id = note.id](service::LibraryEditor& editor) { return editor.notes.remove(id); });
    m_messages.tellUndoable(tr("Note deleted"));
}

void NoteCommands::move(const SessionContent& content, const model::Note& note, int by) {
    const std::vector<model::Note> changed = movedNote(content, note, by);
    if (!changed.empty())
        m_bridge.edit(
            [changed](service::LibraryEditor& editor) { return editor.notes.edit(changed); });
}

void NoteCommands::place(const SessionContent& content, const model::Note& note,
                         model::SequenceId sequence, int place) {
    m_bridge.edit([changed = placedNote(content, note, sequence, place)](
                      service::LibraryEditor& editor) { return editor.notes.edit(changed); });
}

void NoteCommands::toHalfDay(const model::Sequence& sequence, model::HalfDayId halfDay) {
    model::Sequence changed = sequence;
    changed.halfDay = halfDay;
    m_bridge.edit([changed](service::LibraryEditor& editor) {
        return editor.sessions.editSequence(changed);
    });
}

void NoteCommands::unlink(const model::LinkedItem& item) {
    m_bridge.edit([id = item.link.id](service::LibraryEditor& editor) {
        return editor.sessions.unlinkItem(id);
    });
    m_messages.tellUndoable(tr("Link taken off"));
}

void NoteCommands::rename(const model::Sequence& sequence, const QString& title) {
    model::Sequence changed = sequence;
    changed.title = fromQt(title);
    m_bridge.edit([changed](service::LibraryEditor& editor) {
        return editor.sessions.editSequence(changed);
    });
}

void NoteCommands::remove(const model::Sequence& sequence) {
    m_bridge.edit([id = sequence.id](service::LibraryEditor& editor) {
        return editor.sessions.removeSequence(id);
    });
    m_messages.tellUndoable(tr("Sequence “%1” deleted. Its notes stay.").arg(toQt(sequence.title)));
}

void NoteCommands::move(const model::Sequence& sequence, int by) {
    m_bridge.edit([id = sequence.id, by](service::LibraryEditor& editor) {
        return editor.sessions.moveSequence(id, by);
    });
}

} // namespace musette::gui
