#include "changeset.h"
#include "connection.h"
#include "packing.h"
#include "person_columns.h"
#include "reader_parts.h"

#include <musette/base/find_words.h>
#include <musette/base/text.h>
#include <musette/store/person_table.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace musette::store {
namespace {

/// The words around the first place, for somebody who looks through the places.
std::string around(std::string_view text, base::TextRange place) {
    constexpr std::size_t kBefore = 60;
    constexpr std::size_t kLength = 160;
    std::size_t from = place.begin > kBefore ? place.begin - kBefore : 0;
    while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U)
        --from; // a character is not cut
    std::string excerpt = from > 0 ? "…" : "";
    excerpt += text.substr(from);
    return base::ellipsize(base::collapseSpace(excerpt), kLength);
}

std::string replaced(const std::string& text, const std::vector<base::TextRange>& places,
                     std::string_view replacement) {
    std::string result;
    std::size_t from = 0;
    for (const base::TextRange& place : places) {
        result.append(text, from, place.begin - from).append(replacement);
        from = place.end;
    }
    return result.append(text, from);
}

/// Each text by itself: in the bytes of a changeset its length stands before it, which may look
/// like a letter of the name's first word. One that cannot be read cannot be shown to hold no name.
bool holdsName(const base::Result<std::string>& changeset, std::string_view name) {
    const auto texts = changeset ? textsIn(*changeset) : std::unexpected(changeset.error());
    return !texts || std::ranges::any_of(*texts, [name](const std::string& text) {
        return !base::findWords(base::toValidUtf8(text), name).empty();
    });
}

/// True when a part of an action that came in parts holds the name.
bool anyPartWith(Connection& connection, std::int64_t operation, std::string_view name) {
    Query part = connection.query("SELECT packed, size FROM operation_part WHERE operation_id = ?",
                                  operation);
    while (part.next()) {
        if (holdsName(unpacked(part.text(0), static_cast<std::size_t>(part.number(1))), name))
            return true;
    }
    return false;
}

/// Entries of the history whose subject or changeset holds the name.
std::vector<std::pair<std::int64_t, std::string>> entriesWith(Connection& connection,
                                                              std::string_view name) {
    std::vector<std::pair<std::int64_t, std::string>> entries;
    Query row = connection.query("SELECT id, subject, changeset FROM operation");
    while (row.next()) {
        const std::string subject = row.text(1);
        const bool told = !base::findWords(subject, name).empty();
        if (told || holdsName(row.text(2), name) || anyPartWith(connection, row.number(0), name))
            entries.emplace_back(row.number(0), told ? subject : std::string());
    }
    return entries;
}

} // namespace

base::Result<std::vector<model::PersonMention>> StoreReader::mentions(std::string_view name) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::PersonMention>> {
        SQLite::Transaction snapshot(connection.database());
        std::vector<model::PersonMention> mentions;
        for (const TextColumn& column : textColumns()) {
            Query row = connection.query(column.select);
            while (row.next()) {
                const std::string text = row.text(1);
                const auto places = base::findWords(text, name);
                if (!places.empty())
                    mentions.push_back({column.place, row.id<model::SessionId>(2), row.text(3),
                                        around(text, places.front())});
            }
        }
        {
            Query row = connection.query("SELECT name, function, organisation FROM speaker");
            while (row.next()) {
                std::string text = row.text(0) + ", " + row.text(1) + ", " + row.text(2);
                if (!base::findWords(text, name).empty())
                    mentions.push_back({model::MentionPlace::Speaker, {}, {}, std::move(text)});
            }
        }
        for (const auto& [id, subject] : entriesWith(connection, name))
            mentions.push_back({model::MentionPlace::History, {}, {}, subject});
        return mentions;
    });
}

int PersonTable::eraseFromTexts(std::string_view name, std::string_view replacement) {
    int count = 0;
    for (const TextColumn& column : textColumns()) {
        std::vector<std::pair<std::string, std::string>> changed;
        {
            Query row = m_connection.query(column.select);
            while (row.next()) {
                const std::string text = row.text(1);
                const auto places = base::findWords(text, name);
                if (!places.empty())
                    changed.emplace_back(row.text(0), replaced(text, places, replacement));
            }
        }
        for (const auto& [key, text] : changed)
            m_connection.run(column.update, key, text);
        count += static_cast<int>(changed.size());
    }
    return count;
}

/// Two speakers may become alike: the first then stands for both.
int PersonTable::eraseFromSpeakers(std::string_view name, std::string_view replacement) {
    std::vector<std::pair<std::int64_t, std::array<std::string, 3>>> changed;
    {
        Query row = m_connection.query("SELECT id, name, function, organisation FROM speaker");
        while (row.next()) {
            std::array<std::string, 3> texts{row.text(1), row.text(2), row.text(3)};
            bool named = false;
            for (std::string& text : texts) {
                const auto places = base::findWords(text, name);
                named |= !places.empty();
                text = replaced(text, places, replacement);
            }
            if (named)
                changed.emplace_back(row.number(0), std::move(texts));
        }
    }
    for (const auto& [id, texts] : changed) {
        m_connection.run("UPDATE OR IGNORE speaker SET name = ?2, function = ?3, "
                         "organisation = ?4 WHERE id = ?1",
                         id, texts[0], texts[1], texts[2]);
        m_connection.run(
            "UPDATE OR IGNORE sequence_speaker SET speaker_id = (SELECT id FROM speaker "
            "WHERE name = ?2 AND function = ?3 AND organisation = ?4) WHERE speaker_id = ?1",
            id, texts[0], texts[1], texts[2]);
        m_connection.run("DELETE FROM speaker WHERE id = ?1 AND (name <> ?2 OR function <> ?3 "
                         "OR organisation <> ?4)",
                         id, texts[0], texts[1], texts[2]);
    }
    return static_cast<int>(changed.size());
}

int PersonTable::forgetEntries(std::string_view name) {
    const auto entries = entriesWith(m_connection, name);
    bool articles = false; // they go in parts, and the index keeps their words until it is merged
    for (const auto& [id, subject] : entries) {
        articles |= m_connection.run("DELETE FROM operation_part WHERE operation_id = ?", id) > 0;
        m_connection.run("DELETE FROM operation WHERE id = ?", id);
    }
    if (articles)
        m_connection.run("INSERT INTO item_search (item_search) VALUES ('optimize')");
    return static_cast<int>(entries.size());
}

/// What searches look in is made anew from what the texts say now.
void PersonTable::refold() {
    std::vector<std::pair<std::int64_t, std::string>> notes;
    {
        Query row = m_connection.query("SELECT id, body, authors FROM note");
        while (row.next())
            notes.emplace_back(row.number(0),
                               base::foldForSearch(row.text(1) + '\n' + row.text(2)));
    }
    for (const auto& [id, text] : notes)
        m_connection.run("UPDATE note_text SET body = ?2 WHERE note_id = ?1 AND body <> ?2", id,
                         text);
    std::vector<std::pair<std::int64_t, std::string>> annotations;
    {
        Query row = m_connection.query(
            "SELECT a.id, coalesce(n.body, h.quote || char(10) || h.note) FROM annotation_text a "
            "LEFT JOIN item_note n ON n.id = a.item_note_id "
            "LEFT JOIN highlight h ON h.id = a.highlight_id");
        while (row.next())
            annotations.emplace_back(row.number(0), base::foldForSearch(row.text(1)));
    }
    for (const auto& [id, text] : annotations)
        m_connection.run("UPDATE annotation_text SET body = ?2 WHERE id = ?1 AND body <> ?2", id,
                         text);
    // The index keeps words that went until its parts are merged, unless it is made anew.
    m_connection.run("INSERT INTO note_search (note_search) VALUES ('rebuild')");
    m_connection.run("INSERT INTO annotation_search (annotation_search) VALUES ('rebuild')");
    m_connection.run("INSERT INTO board_search (board_search) VALUES ('rebuild')");
    m_connection.run("INSERT INTO session_search (session_search) VALUES ('rebuild')");
}

base::Result<int> PersonTable::erase(std::string_view name, std::string_view replacement,
                                     base::Instant now) {
    return m_connection.guarded([&]() -> base::Result<int> {
        const int count = eraseFromTexts(name, replacement) + eraseFromSpeakers(name, replacement) +
                          forgetEntries(name);
        if (count == 0)
            return 0;
        refold();
        m_connection.run("INSERT INTO erasure (at, places) VALUES (?, ?)", now, count);
        m_changes.sessions = m_changes.annotations = m_changes.journal = true;
        return count;
    });
}

} // namespace musette::store
