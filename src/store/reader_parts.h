#pragma once

#include "connection.h"

#include <musette/store/reader.h>

#include <memory>

namespace musette::store {

struct StoreReader::Parts {
    std::unique_ptr<Connection> connection;
};

} // namespace musette::store
