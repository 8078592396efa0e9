#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/ids.h>
#include <musette/model/report.h>
#include <musette/model/session_bundle.h>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// Reports: how they are wanted, how far they have come, what their links came to. Part of
/// StoreWriter.
class ReportTable {
public:
    ReportTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// Nothing when the author never said a word of it.
    [[nodiscard]] base::Result<std::optional<model::ReportSettings>> settings(model::SessionId id);
    [[nodiscard]] base::Status saveSettings(model::SessionId id,
                                            const model::ReportSettings& settings);
    /// Without the last file, which `saveFile` keeps.
    [[nodiscard]] base::Status saveProgress(model::SessionId id,
                                            const model::ReportProgress& progress);
    [[nodiscard]] base::Status saveFile(model::SessionId id, model::ReportAudience audience,
                                        base::Instant builtAt, std::string_view sha256);
    /// What came with bundles, and another part of it.
    [[nodiscard]] base::Result<std::vector<model::ImportedPart>> imported(model::SessionId id);
    [[nodiscard]] base::Status saveImported(model::SessionId id, const model::ImportedPart& part);
    [[nodiscard]] base::Status saveLinks(std::span<const model::LinkCheck> links);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
