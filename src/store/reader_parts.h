#pragma once

#include <musette/store/reader.h>

#include "connection.h"

#include <memory>

namespace musette::store {

struct StoreReader::Parts {
    std::unique_ptr<Connection> connection;
};

} // namespace musette::store
