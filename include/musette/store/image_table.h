#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/ids.h>
#include <musette/model/image.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// Which images of articles were loaded, whose they are, and whose may be loaded without asking.
/// Their bytes are the service's. Part of StoreWriter.
class ImageTable {
public:
    ImageTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    [[nodiscard]] base::Result<std::optional<model::KnownImage>> find(std::string_view url);
    /// What came of asking for an address, for the item that holds it. An image that is there
    /// stays, also when asking again brought nothing.
    [[nodiscard]] base::Status record(model::ItemId item, const model::KnownImage& image,
                                      base::Instant asked);
    /// The file is gone: its addresses count as never asked for.
    [[nodiscard]] base::Status forget(std::string_view hash);

    /// Everything that was loaded and not given up.
    [[nodiscard]] base::Result<std::vector<model::ImageFile>> all();

    /// The user's word for all images of a feed. Errors: NotFound.
    [[nodiscard]] base::Status allow(model::FeedId feed, bool allowed);
    /// True for an item whose feed has that word.
    [[nodiscard]] base::Result<bool> allowed(model::ItemId item);
    /// True for an item that is kept, watched, starred, or claimed by what the user did to it: it
    /// owns its images.
    [[nodiscard]] base::Result<bool> keepsImages(model::ItemId item);

    /// The images to give up, the oldest first, so that those that no kept item holds take at most
    /// so many bytes.
    [[nodiscard]] base::Result<std::vector<model::ImageFile>> surplus(std::int64_t limit);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
