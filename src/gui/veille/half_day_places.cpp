#include "half_day_places.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../session/session_content.h"
#include "../session/session_words.h"

#include <algorithm>

namespace musette::gui {
namespace {

struct Found {
    model::SessionId session;
    model::HalfDay halfDay;
    std::string title;
    int day = 1;
};

base::Result<std::vector<Found>> readAll(service::LibraryReader& reader) {
    const auto sessions = reader.sessions();
    if (!sessions)
        return std::unexpected(sessions.error());
    std::vector<Found> found;
    for (const model::SessionSummary& summary : *sessions) {
        if (summary.state == model::SessionState::Archived)
            continue;
        const auto document = reader.session(summary.id);
        if (!document)
            return std::unexpected(document.error());
        for (const model::HalfDay& half : document->halfDays) {
            const auto day = std::ranges::find(document->days, half.day, &model::SessionDay::id);
            found.push_back({summary.id, half, summary.title,
                             static_cast<int>(day - document->days.begin()) + 1});
        }
    }
    return found;
}

} // namespace

void readHalfDays(Bridge& bridge, QObject* receiver,
                  std::function<void(std::vector<HalfDayPlaceChoice>)> done) {
    bridge.read(receiver, readAll,
                [done = std::move(done)](base::Result<std::vector<Found>> found) {
                    std::vector<HalfDayPlaceChoice> places;
                    for (const Found& one : found.value_or(std::vector<Found>{}))
                        places.push_back({one.session, one.halfDay.id, toQt(one.title),
                                          halfDayLabel(one.day, one.halfDay.slot)});
                    done(std::move(places));
                });
}

} // namespace musette::gui
