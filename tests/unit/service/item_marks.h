#pragma once

#include <musette/model/annotation.h>
#include <musette/model/session.h>

#include <string>

namespace musette::test {

[[nodiscard]] inline model::ItemNote noteOn(model::ItemId item, const std::string& body) {
    model::ItemNote note;
    note.item = item;
    note.body = body;
    return note;
}

[[nodiscard]] inline model::Highlight highlightIn(model::ItemId item, const std::string& words) {
    model::Highlight highlight;
    highlight.item = item;
    highlight.quote.exact = words;
    return highlight;
}

[[nodiscard]] inline model::SessionItem linkOf(model::SessionId session, model::ItemId item) {
    model::SessionItem link;
    link.session = session;
    link.item = item;
    return link;
}

} // namespace musette::test
