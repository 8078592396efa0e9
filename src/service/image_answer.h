#pragma once

#include <musette/base/error.h>
#include <musette/model/image.h>
#include <musette/net/http.h>
#include <musette/service/image_folder.h>

#include <cstddef>
#include <string>

namespace musette::service {

/// What an answer to the request for an image came to.
struct ImageAnswer {
    model::KnownImage image;
    std::size_t bytes = 0; ///< that came over the network
    bool lasting = true;   ///< false: asking later may bring something else
};

/// The request for an image: nothing in it tells who reads what.
[[nodiscard]] net::HttpRequest imageRequest(const std::string& url);

/// Looks at an answer by its own bytes, and keeps the file of a picture. For the pool.
/// Errors: those of the folder.
[[nodiscard]] base::Result<ImageAnswer> readImage(const std::string& url,
                                                  const base::Result<net::HttpResponse>& response,
                                                  const ImageFolder& folder);

} // namespace musette::service
