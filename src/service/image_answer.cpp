#include "image_answer.h"

#include <musette/base/hash.h>
#include <musette/base/jpeg_orientation.h>
#include <musette/base/url.h>
#include <musette/service/images.h>

#include <chrono>
#include <utility>

namespace musette::service {
namespace {

using model::ImageOutcome;

constexpr std::chrono::seconds kTimeout{30};
/// A picture of this size is no picture.
constexpr std::uint32_t kInvisibleSide = 2;

/// Whether the next attempt would end as this one did.
bool lasts(const base::Result<net::HttpResponse>& response) {
    if (response)
        return response->status < 500 && response->status != 408 && response->status != 429;
    switch (response.error().code) {
    case base::ErrorCode::TooLarge:
    case base::ErrorCode::TooManyRedirects:
    case base::ErrorCode::RedirectRefused:
    case base::ErrorCode::InvalidUrl: return true;
    default: return false;
    }
}

} // namespace

net::HttpRequest imageRequest(const std::string& url) {
    net::HttpRequest request;
    request.url = base::withoutUserInfo(url);
    request.accept = "image/webp, image/png, image/jpeg, image/gif;q=0.9, image/*;q=0.1";
    request.totalTimeout = kTimeout;
    request.maxBytes = kMostImageBytes;
    return request;
}

base::Result<ImageAnswer> readImage(const std::string& url,
                                    const base::Result<net::HttpResponse>& response,
                                    const ImageFolder& folder) {
    ImageAnswer answer{{url, ImageOutcome::Missing, {}}, 0, lasts(response)};
    if (!response || response->status != 200)
        return answer;
    const std::string& bytes = response->body;
    answer.bytes = bytes.size();
    const auto header = base::readImageHeader(bytes);
    if (!header || header->pixels() > kMostImagePixels)
        return answer;
    if (header->width <= kInvisibleSide && header->height <= kInvisibleSide) {
        answer.image.outcome = ImageOutcome::Invisible;
        return answer;
    }
    answer.image.outcome = ImageOutcome::Stored;
    answer.image.file = {base::sha256Hex(bytes), header->type,
                         static_cast<std::int64_t>(bytes.size()), static_cast<int>(header->width),
                         static_cast<int>(header->height)};
    if (base::isTurnedJpeg(bytes)) // its size is the one in which it is shown
        std::swap(answer.image.file.width, answer.image.file.height);
    if (const base::Status kept = folder.keep(answer.image.file, bytes); !kept)
        return std::unexpected(kept.error());
    return answer;
}

} // namespace musette::service
