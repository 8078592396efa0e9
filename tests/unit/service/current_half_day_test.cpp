// Where the next note goes.

#include "open_library.h"

#include <musette/service/session_days.h>

using namespace musette;
using test::need;
using test::OpenLibrary;
using test::trainingSession;

namespace {

/// A library with one session of two days in Paris, its half-days at the usual hours.
struct Days {
    Days() {
        id = need(editor().create(trainingSession("Évaluer", "2026-11-24", "2026-11-25")));
        halves = need(library.reader().session(id)).halfDays;
    }
    service::SessionEditor& editor() { return library.editor().sessions; }
    /// At a moment in UTC; Paris is an hour ahead in November.
    std::optional<service::CurrentHalfDay> at(const char* moment) {
        library.clock.current = *base::parseRfc3339(moment);
        return need(library.reader().currentHalfDay(library.clock.now()));
    }
    /// The position of the half-day in the session, -1 when there is none.
    int index(const char* moment) {
        const auto current = at(moment);
        if (!current)
            return -1;
        for (std::size_t i = 0; i < halves.size(); ++i) {
            if (halves[i].id == current->halfDay)
                return static_cast<int>(i);
        }
        return -2;
    }
    void choose(std::size_t half, const char* moment) {
        library.clock.current = *base::parseRfc3339(moment);
        need(library.editor().chooseHalfDay(halves.at(half).id));
    }
    void withoutHours() {
        for (auto half : halves) {
            half.startsAt.reset();
            half.endsAt.reset();
            need(editor().editHalfDay(half));
        }
    }

    OpenLibrary library;
    model::SessionId id;
    std::vector<model::HalfDay> halves;
};

} // namespace

TEST_CASE("without a session there is no current half-day") {
    OpenLibrary library;
    CHECK_FALSE(need(library.reader().currentHalfDay(library.clock.now())));
}

TEST_CASE("on a day of the session the clock chooses by the hours of the half-days") {
    Days s;
    CHECK(s.index("2026-11-24T05:00:00Z") == 0);
    CHECK(s.index("2026-11-24T11:29:00Z") == 0);
    CHECK(s.index("2026-11-24T11:30:00Z") == 1);
    CHECK(s.index("2026-11-24T15:59:00Z") == 1);
    CHECK(s.index("2026-11-24T20:00:00Z") == 1);
    CHECK(s.index("2026-11-25T08:00:00Z") == 2);
    CHECK(s.index("2026-11-24T23:30:00Z") == 2);
    const auto current = s.at("2026-11-25T14:00:00Z");
    REQUIRE(current);
    CHECK(current->session == s.id);
    CHECK(current->sessionTitle == "Évaluer");
    CHECK(current->dayNumber == 2);
    CHECK(current->slot == model::Slot::Afternoon);
}

TEST_CASE("without hours the morning ends at 13:00 and the afternoon at 18:00") {
    Days s;
    const auto day = need(s.library.reader().session(s.id)).days[0].id;
    const auto evening = need(s.editor().addHalfDay(day, model::Slot::Evening));
    s.halves = need(s.library.reader().session(s.id)).halfDays;
    s.withoutHours();
    CHECK(s.index("2026-11-24T11:59:00Z") == 0);
    CHECK(s.index("2026-11-24T12:00:00Z") == 1);
    CHECK(s.index("2026-11-24T16:59:00Z") == 1);
    CHECK(s.at("2026-11-24T17:00:00Z")->halfDay == evening);
    CHECK(s.at("2026-11-24T22:59:00Z")->halfDay == evening);
}

TEST_CASE("the clock is that of the session's own zone") {
    Days s;
    auto session = need(s.library.reader().session(s.id)).session;
    session.timeZone = "Indian/Reunion";
    need(s.editor().edit(session));
    CHECK(s.index("2026-11-24T08:29:00Z") == 0);
    CHECK(s.index("2026-11-24T08:31:00Z") == 1);
    CHECK(s.index("2026-11-24T20:30:00Z") == 2);
}

TEST_CASE("a choice by hand holds until the end of that half-day") {
    Days s;
    s.choose(1, "2026-11-24T08:00:00Z");
    CHECK(s.index("2026-11-24T08:01:00Z") == 1);
    CHECK(s.index("2026-11-24T15:59:00Z") == 1);
    CHECK(s.index("2026-11-25T08:00:00Z") == 2);
    s.choose(3, "2026-11-24T08:00:00Z");
    CHECK(s.index("2026-11-24T09:00:00Z") == 3);
    CHECK(s.index("2026-11-25T08:00:00Z") == 3);
}

TEST_CASE("a half-day that is over may be chosen to complete its notes, for that day") {
    Days s;
    s.choose(0, "2026-11-24T14:00:00Z");
    CHECK(s.index("2026-11-24T15:00:00Z") == 0);
    CHECK(s.index("2026-11-25T08:00:00Z") == 2);
}

TEST_CASE("on other days it is the one used last") {
    Days s;
    CHECK(s.index("2026-12-10T08:00:00Z") == 0);
    model::Note note;
    note.session = s.id;
    note.halfDay = s.halves[2].id;
    note.body = "x";
    s.library.clock.current = *base::parseRfc3339("2026-11-25T09:00:00Z");
    need(s.library.editor().notes.add(note));
    CHECK(s.index("2026-12-10T08:00:00Z") == 2);
    s.choose(3, "2026-12-01T08:00:00Z");
    CHECK(s.index("2026-12-10T08:00:00Z") == 3);
    s.library.clock.current = *base::parseRfc3339("2026-12-02T09:00:00Z");
    note.at = {};
    note.halfDay = s.halves[1].id;
    need(s.library.editor().notes.add(note));
    CHECK(s.index("2026-12-10T08:00:00Z") == 1);
}

TEST_CASE("of two sessions the one of today counts, archived ones never") {
    Days s;
    const auto later =
        need(s.editor().create(trainingSession("Plus tard", "2026-12-01", "2026-12-01")));
    CHECK(s.at("2026-11-24T08:00:00Z")->session == s.id);
    CHECK(s.at("2026-12-01T08:00:00Z")->session == later);
    CHECK(s.at("2026-12-20T08:00:00Z")->session == later);
    auto session = need(s.library.reader().session(later)).session;
    session.state = model::SessionState::Archived;
    need(s.editor().edit(session));
    CHECK(s.at("2026-12-01T08:00:00Z")->session == s.id);
}

TEST_CASE("notes go to the last sequence of the half-day") {
    Days s;
    CHECK_FALSE(s.at("2026-11-24T08:00:00Z")->sequence);
    model::Sequence sequence;
    sequence.halfDay = s.halves[0].id;
    sequence.title = "Un";
    const auto first = need(s.editor().addSequence(sequence));
    sequence.title = "Deux";
    const auto second = need(s.editor().addSequence(sequence));
    CHECK(s.at("2026-11-24T08:00:00Z")->sequence == second);
    need(s.editor().moveSequence(first, 1));
    CHECK(s.at("2026-11-24T08:00:00Z")->sequence == first);
}

TEST_CASE("a choice of a half-day that is gone, or that cannot be read, counts as none") {
    Days s;
    for (const char* setting : {"", "7", "x y", "99 2026-11-24T08:00:00Z", "0 2026-11-24T08:00:00Z",
                                "1 hier", "-1 2026-11-24T08:00:00Z"}) {
        need(s.library.editor().setSetting(service::kChosenHalfDayKey, setting));
        CHECK(s.index("2026-11-24T08:00:00Z") == 0);
    }
    s.choose(3, "2026-11-24T08:00:00Z");
    need(s.editor().remove(s.id));
    CHECK_FALSE(s.at("2026-11-24T08:00:00Z"));
}

TEST_CASE("a session without half-days is passed over") {
    OpenLibrary library;
    auto document = model::SessionDocument();
    document.session = trainingSession("Vide", "2026-11-24", "2026-11-24");
    need(library.editor().sessions.importDocument(document));
    CHECK_FALSE(need(library.reader().currentHalfDay(library.clock.now())));
}

TEST_CASE("a session is opened at the half-day that is going on, not at the first of its day") {
    Days s;
    const auto document = need(s.library.reader().session(s.id));
    const auto opened = [&](const char* moment) {
        const auto half = service::halfDayToOpen(document, *base::parseRfc3339(moment));
        return half ? std::ranges::find(s.halves, half, &model::HalfDay::id) - s.halves.begin()
                    : -1;
    };
    CHECK(opened("2026-11-24T08:00:00Z") == 0);
    CHECK(opened("2026-11-24T14:00:00Z") == 1);
    CHECK(opened("2026-11-24T20:00:00Z") == 1);
    CHECK(opened("2026-11-25T08:00:00Z") == 2);
    CHECK(opened("2026-11-25T14:00:00Z") == 3);
    CHECK(opened("2026-11-23T14:00:00Z") == 0);
    CHECK(opened("2026-12-24T14:00:00Z") == 0);
    CHECK_FALSE(service::halfDayToOpen({}, *base::parseRfc3339("2026-11-24T08:00:00Z")));
}
