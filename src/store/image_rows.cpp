#include "image_rows.h"

#include <musette/model/names.h>

namespace musette::store {

model::ImageFile imageFrom(const Query& row, int first) {
    return {row.text(first),
            base::imageTypeFrom(row.text(first + 1)).value_or(base::ImageType::Png),
            row.number(first + 2), row.integer(first + 3), row.integer(first + 4)};
}

std::optional<model::KnownImage> knownImage(Connection& connection, std::string_view url) {
    Query row = connection.query("SELECT a.outcome, i.hash, i.type, i.bytes, i.width, i.height "
                                 "FROM image_address a LEFT JOIN image i ON i.hash = a.hash "
                                 "WHERE a.url = ?",
                                 url);
    if (!row.next())
        return {};
    model::KnownImage image;
    image.url = url;
    image.outcome =
        model::fromName<model::ImageOutcome>(row.text(0)).value_or(model::ImageOutcome::Missing);
    if (image.outcome == model::ImageOutcome::Stored)
        image.file = imageFrom(row, 1);
    return image;
}

bool allowsImages(Connection& connection, model::FeedId feed) {
    return connection.query("SELECT 1 FROM feed_images WHERE feed_id = ?", feed).next();
}

} // namespace musette::store
