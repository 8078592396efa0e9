#pragma once

#include <musette/model/ids.h>
#include <musette/model/visibility.h>

#include <string>
#include <vector>

namespace musette::model {

using TrainingId = Id<struct TrainingTag>;

/// A training as a catalogue has it; sessions are holdings of it.
struct Training {
    TrainingId id;
    std::string title;
    std::string audience;                ///< whom it is for
    std::string description;             ///< Markdown
    std::vector<std::string> objectives; ///< in their order
    std::vector<SessionId> sessions{};   ///< newest first; written by `assign` alone
    std::string uuid{};                  ///< known by across libraries; given by the store
    /// Who may see its texts; the title alone goes wherever a session of it goes.
    Visibility visibility = Visibility::Private;

    friend bool operator==(const Training&, const Training&) = default;
};

} // namespace musette::model
