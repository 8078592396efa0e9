#include "data_address.h"
#include "operations.h"

#include <musette/base/image_header.h>
#include <musette/report/settings.h>
#include <musette/service/report_editor.h>

#include <array>
#include <utility>

namespace musette::service {
namespace {

/// A logo is small; a report carries it each time.
constexpr std::size_t kLargestLogo = std::size_t{700} << 10; ///< 512 KB in Base64

base::Result<std::string> titleOf(store::StoreWriter& store, model::SessionId id) {
    const auto session = store.sessions().session(id);
    if (!session)
        return std::unexpected(session.error());
    return subjectOf(session->title);
}

} // namespace

base::Status ReportEditor::setSettings(model::SessionId session,
                                       const model::ReportSettings& settings) {
    const auto title = titleOf(m_store, session);
    if (!title)
        return std::unexpected(title.error());
    return m_store.operation(model::OperationKind::EditReport, *title, 1,
                             [&] { return m_store.reports().saveSettings(session, settings); });
}

base::Status ReportEditor::setState(const ReportWork& work, model::ReportState state,
                                    std::string_view reviewer) {
    const model::SessionId session = work.document.session.id;
    const auto title = titleOf(m_store, session);
    if (!title)
        return std::unexpected(title.error());
    const base::Date today = base::toLocal(m_clock.now(), work.document.session.timeZone).date;
    model::ReportProgress progress = work.options.progress;
    progress.audience = work.options.audience;
    if (const std::string name = base::collapseSpace(reviewer);
        !name.empty() && state != model::ReportState::Draft) {
        progress.reviewedBy = name;
        progress.reviewedOn = today;
    }
    const bool reviewed = !progress.reviewedBy.empty() &&
                          (progress.state != model::ReportState::Draft || !reviewer.empty());
    if (state != model::ReportState::Draft && !reviewed)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a report that is reviewed or published names who reviewed it");
    progress.state = state;
    progress.publishedOn =
        state == model::ReportState::Published ? std::optional(today) : std::nullopt;
    progress.approved = report::approvalHash(work.document, work.options);
    if (state == model::ReportState::Draft)
        progress = {progress.audience, state, {}, {}, {}, {}, {}, {}};
    return m_store.operation(model::OperationKind::EditReport, *title, 1,
                             [&] { return m_store.reports().saveProgress(session, progress); });
}

base::Status ReportEditor::recordFile(model::SessionId session, model::ReportAudience audience,
                                      std::string_view sha256) {
    return m_store.transaction(store::Durability::Soon, [&] {
        return m_store.reports().saveFile(session, audience, m_clock.now(), sha256);
    });
}

base::Status ReportEditor::recordLinks(std::span<const model::LinkCheck> links) {
    return m_store.transaction(store::Durability::Soon,
                               [&] { return m_store.reports().saveLinks(links); });
}

base::Status ReportEditor::setOrganisation(const model::OrganisationBlock& organisation) {
    const bool image = organisation.logo.starts_with("data:image/png;base64,") ||
                       organisation.logo.starts_with("data:image/jpeg;base64,") ||
                       organisation.logo.starts_with("data:image/gif;base64,") ||
                       organisation.logo.starts_with("data:image/webp;base64,");
    if (!organisation.logo.empty() && (!image || organisation.logo.size() > kLargestLogo))
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a logo is a PNG, JPEG, GIF or WebP image of 512 KB at most");
    const std::array<std::pair<std::string_view, std::string_view>, 4> values{
        {{kOrganisationName, organisation.name},
         {kOrganisationDetails, organisation.details},
         {kOrganisationLogo, organisation.logo},
         {kOrganisationLogoText, organisation.logoText}}};
    for (const auto& [key, value] : values) {
        if (auto saved = m_store.setSetting(key, value); !saved)
            return saved;
    }
    return {};
}

base::Result<std::string> logoAddress(std::string_view bytes) {
    const auto header = base::readImageHeader(bytes);
    if (!header || bytes.size() > (std::size_t{512} << 10))
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a logo is a PNG, JPEG, GIF or WebP image of 512 KB at most");
    return dataAddress(base::nameOf(header->type), bytes);
}

} // namespace musette::service
