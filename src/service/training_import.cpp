// The training that came with a session.

#include "session_import.h"

#include <musette/store/training_table.h>

namespace musette::service {
namespace {

/// Nobody sees more of it than the stricter of the two allows.
model::Training filledIn(const model::Training& here, const model::Training& theirs) {
    model::Training training = here;
    bool filled = false;
    const auto fill = [&](auto model::Training::* field) {
        if (!(training.*field).empty() || (theirs.*field).empty())
            return;
        training.*field = theirs.*field;
        filled = true;
    };
    fill(&model::Training::audience);
    fill(&model::Training::description);
    fill(&model::Training::objectives);
    if (filled)
        training.visibility = model::stricter(here.visibility, theirs.visibility);
    return training;
}

} // namespace

base::Status importTraining(store::TrainingTable& table, model::SessionId session,
                            const model::Training& training) {
    const auto twin = table.twinOf(training);
    if (!twin)
        return std::unexpected(twin.error());
    if (!*twin) {
        const auto made = table.insert(training);
        return made ? table.assign(session, *made) : std::unexpected(made.error());
    }
    const model::Training& here = **twin;
    const model::Training filled = filledIn(here, training);
    if (filled != here) {
        if (auto done = table.update(filled); !done)
            return done;
    }
    return table.assign(session, here.id);
}

} // namespace musette::service
