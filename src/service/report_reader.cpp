#include "aliases.h"
#include "data_address.h"
#include "former_wishes.h"

#include <musette/model/names.h>
#include <musette/report/settings.h>
#include <musette/service/report_editor.h>
#include <musette/service/report_reader.h>
#include <musette/service/report_templates.h>
#include <musette/store/reader.h>

#include <algorithm>

namespace musette::service {

base::Result<std::optional<model::ReportSettings>>
ReportReader::storedSettings(model::SessionId session) const {
    auto stored = m_store.reportSettings(session);
    if (!stored || *stored)
        return stored;
    const auto former = m_store.setting(formerWishesKey(session));
    if (!former)
        return std::unexpected(former.error());
    if (former->empty())
        return std::nullopt;
    return settingsFromFormerWishes(*former);
}

base::Result<model::ReportSettings>
ReportReader::firstSettings(const model::Session& session) const {
    model::ReportSettings settings;
    if (session.language == "en")
        settings.language = model::ReportLanguage::English;
    const auto theme = m_store.setting(kReportTheme);
    if (!theme)
        return std::unexpected(theme.error());
    settings.theme = model::fromName<model::ReportTheme>(*theme).value_or(settings.theme);
    return settings;
}

base::Result<model::ReportSettings> ReportReader::settings(model::SessionId session) const {
    auto stored = storedSettings(session);
    if (!stored)
        return std::unexpected(stored.error());
    if (*stored)
        return **std::move(stored);
    const auto document = m_store.session(session);
    if (!document)
        return std::unexpected(document.error());
    return firstSettings(document->session);
}

base::Result<report::Templates> ReportReader::templates() const {
    return loadTemplates(templateFolders(m_store.path()));
}

base::Result<model::ReportProgress> ReportReader::progress(model::SessionId session,
                                                           model::ReportAudience audience) const {
    return m_store.reportProgress(session, audience);
}

base::Result<model::OrganisationBlock> ReportReader::organisation() const {
    model::OrganisationBlock block;
    for (const auto& [key, field] :
         {std::pair{kOrganisationName, &model::OrganisationBlock::name},
          std::pair{kOrganisationDetails, &model::OrganisationBlock::details},
          std::pair{kOrganisationLogo, &model::OrganisationBlock::logo},
          std::pair{kOrganisationLogoText, &model::OrganisationBlock::logoText}}) {
        auto value = m_store.setting(key);
        if (!value)
            return std::unexpected(value.error());
        block.*field = *std::move(value);
    }
    return block;
}

base::Result<std::vector<model::ImportedPart>>
ReportReader::importedParts(model::SessionId session) const {
    return m_store.importedParts(session);
}

base::Result<ReportWork> ReportReader::work(model::SessionId session,
                                            std::optional<model::ReportAudience> audience) const {
    ReportWork work;
    auto document = m_store.session(session);
    if (!document)
        return std::unexpected(document.error());
    work.document = *std::move(document);
    auto stored = storedSettings(session);
    if (!stored)
        return std::unexpected(stored.error());
    auto wishes = *stored ? base::Result<model::ReportSettings>(**std::move(stored))
                          : firstSettings(work.document.session);
    if (!wishes)
        return std::unexpected(wishes.error());
    work.settings = *std::move(wishes);
    const auto participants = m_store.participants(session);
    if (!participants)
        return std::unexpected(participants.error());
    putAliases(work.document, work.settings, *participants);
    work.context.people = namesToLookFor(work.document, *participants);
    work.options = report::optionsFrom(work.document, work.settings);
    work.options.audience = audience.value_or(work.settings.audience);
    auto block = organisation();
    if (!block)
        return std::unexpected(block.error());
    if (work.settings.organisation)
        work.options.organisation = *std::move(block);
    auto recorded = progress(session, work.options.audience);
    if (!recorded)
        return std::unexpected(recorded.error());
    work.options.progress = *std::move(recorded);
    model::ReportProgress& stands = work.options.progress;
    if (stands.state != model::ReportState::Draft &&
        stands.approved != report::approvalHash(work.document, work.options)) {
        stands.state = model::ReportState::Draft;
        work.changedSinceReview = true;
    }
    if (auto added = addLinks(work); !added)
        return std::unexpected(added.error());
    work.options.imageOf = [&store = m_store](std::string_view url) {
        return imageAddress(store, url);
    };
    return work;
}

/// A report says that its links were checked when all of them were, and dates it by the oldest.
base::Status ReportReader::addLinks(ReportWork& work) const {
    const std::vector<std::string> urls = report::linksOf(work.document, work.options);
    auto checks = m_store.linkChecks(urls);
    if (!checks)
        return std::unexpected(checks.error());
    std::optional<base::Instant> oldest;
    for (const model::LinkCheck& check : *checks)
        oldest = oldest ? std::min(*oldest, check.checkedAt) : check.checkedAt;
    if (oldest && checks->size() == urls.size())
        work.options.linksCheckedOn = base::toLocal(*oldest, work.document.session.timeZone).date;
    for (model::LinkCheck& check : *checks) {
        std::string url = check.url;
        work.context.links.emplace(std::move(url), std::move(check));
    }
    return {};
}

} // namespace musette::service
