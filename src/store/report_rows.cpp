#include "report_rows.h"

#include "reader_parts.h"

#include <musette/model/names.h>

#include <algorithm>
#include <array>

namespace musette::store {
namespace {

template <class Enum>
Enum named(const Query& row, int column) {
    return model::fromName<Enum>(row.text(column)).value_or(Enum{});
}

std::optional<base::Date> dateFrom(const Query& row, int column) {
    return row.isNull(column) ? std::nullopt : base::parseDate(row.text(column));
}

constexpr std::array<std::string_view, 4> kParts{"sequence", "note", "link", "list"};

model::ImportedPart::Kind partNamed(std::string_view name) {
    const auto* found = std::ranges::find(kParts, name);
    return static_cast<model::ImportedPart::Kind>(found - kParts.begin());
}

} // namespace

std::string_view nameOf(model::ImportedPart::Kind kind) {
    return kParts.at(static_cast<std::size_t>(kind));
}

std::optional<model::ReportSettings> reportSettingsOf(Connection& connection, model::SessionId id) {
    model::ReportSettings settings;
    {
        Query row = connection.query("SELECT audience, language, theme, citation, organisation "
                                     "FROM report WHERE session_id = ?",
                                     id);
        if (!row.next())
            return std::nullopt;
        settings.audience = named<model::ReportAudience>(row, 0);
        settings.language = named<model::ReportLanguage>(row, 1);
        settings.theme = named<model::ReportTheme>(row, 2);
        settings.citation = row.integer(3) != 0;
        settings.organisation = row.integer(4) != 0;
    }
    Query out = connection.query("SELECT name FROM report_left_out WHERE session_id = ?", id);
    while (out.next())
        settings.leftOut.insert(out.text(0));
    Query section = connection.query("SELECT anchor, title, transition FROM report_section "
                                     "WHERE session_id = ? ORDER BY position",
                                     id);
    while (section.next())
        settings.sections.push_back({section.text(0), section.text(1), section.text(2)});
    return settings;
}

model::ReportProgress reportProgressOf(Connection& connection, model::SessionId id,
                                       model::ReportAudience audience) {
    model::ReportProgress progress;
    progress.audience = audience;
    Query row = connection.query("SELECT state, reviewed_by, reviewed_on, published_on, approved "
                                 "FROM report_progress WHERE session_id = ? AND audience = ?",
                                 id, model::nameOf(audience));
    if (row.next()) {
        progress.state = named<model::ReportState>(row, 0);
        progress.reviewedBy = row.text(1);
        progress.reviewedOn = dateFrom(row, 2);
        progress.publishedOn = dateFrom(row, 3);
        progress.approved = row.text(4);
    }
    Query file = connection.query(
        "SELECT built_at, sha256 FROM report_file WHERE session_id = ? AND audience = ?", id,
        model::nameOf(audience));
    if (file.next()) {
        progress.builtAt = file.instant(0);
        progress.sha256 = file.text(1);
    }
    return progress;
}

std::optional<model::LinkCheck> linkCheckOf(Connection& connection, std::string_view url) {
    Query row = connection.query(
        "SELECT checked_at, status, problem, moved_to FROM link_check WHERE url = ?", url);
    if (!row.next())
        return std::nullopt;
    return model::LinkCheck{std::string(url), row.instant(0), row.integer(1), row.text(2),
                            row.text(3)};
}

std::vector<model::ImportedPart> importedPartsOf(Connection& connection, model::SessionId id) {
    std::vector<model::ImportedPart> parts;
    Query row = connection.query(
        "SELECT key, part, part_id, hash FROM imported_part WHERE session_id = ? ORDER BY key", id);
    while (row.next())
        parts.push_back({row.text(0), partNamed(row.text(1)), row.number(2), row.text(3)});
    return parts;
}

base::Result<std::vector<model::ImportedPart>>
StoreReader::importedParts(model::SessionId id) const {
    return m_parts->connection->guarded([&]() -> base::Result<std::vector<model::ImportedPart>> {
        return importedPartsOf(*m_parts->connection, id);
    });
}

base::Result<std::optional<model::ReportSettings>>
StoreReader::reportSettings(model::SessionId id) const {
    return m_parts->connection->guarded(
        [&]() -> base::Result<std::optional<model::ReportSettings>> {
            return reportSettingsOf(*m_parts->connection, id);
        });
}

base::Result<model::ReportProgress>
StoreReader::reportProgress(model::SessionId id, model::ReportAudience audience) const {
    return m_parts->connection->guarded([&]() -> base::Result<model::ReportProgress> {
        return reportProgressOf(*m_parts->connection, id, audience);
    });
}

base::Result<std::vector<model::LinkCheck>>
StoreReader::linkChecks(std::span<const std::string> urls) const {
    return m_parts->connection->guarded([&]() -> base::Result<std::vector<model::LinkCheck>> {
        std::vector<model::LinkCheck> checks;
        for (const std::string& url : urls) {
            if (auto check = linkCheckOf(*m_parts->connection, url))
                checks.push_back(*std::move(check));
        }
        return checks;
    });
}

} // namespace musette::store
