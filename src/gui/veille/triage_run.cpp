#include "triage_run.h"

#include <algorithm>

namespace musette::gui {

void TriageRun::start(const std::vector<model::ItemId>& inbox) {
    m_all = {inbox.begin(), inbox.end()};
    m_states.clear();
    m_linked.clear();
}

void TriageRun::record(model::ItemId id, model::Triage state) {
    m_all.insert(id);
    if (state == model::Triage::Inbox)
        m_states.erase(id);
    else
        m_states[id] = state;
}

int TriageRun::count(model::Triage state) const {
    return static_cast<int>(std::ranges::count_if(
        m_states, [state](const auto& decided) { return decided.second == state; }));
}

} // namespace musette::gui
