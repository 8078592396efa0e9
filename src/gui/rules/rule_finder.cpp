#include "rule_finder.h"

#include "../app/bridge.h"

#include <musette/service/rule_search.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kItems = 1000; ///< looked at in one go: a few hundredths of a second

struct Found {
    service::RuleMatches matches;
    std::vector<model::ItemRow> rows;
};

} // namespace

/// Goes from part to part: one part is under way at a time.
struct RuleFinder::Looking {
    model::Rule rule;
    int asked;
    std::optional<service::RuleSearch> search{};
    std::size_t rows = 0; ///< read so far

    base::Result<Found> part(service::LibraryReader& reader, std::size_t shown) {
        if (!search) {
            auto begun = service::RuleSearch::begin(reader, rule);
            if (!begun)
                return std::unexpected(begun.error());
            search = *std::move(begun);
        }
        auto matches = search->next(reader, kItems);
        if (!matches)
            return std::unexpected(matches.error());
        const std::size_t wanted = std::min(shown - rows, matches->items.size());
        auto read = reader.itemRows(std::span(matches->items).first(wanted));
        if (!read)
            return std::unexpected(read.error());
        rows += wanted;
        return Found{*std::move(matches), *std::move(read)};
    }
};

RuleFinder::RuleFinder(Bridge& bridge, int shown, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_shown(shown) {}

void RuleFinder::look(const model::Rule& rule) {
    stop();
    m_running = true;
    next(std::make_shared<Looking>(Looking{rule, m_asked}));
}

void RuleFinder::stop() {
    ++m_asked;
    m_running = false;
    m_looked = 0;
    m_items.clear();
    m_decided.clear();
    m_rows.clear();
}

void RuleFinder::next(const std::shared_ptr<Looking>& looking) {
    m_bridge.read(
        this,
        [looking, shown = static_cast<std::size_t>(m_shown)](service::LibraryReader& reader) {
            return looking->part(reader, shown);
        },
        [this, looking](const base::Result<Found>& found) {
            if (looking->asked != m_asked)
                return;
            if (!found) {
                m_running = false;
                emit failed(found.error());
                return;
            }
            const auto& [matches, rows] = *found;
            m_looked += matches.looked;
            m_items.insert(m_items.end(), matches.items.begin(), matches.items.end());
            m_decided.insert(m_decided.end(), matches.decided.begin(), matches.decided.end());
            m_rows.insert(m_rows.end(), rows.begin(), rows.end());
            m_running = matches.more;
            if (m_running)
                next(looking);
            emit progressed();
        });
}

} // namespace musette::gui
