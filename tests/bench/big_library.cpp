#include "big_library.h"

#include "invented_text.h"
#include "plain_sqlite.h"

#include <musette/base/text.h>
#include <musette/base/time.h>
#include <musette/store/writer.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

namespace musette::bench {
namespace {

constexpr std::int64_t kEnd = 1'795'600'000; // 2026-11-25
constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kYears = 3'650 * kDay;
constexpr int kBatch = 2'000; ///< items that a refresh brings at a time

/// Fills one table after the other.
class Filling {
public:
    Filling(const std::filesystem::path& file, const BigLibrarySize& size)
        : m_size(size), m_database(file.string()), m_text(20'261'125) {}

    void run() {
        for (const char* pragma :
             {"journal_mode = OFF", "synchronous = OFF", "cache_size = -200000",
              "foreign_keys = OFF", "temp_store = MEMORY"})
            m_database.run(std::string("PRAGMA ") + pragma);
        const std::vector<std::string> aside = setAside();
        feeds();
        items();
        marks();
        sessions();
        unread();
        for (const std::string& sql : aside)
            m_database.run(sql);
        counts();
        for (const char* table : {"note_search", "annotation_search"})
            m_database.run(fmt::format("INSERT INTO {0} ({0}) VALUES ('rebuild')", table));
        m_database.run("PRAGMA journal_mode = WAL");
    }

private:
    /// Drops triggers and indexes of items; gives the statements that make them again.
    std::vector<std::string> setAside() {
        std::vector<std::string> aside;
        std::vector<std::string> drops;
        PlainStatement row(m_database,
                           "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                           "AND type IN ('trigger', 'index') AND "
                           "(tbl_name LIKE 'item%' OR tbl_name = 'unread_item')");
        for (bool more = row.step(); more; more = row.next()) {
            drops.push_back(fmt::format("DROP {} {}", row.text(0), row.text(1)));
            aside.emplace_back(row.text(2));
        }
        for (const std::string& sql : drops)
            m_database.run(sql);
        return aside;
    }

    void feeds() {
        m_database.run("BEGIN");
        PlainStatement folder(m_database, "INSERT INTO folder (name, position) VALUES (?, ?)");
        for (int i = 0; i < m_size.folders; ++i)
            folder.step(fmt::format("Dossier {}", i + 1), std::int64_t{i});
        PlainStatement feed(
            m_database, "INSERT INTO feed (url, title, folder_id, position) VALUES (?, ?, ?, ?)");
        PlainStatement fetch(m_database, "INSERT INTO feed_fetch (feed_id, status, last_ok) "
                                         "VALUES (?, 'ok', ?)");
        double sum = 0;
        for (int i = 1; i <= m_size.feeds; ++i) {
            feed.step(fmt::format("https://source{}.exemple.test/flux", i),
                      fmt::format("{} {}", m_text.name(), i),
                      std::int64_t{1 + i % std::max(1, m_size.folders)}, std::int64_t{i});
            fetch.step(std::int64_t{i}, kEnd);
            sum += 1.0 / (40.0 + i);
            m_reach.push_back(sum);
        }
        m_database.run("COMMIT");
    }

    std::int64_t someFeed() {
        if (m_text.chance(0.125))
            return 1;
        const double at =
            m_reach.back() * static_cast<double>(m_text.below(1U << 30U)) / (1U << 30U);
        return 1 + (std::ranges::lower_bound(m_reach, at) - m_reach.begin());
    }

    void items() {
        PlainStatement item(
            m_database,
            "INSERT INTO item (id, feed_id, identity, rung, guid, url, url_clean, title, author, "
            "excerpt, language, published, arrived, sort_at, content_hash, unread, starred, "
            "triage) "
            "VALUES (?1, ?2, ?3, 'guid', ?3, ?4, ?4, ?5, ?6, ?7, 'fr', ?8, ?9, ?8, ?10, 0, ?11, "
            "?12)");
        PlainStatement body(
            m_database, "INSERT INTO item_body (item_id, content_html, authors) VALUES (?, ?, ?)");
        PlainStatement text(m_database,
                            "INSERT INTO item_text (item_id, title, body) VALUES (?, ?, ?)");
        PlainStatement index(
            m_database, "INSERT INTO item_search (rowid, title, body) "
                        "SELECT item_id, title, body FROM item_text WHERE item_id BETWEEN ? AND ?");
        std::vector<std::string> authors;
        for (int i = 0; i < 3'000; ++i)
            authors.push_back(m_text.name());
        for (std::int64_t id = 1; id <= m_size.items; ++id) {
            if (id % kBatch == 1)
                m_database.run("BEGIN");
            addItem(id, item, body, text, authors[m_text.below(authors.size())]);
            if (id % kBatch == 0 || id == m_size.items) {
                index.step((id - 1) / kBatch * kBatch + 1, id);
                m_database.run("COMMIT");
            }
            if (id % 50'000 == 0)
                fmt::print(stderr, "  {} items\n", id);
        }
    }

    void addItem(std::int64_t id, PlainStatement& item, PlainStatement& body, PlainStatement& text,
                 const std::string& author) {
        const std::int64_t feed = someFeed();
        const std::int64_t arrived = kEnd - kYears + kYears / m_size.items * id;
        // A feed that is new brings what it announced for years.
        const std::int64_t age =
            static_cast<std::int64_t>(m_text.below(m_text.chance(0.1) ? kYears / 3 : kDay));
        const std::string title = m_text.title();
        const std::size_t mean = m_size.bytesOfText;
        const std::string plain = m_text.body(mean / 4 + m_text.below(mean * 3 / 2));
        const std::string address = fmt::format("https://source{}.exemple.test/articles/{}-{:08x}",
                                                feed, id, m_text.below(1U << 31U));
        const char* state = m_text.chance(0.35)   ? "inbox"
                            : m_text.chance(0.03) ? "kept"
                            : m_text.chance(0.01) ? "watch"
                                                  : "let-go";
        std::string excerpt = plain.substr(0, 240);
        while ((static_cast<unsigned char>(excerpt.back()) & 0xC0U) == 0x80U ||
               static_cast<unsigned char>(excerpt.back()) >= 0xC0U)
            excerpt.pop_back();
        item.step(id, feed, fmt::format("guid-{}-{:08x}", id, m_text.below(1U << 31U)), address,
                  title, author, excerpt, arrived - age, arrived, fmt::format("{:064x}", id),
                  std::int64_t{m_text.chance(0.01)}, std::string(state));
        if (feed == 1 || m_text.chance(0.3))
            m_unread.emplace_back(id, arrived - age);
        body.step(id, "<p>" + plain + "</p>", author + "\t\t\n");
        text.step(id, base::foldForSearch(title), base::foldForSearch(plain));
    }

    void marks() {
        m_database.run("BEGIN");
        PlainStatement tag(m_database, "INSERT INTO tag (label) VALUES (?)");
        constexpr int kTags = 200;
        for (int i = 1; i <= kTags; ++i)
            tag.step(fmt::format("étiquette {}", i));
        PlainStatement tagged(m_database,
                              "INSERT OR IGNORE INTO item_tag (item_id, tag_id) VALUES (?, ?)");
        for (int i = 0; i < m_size.tagged; ++i)
            tagged.step(someItem(), static_cast<std::int64_t>(
                                        1 + std::min(m_text.below(kTags), m_text.below(kTags))));
        PlainStatement highlight(m_database,
                                 "INSERT INTO highlight (item_id, quote, note, created, "
                                 "updated) VALUES (?, ?, ?, ?, ?4)");
        PlainStatement words(m_database,
                             "INSERT INTO annotation_text (highlight_id, body) VALUES (?, ?)");
        for (std::int64_t i = 1; i <= m_size.tagged / 10; ++i) {
            const std::string note = m_text.body(200);
            highlight.step(someItem(), std::string("un passage"), note, kEnd - i);
            words.step(i, base::foldForSearch(note));
        }
        m_database.run("COMMIT");
    }

    std::int64_t someItem() {
        return static_cast<std::int64_t>(1 + m_text.below(static_cast<std::size_t>(m_size.items)));
    }

    void sessions() {
        m_database.run("BEGIN");
        PlainStatement session(
            m_database,
            "INSERT INTO session (uuid, title, role, modality, starts_on, ends_on, state) "
            "VALUES (?, ?, 'led', 'on-site', ?, ?3, 'closed')");
        PlainStatement day(m_database, "INSERT INTO session_day (session_id, date) VALUES (?, ?)");
        PlainStatement half(m_database,
                            "INSERT INTO half_day (day_id, slot) VALUES (?, 'morning')");
        PlainStatement link(m_database,
                            "INSERT INTO session_item (session_id, half_day_id, item_id, "
                            "at) VALUES (?1, ?1, ?2, ?3)");
        PlainStatement note(m_database,
                            "INSERT INTO note (session_id, half_day_id, kind, body, at) "
                            "VALUES (?1, ?1, 'note', ?2, ?3)");
        PlainStatement words(m_database, "INSERT INTO note_text (note_id, body) VALUES (?, ?)");
        std::int64_t notes = 0;
        for (std::int64_t i = 1; i <= m_size.sessions; ++i) {
            const std::int64_t at = kEnd - kYears / (m_size.sessions + 1) * i;
            const std::string date =
                base::formatRfc3339(base::Instant{std::chrono::seconds{at}}).substr(0, 10);
            session.step(fmt::format("session-{}", i), m_text.title(), date);
            day.step(i, date);
            half.step(i);
            for (int k = 0; k < 20; ++k) {
                link.step(i, someItem(), at + k);
                const std::string text = m_text.body(300);
                note.step(i, text, at + k);
                words.step(++notes, base::foldForSearch(text));
            }
        }
        m_database.run("COMMIT");
    }

    void unread() {
        m_database.run("BEGIN");
        PlainStatement mark(m_database, "INSERT INTO unread_item (item_id, sort_at) VALUES (?, ?)");
        for (const auto& [id, moment] : m_unread)
            mark.step(id, moment);
        m_database.run("COMMIT");
    }

    /// What the triggers would have counted.
    void counts() {
        m_database.run("INSERT OR REPLACE INTO feed_count (feed_id, unread, total) "
                       "SELECT feed_id, count(item_id), count(*) FROM item "
                       "LEFT JOIN unread_item ON item_id = id GROUP BY feed_id");
        m_database.run("INSERT OR REPLACE INTO view_count (triage, total, unread) "
                       "SELECT triage, count(*), count(item_id) FROM item "
                       "LEFT JOIN unread_item ON item_id = id GROUP BY triage");
    }

    BigLibrarySize m_size;
    PlainSqlite m_database;
    InventedText m_text;
    std::vector<double> m_reach;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_unread; ///< id, moment
};

} // namespace

std::int64_t bigLibraryEnd() {
    return kEnd;
}

void makeBigLibrary(const std::filesystem::path& file, const BigLibrarySize& size) {
    const base::SystemClock clock;
    if (const auto made = store::StoreWriter::open(file, clock); !made) {
        fmt::print(stderr, "{}\n", made.error().detail);
        std::exit(1);
    }
    Filling(file, size).run();
}

} // namespace musette::bench
