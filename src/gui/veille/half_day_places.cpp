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
    model::Sequence sequence; ///< without id: the half-day as a whole
    int number = 0;           ///< of the sequence, through the session
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
            const Found whole{summary.id,        half,
                              summary.title,     static_cast<int>(day - document->days.begin()) + 1,
                              model::Sequence{}, 0};
            found.push_back(whole);
            for (std::size_t i = 0; i < document->sequences.size(); ++i) {
                if (document->sequences[i].halfDay != half.id)
                    continue;
                found.push_back(whole);
                found.back().sequence = document->sequences[i];
                found.back().number = static_cast<int>(i) + 1;
            }
        }
    }
    return found;
}

HalfDayPlaceChoice choiceOf(const Found& one) {
    QString label = halfDayLabel(one.day, one.halfDay.slot);
    if (one.sequence.id)
        label += QString(" · %1. %2").arg(one.number).arg(toQt(one.sequence.title));
    return {one.session, one.halfDay.id, one.sequence.id, toQt(one.title), label};
}

} // namespace

void readHalfDays(Bridge& bridge, QObject* receiver,
                  std::function<void(std::vector<HalfDayPlaceChoice>)> done) {
    bridge.read(receiver, readAll,
                [done = std::move(done)](base::Result<std::vector<Found>> found) {
                    std::vector<HalfDayPlaceChoice> places;
                    for (const Found& one : found.value_or(std::vector<Found>{}))
                        places.push_back(choiceOf(one));
                    done(std::move(places));
                });
}

} // namespace musette::gui
