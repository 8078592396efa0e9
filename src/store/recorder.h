#pragma once

#include <musette/base/error.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

struct sqlite3_session;

namespace musette::store {

class Connection;

/// Items that were marked unread, or read; ascending.
struct RecordedMarks {
    bool unread = false;
    std::vector<std::int64_t> items{};
};

/// What an action did, as the journal keeps it.
struct Recorded {
    std::string changeset{};
    std::vector<RecordedMarks> marks{}; ///< in the order they were set
    [[nodiscard]] bool empty() const { return changeset.empty() && marks.empty(); }
};

/// Records what is changed in the user's tables while it lives, as an SQLite changeset. Derived
/// tables (counts, search) are left out: triggers keep them right when a changeset is applied.
/// Marks of items go beside it: a changeset of a hundred thousand takes longer than the marking.
class Recorder {
public:
    explicit Recorder(Connection& connection);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// `markItems`, recorded by whoever records on that connection, if anybody does.
    static std::vector<std::int64_t> mark(Connection& connection,
                                          std::span<const std::int64_t> items, bool unread);

    /// Everything so far; empty when nothing changed.
    [[nodiscard]] base::Result<Recorded> recorded();

private:
    Connection& m_connection;
    sqlite3_session* m_session = nullptr;
    std::vector<RecordedMarks> m_marks;
};

} // namespace musette::store
