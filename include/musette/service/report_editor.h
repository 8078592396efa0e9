#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/report.h>
#include <musette/model/session_bundle.h>
#include <musette/service/report_reader.h>

#include <span>
#include <string>
#include <string_view>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// How reports are wanted and how far they have come. Settings and states are undoable actions.
/// Errors: NotFound; InvalidArgument as the methods say.
class ReportEditor {
public:
    ReportEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    [[nodiscard]] base::Status setSettings(model::SessionId session,
                                           const model::ReportSettings& settings);

    /// Brouillon → relu par `reviewer` → publié, today, for the audience of `work`; a name given
    /// with Published reviews as well. Errors: InvalidArgument without a reviewer.
    [[nodiscard]] base::Status setState(const ReportWork& work, model::ReportState state,
                                        std::string_view reviewer);

    /// Records that a file was written; no undoable action.
    [[nodiscard]] base::Status recordFile(model::SessionId session, model::ReportAudience audience,
                                          std::string_view sha256);
    /// What asking for links came to; no undoable action.
    [[nodiscard]] base::Status recordLinks(std::span<const model::LinkCheck> links);

    /// Brings in a colleague's session (session_bundle.h). Parts are known again by the name they
    /// have where they were written: what is new is added, what changed there and not here follows,
    /// what was edited here stays, what was deleted here stays away. Texts of the session itself
    /// are filled in where they are empty. One undoable action; images are kept beside the library.
    [[nodiscard]] base::Result<model::BundleOutcome>
    importBundle(const model::SessionBundle& bundle);
    /// By which bundles tell this library from others; made when it is asked for first.
    [[nodiscard]] base::Result<std::string> libraryUuid();

    /// The block at the head of reports; no undoable action, as other settings. Errors:
    /// InvalidArgument for a logo that is no `data:` image or over 512 KB.
    [[nodiscard]] base::Status setOrganisation(const model::OrganisationBlock& organisation);

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

/// The bytes of an image file as the `data:` address of a logo. Errors: InvalidArgument for what is
/// no PNG, JPEG, GIF or WebP image, or over 512 KB.
[[nodiscard]] base::Result<std::string> logoAddress(std::string_view bytes);

/// The setting that holds the library's uuid.
inline constexpr std::string_view kLibraryUuid = "library.uuid";

/// The setting that holds the theme of reports whose author chose none ("colour", "sober").
inline constexpr std::string_view kReportTheme = "report.theme";

/// The settings that hold the organisation's block.
inline constexpr std::string_view kOrganisationName = "report.organisation.name";
inline constexpr std::string_view kOrganisationDetails = "report.organisation.details";
inline constexpr std::string_view kOrganisationLogo = "report.organisation.logo";
inline constexpr std::string_view kOrganisationLogoText = "report.organisation.logo-text";

} // namespace musette::service
