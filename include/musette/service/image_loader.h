#pragma once

#include <musette/service/images.h>
#include <musette/service/refresher.h>

#include <memory>

namespace musette::service {

/// Loads the images of an article (docs/architecture.md, "Images"): those that are at hand are told
/// at once, the others are asked for as far as the request's word goes, looked at by their own
/// bytes and kept beside the library. Afterwards the oldest images that no kept item holds are
/// given up where they take too much room. The handlers run on the library executor. Call it on the
/// library executor. Dropping the job cancels what is still under way; what came stays. Errors:
/// those of the library and of files; an image that does not come is an outcome.
[[nodiscard]] std::unique_ptr<Job> loadImages(LibraryFile& library, const RefreshPlaces& places,
                                              ImageRequest request, ImageHandler found,
                                              ImagesDone done);

} // namespace musette::service
