#pragma once

#include <musette/model/session.h>
#include <musette/report/report.h>

#include <unordered_map>

namespace musette::report {

/// Who may see what in one document. The effective visibility of a part is the strictest of its own
/// and of all it stands in: a public note of a private sequence is private. What refers to a
/// sequence or note that the document does not hold is private.
class EffectiveVisibility {
public:
    explicit EffectiveVisibility(const model::SessionDocument& document);

    [[nodiscard]] model::Visibility of(model::SequenceId sequence) const;
    [[nodiscard]] model::Visibility of(const model::Note& note) const;
    [[nodiscard]] model::Visibility of(const model::SessionItem& link) const;

private:
    [[nodiscard]] model::Visibility ofNote(model::NoteId note) const;

    std::unordered_map<model::SequenceId, model::Visibility> m_sequences;
    std::unordered_map<model::NoteId, model::Visibility> m_notes;
};

/// True when `audience` may see a part of this effective visibility.
[[nodiscard]] bool maySee(Audience audience, model::Visibility visibility);

} // namespace musette::report
