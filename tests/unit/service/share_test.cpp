// What of a list may be handed to anybody.
#include "open_library.h"

#include <musette/service/share.h>

using namespace musette;
using test::need;
using test::OpenLibrary;

TEST_CASE("of a session only what its public report may have is handed on") {
    OpenLibrary library;
    const auto session = need(library.editor().sessions.create(
        test::trainingSession("Veille", "2026-11-24", "2026-11-24")));
    model::Sequence workshop;
    workshop.halfDay = need(library.reader().session(session)).halfDays.front().id;
    workshop.title = "Atelier";
    workshop.visibility = model::Visibility::Private;
    const auto hidden = need(library.editor().sessions.addSequence(workshop));
    const auto link = [&](const char* title, model::Visibility visibility,
                          model::SequenceId sequence = {}) {
        model::SessionItem one;
        one.session = session;
        one.item =
            need(library.editor().items.addPage(std::string("https://e.test/") + title, title));
        one.halfDay = workshop.halfDay;
        one.sequence = sequence;
        one.visibility = visibility;
        need(library.editor().sessions.linkItem(one));
        return one.item;
    };
    const auto open = link("ouvert", model::Visibility::Public);
    link("equipe", model::Visibility::Team);
    link("prive", model::Visibility::Private);
    link("atelier", model::Visibility::Public, hidden);
    model::ItemQuery query;
    CHECK(need(service::itemsToShare(library.reader(), query)).ids.size() == 4);
    query.session = session;
    const auto shared = need(service::itemsToShare(library.reader(), query));
    CHECK(shared.ids == std::vector{open});
    CHECK(shared.keptBack == 3);
}
