#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>

#include <string_view>

namespace musette::store {

class Connection;

/// Takes names out of what the user wrote. Part of StoreWriter; runs inside its transactions.
class PersonTable {
public:
    PersonTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// Puts `replacement` in the place of a name wherever `StoreReader::mentions` finds it, drops
    /// the entries of the history that hold it, and logs that it was done, without the name. How
    /// many texts changed and entries went. Nothing of it can be taken back.
    [[nodiscard]] base::Result<int> erase(std::string_view name, std::string_view replacement,
                                          base::Instant now);

private:
    int eraseFromTexts(std::string_view name, std::string_view replacement);
    int eraseFromSpeakers(std::string_view name, std::string_view replacement);
    int forgetEntries(std::string_view name);
    void refold();

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
