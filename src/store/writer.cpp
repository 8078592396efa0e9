#include "connection.h"
#include "open_file.h"
#include "query_plans.h"
#include "recorder.h"
#include "search_texts.h"
#include "text_batch.h"

#include <musette/store/safety.h>
#include <musette/store/writer.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include <optional>
#include <string>
#include <utility>

namespace musette::store {

struct StoreWriter::Parts {
    std::filesystem::path path;
    const base::Clock& clock;
    std::unique_ptr<Connection> connection;
    bool readOnly = false;
    model::LibraryChange changes;
    std::optional<std::int64_t>
        versionOfOthers; ///< of the library, as SQLite counts for this connection
    FeedTable feeds;
    ItemTable items;
    FullTextTable fullTexts;
    ImageTable images;
    SessionTables sessions;
    BoardTable boards;
    ToolTable tools;
    PersonTable people;
    ParticipantTable participants;
    TrainingTable trainings;
    AnnotationTable annotations;
    AttachmentTable attachments;
    TitleTable titles;
    RuleTable rules;
    RuleRuns ruleRuns;
    SavedSearchTable searches;
    StoryTable stories;
    ReportTable reports;
    Journal journal;
    Subjects subjects;
    std::optional<Durability> durability;

    Parts(std::filesystem::path file, const base::Clock& now, std::unique_ptr<Connection> opened)
        : path(std::move(file)), clock(now), connection(std::move(opened)),
          readOnly(sqlite3_db_readonly(connection->database().getHandle(), "main") == 1),
          feeds(*connection, changes), items(*connection, changes), fullTexts(*connection, changes),
          images(*connection, changes), sessions(*connection, changes),
          boards(*connection, changes), tools(*connection, changes), people(*connection, changes),
          participants(*connection, changes), trainings(*connection, changes),
          annotations(*connection, changes), attachments(*connection, changes),
          titles(*connection, changes), rules(*connection, changes), ruleRuns(*connection, changes),
          searches(*connection, changes), stories(*connection, changes),
          reports(*connection, changes), journal(*connection), subjects(*connection) {}
};

namespace {

/// A migration is preceded by a verified copy beside the library, named for the version it keeps.
base::Status backupBeforeMigration(const std::filesystem::path& path) {
    std::filesystem::path copy = path;
    copy += ".before-upgrade";
    return backup(path, copy);
}

base::Status makeFolder(const std::filesystem::path& path) {
    std::error_code problem;
    const std::filesystem::path file = std::filesystem::absolute(path, problem);
    if (!problem)
        std::filesystem::create_directories(file.parent_path(), problem);
    if (problem)
        return base::fail(base::ErrorCode::LibraryUnavailable,
                          fmt::format("{}: the library cannot be made there ({})", path.string(),
                                      problem.message()));
    return {};
}

/// A copy stands alone, without a log; as a library it gets one again, so that reading does not
/// wait for writing. Where that fails, as on a medium that cannot be written, it is used as it is.
void useLog(Connection& connection) {
    static_cast<void>(connection.guarded([&]() -> base::Status {
        connection.database().exec("PRAGMA journal_mode = WAL");
        return {};
    }));
}

/// Room for what a transaction touches, so that pages of the index are not read again and again;
/// and a longer log, since every checkpoint waits for the disk twice.
void useMemory(Connection& connection) {
    connection.database().exec("PRAGMA cache_size = -16000");
    connection.database().exec("PRAGMA wal_autocheckpoint = 4000");
    TextBatch::prepare(connection);
}

/// Rolls back unless told that it has been committed.
class OpenTransaction {
public:
    explicit OpenTransaction(SQLite::Database& database) : m_database(database) {
        m_database.exec("BEGIN IMMEDIATE");
    }
    ~OpenTransaction() {
        if (!m_committed)
            m_database.tryExec("ROLLBACK");
    }
    OpenTransaction(const OpenTransaction&) = delete;
    OpenTransaction& operator=(const OpenTransaction&) = delete;

    void commit() {
        m_database.exec("COMMIT");
        m_committed = true;
    }

private:
    SQLite::Database& m_database;
    bool m_committed = false;
};

} // namespace

StoreWriter::StoreWriter() = default;
StoreWriter::~StoreWriter() = default;

base::Result<std::unique_ptr<StoreWriter>> StoreWriter::open(const std::filesystem::path& path,
                                                             const base::Clock& clock) {
    const auto state = inspect(path);
    if (!state)
        return std::unexpected(state.error());
    if (*state == FileState::Missing) {
        if (const auto made = makeFolder(path); !made)
            return std::unexpected(made.error());
        layEmptyFile(path, kOwnerOnly);
    }
    if (*state == FileState::Older) {
        if (const auto copied = backupBeforeMigration(path); !copied)
            return std::unexpected(copied.error());
    }
    auto connection = connect(path, Access::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    if (*state != FileState::Current) {
        if (const auto migrated = migrate(**connection); !migrated)
            return std::unexpected(migrated.error());
    } else {
        useLog(**connection);
    }
    const auto prepared = (*connection)->guarded([&]() -> base::Status {
        useMemory(**connection);
        return {};
    });
    if (!prepared)
        return std::unexpected(prepared.error());
    std::unique_ptr<StoreWriter> writer(new StoreWriter);
    writer->m_parts = std::make_unique<Parts>(path, clock, std::move(*connection));
    return writer;
}

FeedTable& StoreWriter::feeds() {
    return m_parts->feeds;
}
ItemTable& StoreWriter::items() {
    return m_parts->items;
}
FullTextTable& StoreWriter::fullTexts() {
    return m_parts->fullTexts;
}
ReportTable& StoreWriter::reports() {
    return m_parts->reports;
}

ImageTable& StoreWriter::images() {
    return m_parts->images;
}
SessionTables& StoreWriter::sessions() {
    return m_parts->sessions;
}
BoardTable& StoreWriter::boards() {
    return m_parts->boards;
}
ToolTable& StoreWriter::tools() {
    return m_parts->tools;
}
PersonTable& StoreWriter::people() {
    return m_parts->people;
}
ParticipantTable& StoreWriter::participants() {
    return m_parts->participants;
}
TrainingTable& StoreWriter::trainings() {
    return m_parts->trainings;
}
AnnotationTable& StoreWriter::annotations() {
    return m_parts->annotations;
}
AttachmentTable& StoreWriter::attachments() {
    return m_parts->attachments;
}
TitleTable& StoreWriter::titles() {
    return m_parts->titles;
}
RuleTable& StoreWriter::rules() {
    return m_parts->rules;
}
RuleRuns& StoreWriter::ruleRuns() {
    return m_parts->ruleRuns;
}
SavedSearchTable& StoreWriter::searches() {
    return m_parts->searches;
}
StoryTable& StoreWriter::stories() {
    return m_parts->stories;
}
Journal& StoreWriter::journal() {
    return m_parts->journal;
}
Subjects& StoreWriter::subjects() {
    return m_parts->subjects;
}
bool StoreWriter::readOnly() const {
    return m_parts->readOnly;
}
const std::filesystem::path& StoreWriter::path() const {
    return m_parts->path;
}

base::Status StoreWriter::transaction(Durability durability,
                                      const std::function<base::Status()>& work) {
    if (m_parts->readOnly)
        return base::fail(base::ErrorCode::LibraryReadOnly,
                          m_parts->path.string() + ": the library can only be read, not written");
    const model::LibraryChange before = m_parts->changes;
    const base::Status done = m_parts->connection->guarded([&]() -> base::Status {
        SQLite::Database& database = m_parts->connection->database();
        if (m_parts->durability != durability) {
            database.exec(durability == Durability::Now ? "PRAGMA synchronous = FULL"
                                                        : "PRAGMA synchronous = NORMAL");
            m_parts->durability = durability;
        }
        OpenTransaction transaction(database);
        if (base::Status status = work(); !status)
            return status;
        TextBatch::write(*m_parts->connection);
        transaction.commit();
        return {};
    });
    if (!done)
        m_parts->changes = before;
    return done;
}

base::Status StoreWriter::recorded(const std::function<base::Status()>& work,
                                   const Operation& operation) {
    Recorder recorder(*m_parts->connection);
    if (base::Status status = work(); !status)
        return status;
    TextBatch::write(*m_parts->connection); // they are part of what is recorded
    const auto recorded = recorder.recorded();
    if (!recorded)
        return std::unexpected(recorded.error());
    if (recorded->empty())
        return {}; // nothing changed, so there is nothing to take back
    m_parts->changes.journal = true;
    if (const auto added = m_parts->journal.add(operation, *recorded); !added)
        return std::unexpected(added.error());
    return {};
}

base::Status StoreWriter::operation(model::OperationKind kind, std::string_view subject, int count,
                                    const std::function<base::Status()>& work) {
    Operation entry{kind, std::string(subject), count, {}};
    return operation(entry, work);
}

base::Status StoreWriter::operation(Operation& entry, const std::function<base::Status()>& work) {
    entry.at = m_parts->clock.now();
    return transaction(Durability::Now, [&] { return recorded(work, entry); });
}

base::Result<std::string> StoreWriter::setting(std::string_view key) {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::string> {
        Query row = connection.query("SELECT value FROM setting WHERE key = ?", key);
        return row.next() ? row.text(0) : std::string();
    });
}

base::Status StoreWriter::setSetting(std::string_view key, std::string_view value) {
    return transaction(Durability::Now, [&]() -> base::Status {
        m_parts->connection->run("INSERT INTO setting (key, value) VALUES (?, ?) "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                 key, value);
        return {};
    });
}

base::Status StoreWriter::settle() {
    return m_parts->connection->guarded([&]() -> base::Status {
        SQLite::Statement checkpoint(m_parts->connection->database(),
                                     "PRAGMA wal_checkpoint(TRUNCATE)");
        checkpoint.executeStep();
        return {};
    });
}

base::Status StoreWriter::rebuildSearch() {
    return transaction(Durability::Now, [&]() -> base::Status {
        m_parts->connection->run("INSERT INTO item_search (item_search) VALUES ('rebuild')");
        m_parts->connection->run("INSERT INTO note_search (note_search) VALUES ('rebuild')");
        m_parts->connection->run(
            "INSERT INTO annotation_search (annotation_search) VALUES ('rebuild')");
        m_parts->connection->run("INSERT INTO board_search (board_search) VALUES ('rebuild')");
        m_parts->connection->run("INSERT INTO session_search (session_search) VALUES ('rebuild')");
        // The indexes first: taking a text out of one that is not sound fails.
        rewriteSearchTexts(*m_parts->connection);
        return {};
    });
}

base::Result<std::vector<StatementPlan>> StoreWriter::plansOf(const std::function<void()>& work) {
    return store::plansOf(*m_parts->connection, work);
}

/// https://www.sqlite.org/pragma.html#pragma_data_version: it stays for what this connection
/// writes.
bool StoreWriter::writtenByOthers() {
    std::int64_t version = 0;
    const base::Status read = m_parts->connection->guarded([&]() -> base::Status {
        Query row = m_parts->connection->query("PRAGMA data_version");
        version = row.next() ? row.number(0) : 0;
        return {};
    });
    if (!read)
        return false;
    const auto before = std::exchange(m_parts->versionOfOthers, version);
    return before && *before != version;
}

model::LibraryChange StoreWriter::takeChanges() {
    return std::exchange(m_parts->changes, {});
}

} // namespace musette::store
