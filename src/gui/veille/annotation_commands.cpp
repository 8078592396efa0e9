#include "annotation_commands.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"

#include <utility>

namespace musette::gui {
namespace {

QString told(model::Visibility visibility) {
    switch (visibility) {
    case model::Visibility::Private: return AnnotationCommands::tr("For yourself alone");
    case model::Visibility::Team:
        return AnnotationCommands::tr("Visible in the team’s report of a session it is linked to");
    case model::Visibility::Public:
        return AnnotationCommands::tr("Visible in the public report of a session it is linked to");
    }
    return {};
}

} // namespace

AnnotationCommands::AnnotationCommands(const Surroundings& around, QObject* parent)
    : QObject(parent), m_bridge(around.bridge), m_messages(around.messages) {}

void AnnotationCommands::add(const model::Highlight& highlight,
                             std::function<void(model::HighlightId)> note) {
    m_bridge.edit(
        this,
        [highlight](service::LibraryEditor& editor) {
            return editor.annotations.addHighlight(highlight);
        },
        [this, note = std::move(note)](const base::Result<model::HighlightId>& id) {
            if (!id) {
                m_messages.fail(id.error());
                return;
            }
            m_messages.tell({tr("Passage highlighted"), tr("Undo"),
                             [&messages = m_messages] { emit messages.undoRequested(); }, tr("Add a note"),
                             [note, id = *id] { note(id); }});
        });
}

void AnnotationCommands::send(const model::Highlight& changed) {
    m_bridge.edit([changed](service::LibraryEditor& editor) {
        return editor.annotations.editHighlight(changed);
    });
}

void AnnotationCommands::setNote(const model::Highlight& highlight, const QString& text) {
    model::Highlight changed = highlight;
    changed.note = fromQt(text);
    send(changed);
    m_messages.tellUndoable(text.isEmpty()           ? tr("Note deleted")
                            : highlight.note.empty() ? tr("Note added to the passage")
                                                     : tr("Note changed"));
}

void AnnotationCommands::setVisibility(const model::Highlight& highlight,
                                       model::Visibility visibility) {
    if (highlight.visibility == visibility)
        return;
    model::Highlight changed = highlight;
    changed.visibility = visibility;
    send(changed);
    m_messages.tellUndoable(told(visibility));
}

void AnnotationCommands::remove(const model::Highlight& highlight) {
    m_bridge.edit([id = highlight.id](service::LibraryEditor& editor) {
        return editor.annotations.removeHighlight(id);
    });
    m_messages.tellUndoable(tr("Highlight removed"));
}

void AnnotationCommands::addNote(model::ItemId item, const QString& text) {
    if (text.trimmed().isEmpty())
        return;
    model::ItemNote note;
    note.item = item;
    note.body = fromQt(text);
    m_bridge.edit([note](service::LibraryEditor& editor) -> base::Status {
        const auto added = editor.annotations.addNote(note);
        return added ? base::Status{} : std::unexpected(added.error());
    });
    m_messages.tellUndoable(tr("Note on the article added"));
}

void AnnotationCommands::send(const model::ItemNote& changed) {
    m_bridge.edit(
        [changed](service::LibraryEditor& editor) { return editor.annotations.editNote(changed); });
}

void AnnotationCommands::setText(const model::ItemNote& note, const QString& text) {
    if (text.trimmed().isEmpty()) {
        remove(note);
        return;
    }
    model::ItemNote changed = note;
    changed.body = fromQt(text);
    send(changed);
    m_messages.tellUndoable(tr("Note changed"));
}

void AnnotationCommands::setVisibility(const model::ItemNote& note, model::Visibility visibility) {
    if (note.visibility == visibility)
        return;
    model::ItemNote changed = note;
    changed.visibility = visibility;
    send(changed);
    m_messages.tellUndoable(told(visibility));
}

void AnnotationCommands::remove(const model::ItemNote& note) {
    m_bridge.edit([id = note.id](service::LibraryEditor& editor) {
        return editor.annotations.removeNote(id);
    });
    m_messages.tellUndoable(tr("Note deleted"));
}

} // namespace musette::gui
