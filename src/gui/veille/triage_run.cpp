#include "triage_run.h"

#include <algorithm>

namespace musette::gui {

void TriageRun::start(const std::vector<model::ItemId>& inbox) {
    m_all.clear();
    m_total = 0;
    for (const model::ItemId id : inbox)
        add(id);
    m_states.clear();
    m_linked.clear();
}

void TriageRun::add(model::ItemId id) {
    const auto at = static_cast<std::size_t>(id.value);
    if (at >= m_all.size())
        m_all.resize(at + 1 + at / 2);
    m_total += m_all[at] ? 0 : 1;
    m_all[at] = true;
}

void TriageRun::record(model::ItemId id, model::Triage state) {
    add(id);
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
