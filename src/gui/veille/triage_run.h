#pragma once

#include <musette/model/item.h>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace musette::gui {

/// What has been decided since the sorting of the inbox began.
class TriageRun {
public:
    void start(const std::vector<model::ItemId>& inbox);
    /// Articles that came meanwhile, or came back.
    void add(model::ItemId id);
    /// Back in the inbox takes a decision out again.
    void record(model::ItemId id, model::Triage state);
    void recordLink(model::ItemId id) { m_linked.insert(id); }

    [[nodiscard]] bool decided(model::ItemId id) const { return m_states.contains(id); }
    [[nodiscard]] int sorted() const { return static_cast<int>(m_states.size()); }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int count(model::Triage state) const;
    [[nodiscard]] int linked() const { return static_cast<int>(m_linked.size()); }

private:
    std::vector<bool> m_all; ///< by id: an inbox may hold a million
    int m_total = 0;
    std::unordered_map<model::ItemId, model::Triage> m_states;
    std::unordered_set<model::ItemId> m_linked;
};

} // namespace musette::gui
