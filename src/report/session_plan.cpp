#include "session_plan.h"

#include <algorithm>

namespace musette::report {

std::vector<PlannedHalfDay> planOf(const model::SessionDocument& document) {
    std::vector<model::SessionDay> days = document.days;
    std::ranges::stable_sort(days, {}, &model::SessionDay::date);

    std::vector<PlannedHalfDay> plan;
    for (const model::HalfDay& half : document.halfDays) {
        const auto day = std::ranges::find(days, half.day, &model::SessionDay::id);
        if (day != days.end())
            plan.push_back({&half, day->date, static_cast<int>(day - days.begin()) + 1, {}});
    }
    std::ranges::stable_sort(plan, [](const PlannedHalfDay& a, const PlannedHalfDay& b) {
        return a.day != b.day ? a.day < b.day : a.halfDay->slot < b.halfDay->slot;
    });

    int rank = 0;
    for (PlannedHalfDay& half : plan) {
        for (const model::Sequence& sequence : document.sequences) {
            if (sequence.halfDay == half.halfDay->id)
                half.sequences.push_back({&sequence, 0});
        }
        std::ranges::stable_sort(half.sequences, {},
                                 [](const PlannedSequence& s) { return s.sequence->position; });
        for (PlannedSequence& sequence : half.sequences)
            sequence.rank = ++rank;
    }
    return plan;
}

} // namespace musette::report
