#include "chosen_item.h"

#include "../app/bridge.h"

#include <algorithm>
#include <array>

namespace musette::gui {

ChosenItem::ChosenItem(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (m_id && (change.sessions || change.tags || change.feeds || change.others ||
                     std::ranges::find(change.items, m_id) != change.items.end()))
            read();
    });
    connect(&bridge, &Bridge::editFailed, this, [this] {
        if (m_id)
            read();
    });
}

void ChosenItem::choose(model::ItemId id, const model::ItemRow* known) {
    if (id == m_id)
        return;
    ++m_generation;
    m_id = id;
    m_gone = false;
    m_row = known != nullptr ? std::optional(*known) : std::nullopt;
    emit chosen(id);
    emit rowChanged();
    if (id && known == nullptr)
        read();
}

void ChosenItem::expect(const model::ItemRow& row) {
    if (row.id != m_id)
        return;
    ++m_generation; // what is being read is older than this
    m_row = row;
    emit rowChanged();
}

void ChosenItem::read() {
    const int generation = ++m_generation;
    m_bridge.read(
        this,
        [id = m_id](service::LibraryReader& reader) { return reader.itemRows(std::array{id}); },
        [this, generation](base::Result<std::vector<model::ItemRow>> rows) {
            if (generation != m_generation || !rows)
                return;
            if (rows->empty() && !m_row && !m_gone) {
                choose({}); // it was never seen
                return;
            }
            m_gone = rows->empty();
            m_row = m_gone ? std::nullopt : std::optional(std::move(rows->front()));
            emit rowChanged();
        });
}

} // namespace musette::gui
