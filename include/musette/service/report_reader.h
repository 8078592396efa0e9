#pragma once

#include <musette/base/error.h>
#include <musette/model/report.h>
#include <musette/model/session_bundle.h>
#include <musette/report/linter.h>
#include <musette/report/report.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace musette::store {
class StoreReader;
}

namespace musette::service {

/// A report ready to be made: what it says, how its author wants it, what the linter should know.
/// `options.imageOf` reads the library: call it where the reader is used, while that lives.
struct ReportWork {
    model::SessionDocument document;
    model::ReportSettings settings;
    report::ReportOptions options;
    report::LintContext context;
    bool changedSinceReview = false; ///< it is a draft again: what was reviewed is not this
};

/// What the report of a session needs from the library. Part of LibraryReader.
/// Errors: those of the library file; NotFound.
class ReportReader {
public:
    explicit ReportReader(store::StoreReader& store) : m_store(store) {}

    /// The author's wishes; as they are at first when there are none: in the language of the
    /// session, in the theme that the user prefers.
    [[nodiscard]] base::Result<model::ReportSettings> settings(model::SessionId session) const;
    /// As it was recorded; `work` tells whether that still holds.
    [[nodiscard]] base::Result<model::ReportProgress>
    progress(model::SessionId session, model::ReportAudience audience) const;
    [[nodiscard]] base::Result<model::OrganisationBlock> organisation() const;

    /// What came with bundles.
    [[nodiscard]] base::Result<std::vector<model::ImportedPart>>
    importedParts(model::SessionId session) const;

    /// The user's templates for reports of this library (report_templates.h).
    [[nodiscard]] base::Result<report::Templates> templates() const;

    /// Everything for the report of this audience; none: the author's. Templates are the caller's
    /// to add (`templates`): they are files.
    [[nodiscard]] base::Result<ReportWork>
    work(model::SessionId session, std::optional<model::ReportAudience> audience = {}) const;

private:
    [[nodiscard]] base::Result<std::optional<model::ReportSettings>>
    storedSettings(model::SessionId session) const;
    [[nodiscard]] base::Result<model::ReportSettings>
    firstSettings(const model::Session& session) const;
    base::Status addLinks(ReportWork& work) const;

    store::StoreReader& m_store;
};

} // namespace musette::service
