#pragma once

#include <musette/service/editor.h>
#include <musette/service/reader.h>

namespace musette::gui {

/// The example that is stored in the program: an invented session with a few articles. These run on
/// the library's executors. Errors: those of the library; Internal when the stored example is
/// broken.

[[nodiscard]] base::Status addExample(service::LibraryEditor& editor);
/// As one step that can be undone; articles that the reader sorted, tagged or linked elsewhere
/// stay.
[[nodiscard]] base::Status removeExampleFrom(service::LibraryEditor& editor,
                                             model::SessionId example);
/// None when the library does not hold it.
[[nodiscard]] base::Result<model::SessionId> exampleSession(const service::LibraryReader& reader);

} // namespace musette::gui
