#pragma once

#include <musette/base/error.h>

#include <string>

struct sqlite3_session;

namespace musette::store {

class Connection;

/// Records what is changed in the user's tables while it lives, as an SQLite changeset. Derived
/// tables (counts, search) are left out: triggers keep them right when a changeset is applied.
class Recorder {
public:
    explicit Recorder(Connection& connection);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Everything so far; empty when nothing changed.
    [[nodiscard]] base::Result<std::string> changeset();

private:
    sqlite3_session* m_session = nullptr;
};

} // namespace musette::store
