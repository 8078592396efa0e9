#include "visibility.h"

namespace musette::report {

using model::Visibility;

EffectiveVisibility::EffectiveVisibility(const model::SessionDocument& document) {
    for (const model::Sequence& sequence : document.sequences)
        m_sequences.emplace(sequence.id, sequence.visibility);
    for (const model::Note& note : document.notes)
        m_notes.emplace(note.id, of(note));
}

Visibility EffectiveVisibility::of(model::SequenceId sequence) const {
    if (!sequence)
        return Visibility::Public;
    const auto found = m_sequences.find(sequence);
    return found == m_sequences.end() ? Visibility::Private : found->second;
}

Visibility EffectiveVisibility::ofNote(model::NoteId note) const {
    if (!note)
        return Visibility::Public;
    const auto found = m_notes.find(note);
    return found == m_notes.end() ? Visibility::Private : found->second;
}

Visibility EffectiveVisibility::of(const model::Note& note) const {
    return model::stricter(note.visibility, of(note.sequence));
}

Visibility EffectiveVisibility::of(const model::SessionItem& link) const {
    return model::stricter(model::stricter(link.visibility, of(link.sequence)), ofNote(link.note));
}

bool maySee(Audience audience, Visibility visibility) {
    switch (audience) {
    case Audience::Public: return visibility == Visibility::Public;
    case Audience::Team: return visibility != Visibility::Private;
    case Audience::Private: return true;
    }
    return false;
}

} // namespace musette::report
