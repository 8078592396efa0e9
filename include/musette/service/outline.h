#pragma once

#include <musette/service/options.h>
#include <musette/service/reader.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// A line of a list of feeds and what importing it would do.
struct OutlineLine {
    ImportOutcome::Kind kind = ImportOutcome::Kind::Added;
    std::string title;
    std::string url;                 ///< without user information
    std::vector<std::string> folder; ///< names from the top
};

/// What `FeedEditor::importOutline` would do with these bytes, line by line and in its order.
/// Writes nothing. Errors: NotOpml, EmptyBody, those of the library.
[[nodiscard]] base::Result<std::vector<OutlineLine>> previewOutline(const LibraryReader& reader,
                                                                    std::string_view bytes);

} // namespace musette::service
