#pragma once

#include <musette/base/error.h>
#include <musette/model/ids.h>
#include <musette/model/image.h>
#include <musette/service/options.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// The user's word on images that others host, for all articles.
enum class ImagePolicy {
    Never,  ///< nothing is asked for, whatever else was said
    Ask,    ///< article by article, and always for the feeds that were named
    Always, ///< with each article that is opened
};

/// The settings of the library that hold the policy ("never", "ask", "always"; empty: ask) and the
/// room, in megabytes, for images of items that are not kept.
inline constexpr std::string_view kImagePolicyKey = "images.load";
inline constexpr std::string_view kImageCacheKey = "images.cache-megabytes";
inline constexpr int kDefaultCacheMegabytes = 200;
inline constexpr int kSmallestCacheMegabytes = 20;

[[nodiscard]] ImagePolicy imagePolicyFrom(std::string_view setting);
[[nodiscard]] std::string_view nameOf(ImagePolicy policy);

/// What the user's word comes to for one article.
struct ImagePermission {
    ImagePolicy policy = ImagePolicy::Ask;
    bool feed = false; ///< the images of its feed are loaded without asking

    [[nodiscard]] bool withoutAsking() const {
        return policy == ImagePolicy::Always || (policy == ImagePolicy::Ask && feed);
    }
    friend bool operator==(const ImagePermission&, const ImagePermission&) = default;
};

/// Whose word a request for images goes by.
enum class ImageWord {
    Given,     ///< the user asked for these; what was missing is asked for again
    Permitted, ///< nobody asked: only as far as the policy and the feed allow it
};

struct ImageRequest {
    model::ItemId item;
    std::vector<std::string> urls; ///< of its images, in the article's order
    ImageWord word = ImageWord::Permitted;
};

/// Over these an image counts as missing.
inline constexpr std::size_t kMostImageBytes = std::size_t{10} << 20;
inline constexpr std::uint64_t kMostImagePixels = 40'000'000;
/// One article asks for no more than these.
inline constexpr std::size_t kMostImages = 200;
inline constexpr std::size_t kMostArticleBytes = std::size_t{64} << 20;

/// What came of an address, and where the bytes of a stored image lie.
struct FoundImage {
    model::KnownImage known;
    std::filesystem::path file;
};

/// Called for each address, on the library executor.
using ImageHandler = std::move_only_function<void(const FoundImage&)>;
using ImagesDone = std::move_only_function<void(base::Status)>;

} // namespace musette::service
