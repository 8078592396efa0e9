// Half-days: those that a next note could go to, those that an item is linked to.

#include "reader_parts.h"

#include <musette/model/names.h>
#include <musette/store/reader.h>

namespace musette::store {
namespace {

/// What placeFrom reads, of sessions that are not archived.
#define MUSETTE_PLACES                                                                             \
    "SELECT h.id, h.day_id, h.slot, h.starts_at, h.ends_at, h.modality, h.present_count, s.id, "   \
    "s.title, s.time_zone, d.date, (SELECT count(*) FROM session_day e "                           \
    "WHERE e.session_id = d.session_id AND e.date <= d.date), (SELECT q.id FROM sequence q "       \
    "WHERE q.half_day_id = h.id ORDER BY q.position DESC, q.id DESC LIMIT 1) FROM half_day h "     \
    "JOIN session_day d ON d.id = h.day_id JOIN session s ON s.id = d.session_id "                 \
    "WHERE s.state <> 'archived' "

#define MUSETTE_PLACES_ORDER                                                                       \
    "ORDER BY s.starts_on DESC, s.id DESC, d.date, "                                               \
    "CASE h.slot WHEN 'morning' THEN 0 WHEN 'afternoon' THEN 1 ELSE 2 END"

constexpr const char* kById = MUSETTE_PLACES "AND h.id = ?";
constexpr const char* kAround = MUSETTE_PLACES "AND d.date BETWEEN ? AND ? " MUSETTE_PLACES_ORDER;
constexpr const char* kOfItem = MUSETTE_PLACES
    "AND h.id IN (SELECT half_day_id FROM session_item WHERE item_id = ?) " MUSETTE_PLACES_ORDER;
constexpr const char* kFirst = MUSETTE_PLACES MUSETTE_PLACES_ORDER " LIMIT 1";
constexpr const char* kLastUsed =
    "SELECT half_day_id, at FROM (SELECT half_day_id, session_id, at FROM note UNION ALL "
    "SELECT half_day_id, session_id, at FROM session_item) AS used "
    "JOIN session s ON s.id = used.session_id WHERE half_day_id IS NOT NULL AND at <= ? "
    "AND s.state <> 'archived' ORDER BY at DESC LIMIT 1";

#undef MUSETTE_PLACES
#undef MUSETTE_PLACES_ORDER

model::HalfDayPlace placeFrom(const Query& row) {
    model::HalfDayPlace place;
    place.halfDay.id = row.id<model::HalfDayId>(0);
    place.halfDay.day = row.id<model::DayId>(1);
    place.halfDay.slot = model::fromName<model::Slot>(row.text(2)).value_or(model::Slot::Morning);
    place.halfDay.startsAt = row.optionalInteger(3);
    place.halfDay.endsAt = row.optionalInteger(4);
    if (!row.isNull(5))
        place.halfDay.modality = model::fromName<model::Modality>(row.text(5));
    place.halfDay.presentCount = row.optionalInteger(6);
    place.session = row.id<model::SessionId>(7);
    place.sessionTitle = row.text(8);
    place.timeZone = row.text(9);
    place.date = base::parseDate(row.text(10)).value_or(base::Date{});
    place.dayNumber = row.integer(11);
    place.lastSequence = row.id<model::SequenceId>(12);
    return place;
}

std::optional<model::HalfDayPlace> firstOf(Query&& row) {
    return row.next() ? std::optional(placeFrom(row)) : std::nullopt;
}

} // namespace

base::Result<model::HalfDayCandidates> StoreReader::halfDayCandidates(model::HalfDayId chosen,
                                                                      base::Instant now) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<model::HalfDayCandidates> {
        SQLite::Transaction snapshot(connection.database());
        using std::chrono::days;
        const auto today = std::chrono::floor<days>(now);
        model::HalfDayCandidates found;
        {
            Query row = connection.query(kAround, base::formatDate(base::Date{today - days{1}}),
                                         base::formatDate(base::Date{today + days{1}}));
            while (row.next())
                found.around.push_back(placeFrom(row));
        }
        found.chosen = firstOf(connection.query(kById, chosen));
        model::HalfDayId used;
        {
            Query row = connection.query(kLastUsed, now);
            if (row.next()) {
                used = row.id<model::HalfDayId>(0);
                found.lastUsedAt = row.instant(1);
            }
        }
        found.lastUsed = firstOf(connection.query(kById, used));
        found.first = firstOf(connection.query(kFirst));
        return found;
    });
}

base::Result<std::vector<model::HalfDayPlace>> StoreReader::placesOf(model::ItemId item) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::HalfDayPlace>> {
        std::vector<model::HalfDayPlace> places;
        Query row = connection.query(kOfItem, item);
        while (row.next())
            places.push_back(placeFrom(row));
        return places;
    });
}

} // namespace musette::store
