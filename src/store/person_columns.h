#pragma once

#include <musette/model/person.h>

#include <span>

namespace musette::store {

/// A column with words of the user's own, and how its texts are read and written.
struct TextColumn {
    model::MentionPlace place;
    const char* select; ///< key, text, session, title of the session or item
    const char* update; ///< ?1 the key, ?2 the text
};

/// All of them but the names of speakers, which are unlike each other, and the history.
[[nodiscard]] std::span<const TextColumn> textColumns();

} // namespace musette::store
