#include "connection.h"
#include "reader_parts.h"

#include <musette/base/attachment.h>
#include <musette/store/attachment_table.h>

#include <set>
#include <vector>

namespace musette::store {
namespace {

model::Attachment attachmentIn(const Query& row) {
    return {row.text(0), row.text(1), row.text(2), base::imageTypeFrom(row.text(3)), row.number(4)};
}

/// The keys of all attachments that a text names.
void collectKeys(std::string_view text, std::set<std::string>& keys) {
    constexpr std::string_view kStart = "https://attachment.invalid/";
    for (std::size_t at = text.find(kStart); at != std::string_view::npos;
         at = text.find(kStart, at + 1)) {
        if (const auto named = base::attachmentFrom(text.substr(at, kStart.size() + 32)))
            keys.insert(named->key);
    }
}

} // namespace

base::Status AttachmentTable::add(const model::Attachment& attachment, std::string_view bytes,
                                  base::Instant now) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("INSERT INTO attachment (key, sha256, name, image, added, data) "
                         "VALUES (?, ?, ?, ?, ?, ?) "
                         "ON CONFLICT (key) DO UPDATE SET unused_since = NULL",
                         attachment.key, attachment.sha256, attachment.name,
                         attachment.image ? std::optional(base::nameOf(*attachment.image))
                                          : std::nullopt,
                         now, Bytes{bytes});
        m_changes.sessions = true;
        return {};
    });
}

base::Result<int> AttachmentTable::sweep(base::Instant now, base::Instant forgotten) {
    return m_connection.guarded([&]() -> base::Result<int> {
        std::set<std::string> named;
        {
            Query row = m_connection.query(
                "SELECT body FROM note WHERE body LIKE '%//attachment.invalid/%' "
                "UNION ALL SELECT body FROM note_revision "
                "WHERE body LIKE '%//attachment.invalid/%' "
                "UNION ALL SELECT value FROM setting WHERE value LIKE '%//attachment.invalid/%'");
            while (row.next())
                collectKeys(row.text(0), named);
        }
        std::vector<std::string> all;
        {
            Query row = m_connection.query("SELECT key FROM attachment");
            while (row.next())
                all.push_back(row.text(0));
        }
        int gone = 0;
        for (const std::string& key : all) {
            if (named.contains(key)) {
                m_connection.run("UPDATE attachment SET unused_since = NULL WHERE key = ? "
                                 "AND unused_since IS NOT NULL",
                                 key);
                continue;
            }
            gone += m_connection.run("DELETE FROM attachment WHERE key = ? AND unused_since < ?",
                                     key, forgotten);
            m_connection.run(
                "UPDATE attachment SET unused_since = ?2 WHERE key = ?1 AND unused_since IS NULL",
                key, now);
        }
        return gone;
    });
}

base::Result<std::optional<StoredAttachment>> StoreReader::attachment(std::string_view key) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::optional<StoredAttachment>> {
        Query row = connection.query(
            "SELECT key, sha256, name, image, length(data), data FROM attachment WHERE key = ?",
            key);
        if (!row.next())
            return std::nullopt;
        return StoredAttachment{attachmentIn(row), row.text(5)};
    });
}

} // namespace musette::store
