#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>

#include <string_view>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// People who are named in what the user wrote.
class PersonEditor {
public:
    PersonEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    /// Puts an alias in the place of a name everywhere in the library (`LibraryReader::mentions`
    /// says where), drops the steps of the history that hold it, and writes the file so that none
    /// of its bytes stay in it. Articles stay as they were published; copies of the library made
    /// before still hold it. How many places. It cannot be taken back.
    /// Errors: InvalidArgument for a name of less than two letters, or an alias that holds it.
    [[nodiscard]] base::Result<int> erase(std::string_view name, std::string_view alias);

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

} // namespace musette::service
