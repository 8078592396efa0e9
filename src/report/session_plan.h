#pragma once

#include <musette/model/session.h>

#include <vector>

namespace musette::report {

/// A sequence with its rank in the whole session, counted from 1 whoever reads.
struct PlannedSequence {
    const model::Sequence* sequence = nullptr;
    int rank = 0;
};

/// A half-day with the rank of its day.
struct PlannedHalfDay {
    const model::HalfDay* halfDay = nullptr;
    base::Date date{};
    int day = 0;
    std::vector<PlannedSequence> sequences;
};

/// The half-days by date and slot, their sequences by position. Points into the document.
[[nodiscard]] std::vector<PlannedHalfDay> planOf(const model::SessionDocument& document);

} // namespace musette::report
