#include "open_file.h"

#include <musette/base/url.h>
#include <musette/store/feed_table.h>
#include <musette/store/journal.h>
#include <musette/store/safety.h>

#include <fmt/format.h>

namespace musette::store {
namespace {

/// From this schema on logins are kept elsewhere.
constexpr int kWithoutLogins = 5;

/// The file's feeds with a login in their address; none in a newer library, or where none lies.
struct OldCopy {
    std::unique_ptr<Connection> connection;
    std::vector<std::pair<model::FeedId, std::string>> addresses;
};

base::Result<OldCopy> readOldCopy(const std::filesystem::path& copy, Access access) {
    OldCopy old;
    const auto state = inspect(copy);
    if (!state)
        return std::unexpected(state.error());
    if (*state != FileState::Older)
        return old;
    auto connection = connect(copy, access);
    if (!connection)
        return std::unexpected(connection.error());
    model::LibraryChange unused;
    auto found = FeedTable(**connection, unused).addressesWithLogin();
    if (!found)
        return std::unexpected(found.error());
    const bool old4 =
        (*connection)->database().execAndGet("PRAGMA user_version").getInt() < kWithoutLogins;
    if (old4)
        old.addresses = std::move(*found);
    old.connection = std::move(*connection);
    return old;
}

/// The address without its login; told apart by a fragment, which is never sent, from another
/// feed's.
std::string bareAddress(Connection& connection, model::FeedId id, const std::string& address) {
    std::string bare = base::withoutUserInfo(address);
    if (connection.query("SELECT 1 FROM feed WHERE url = ?", std::string_view(bare)).next())
        bare += fmt::format("#{}", id.value);
    return bare;
}

} // namespace

base::Result<bool> holdsLogins(const std::filesystem::path& copy) {
    const auto old = readOldCopy(copy, Access::ReadOnly);
    if (!old)
        return std::unexpected(old.error());
    return !old->addresses.empty();
}

base::Status removeLogins(const std::filesystem::path& copy) {
    auto old = readOldCopy(copy, Access::ReadWrite);
    if (!old)
        return std::unexpected(old.error());
    if (old->addresses.empty())
        return {};
    Connection& connection = *old->connection;
    return connection.guarded([&]() -> base::Status {
        SQLite::Database& database = connection.database();
        database.exec("PRAGMA secure_delete = ON");
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const auto& [id, address] : old->addresses) {
            connection.run("UPDATE feed SET url = ? WHERE id = ?",
                           bareAddress(connection, id, address), id);
            if (auto forgotten = Journal(connection).forget(address); !forgotten)
                return forgotten;
        }
        transaction.commit();
        database.exec("VACUUM"); // nothing of them is left in pages that nobody uses
        return {};
    });
}

} // namespace musette::store
