#pragma once

#include <musette/base/error.h>
#include <musette/model/session_bundle.h>

#include <filesystem>
#include <string>

namespace musette::service {

class LibraryReader;

/// Writes a session as a colleague may have it: a ZIP of session.json with what this audience may
/// see, the articles it links and the images at hand. `library` is the uuid of
/// `ReportEditor::libraryUuid`. Same session, same bytes. Errors: NotFound; those of files.
[[nodiscard]] base::Status exportBundle(LibraryReader& reader, model::SessionId session,
                                        model::ReportAudience audience, const std::string& library,
                                        const std::filesystem::path& file);

/// Reads a bundle of anybody: sizes are bounded, names lead nowhere, every article goes through the
/// sanitiser, every image is looked at by its own bytes, addresses are http(s) or dropped. Nothing
/// is written; `ReportEditor::importBundle` does that. Errors: FileUnreadable, FileDamaged,
/// TooLarge, InvalidArgument (no bundle, or of a later version; the detail says what is wrong).
[[nodiscard]] base::Result<model::SessionBundle> readBundle(const std::filesystem::path& file);

} // namespace musette::service
