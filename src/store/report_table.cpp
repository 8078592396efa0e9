#include "report_rows.h"

#include <musette/model/names.h>
#include <musette/store/report_table.h>

namespace musette::store {

base::Result<std::optional<model::ReportSettings>> ReportTable::settings(model::SessionId id) {
    return m_connection.guarded([&]() -> base::Result<std::optional<model::ReportSettings>> {
        return reportSettingsOf(m_connection, id);
    });
}

base::Status ReportTable::saveSettings(model::SessionId id, const model::ReportSettings& settings) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_connection.run(
            "INSERT INTO report (session_id, audience, language, theme, citation, organisation) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (session_id) DO UPDATE SET "
            "audience = excluded.audience, language = excluded.language, theme = excluded.theme, "
            "citation = excluded.citation, organisation = excluded.organisation",
            id, model::nameOf(settings.audience), model::nameOf(settings.language),
            model::nameOf(settings.theme), settings.citation, settings.organisation);
        m_connection.run("DELETE FROM report_left_out WHERE session_id = ?", id);
        for (const std::string& name : settings.leftOut)
            m_connection.run("INSERT INTO report_left_out (session_id, name) VALUES (?, ?)", id,
                             name);
        m_connection.run("DELETE FROM report_section WHERE session_id = ?", id);
        int position = 0;
        for (const model::ReportSection& section : settings.sections)
            m_connection.run("INSERT OR REPLACE INTO report_section (session_id, anchor, position, "
                             "title, transition) VALUES (?, ?, ?, ?, ?)",
                             id, section.anchor, ++position, section.title, section.transition);
        return {};
    });
}

base::Status ReportTable::saveProgress(model::SessionId id, const model::ReportProgress& progress) {
    const auto text = [](const std::optional<base::Date>& date) {
        return date ? std::optional(base::formatDate(*date)) : std::nullopt;
    };
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_connection.run(
            "INSERT INTO report_progress (session_id, audience, state, reviewed_by, reviewed_on, "
            "published_on, approved) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (session_id, audience) DO UPDATE SET state = excluded.state, "
            "reviewed_by = excluded.reviewed_by, reviewed_on = excluded.reviewed_on, "
            "published_on = excluded.published_on, approved = excluded.approved",
            id, model::nameOf(progress.audience), model::nameOf(progress.state),
            progress.reviewedBy, text(progress.reviewedOn), text(progress.publishedOn),
            progress.approved);
        return {};
    });
}

base::Status ReportTable::saveFile(model::SessionId id, model::ReportAudience audience,
                                   base::Instant builtAt, std::string_view sha256) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_connection.run("INSERT INTO report_file (session_id, audience, built_at, sha256) "
                         "VALUES (?, ?, ?, ?) ON CONFLICT (session_id, audience) DO UPDATE SET "
                         "built_at = excluded.built_at, sha256 = excluded.sha256",
                         id, model::nameOf(audience), builtAt, sha256);
        return {};
    });
}

base::Result<std::vector<model::ImportedPart>> ReportTable::imported(model::SessionId id) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ImportedPart>> {
        return importedPartsOf(m_connection, id);
    });
}

base::Status ReportTable::saveImported(model::SessionId id, const model::ImportedPart& part) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("INSERT INTO imported_part (key, session_id, part, part_id, hash) "
                         "VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
                         "session_id = excluded.session_id, part_id = excluded.part_id, "
                         "hash = excluded.hash",
                         part.key, id, nameOf(part.kind), part.id, part.hash);
        return {};
    });
}

base::Status ReportTable::saveLinks(std::span<const model::LinkCheck> links) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        for (const model::LinkCheck& link : links)
            m_connection.run("INSERT INTO link_check (url, checked_at, status, problem, moved_to) "
                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET "
                             "checked_at = excluded.checked_at, status = excluded.status, "
                             "problem = excluded.problem, moved_to = excluded.moved_to",
                             link.url, link.checkedAt, link.status, link.problem, link.movedTo);
        return {};
    });
}

} // namespace musette::store
