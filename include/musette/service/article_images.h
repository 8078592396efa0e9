#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// An image of an article, in whose HTML a mark stands in its place.
struct ArticleImage {
    std::string address;     ///< http(s), or data: of one that the article carries in itself
    std::string description; ///< what it shows, in the article's words; may be empty
    std::string link;        ///< where it leads, when it stands in a link
    int width = 0;           ///< as the article gives it; 0: it does not
    int height = 0;
    bool inLine = false; ///< a sign in the running text
    bool boxed = false;  ///< there is room for a frame in its place

    [[nodiscard]] bool remote() const { return !address.starts_with("data:"); }
};

/// How an image stands in the article at the moment.
enum class ImageState {
    Waiting,   ///< for the reader's word
    Forbidden, ///< the reader wants no images at all
    Loading,
    Shown,
    Missing,
    Invisible, ///< nothing is shown in its place
};

struct ImageView {
    ImageState state = ImageState::Waiting;
    int width = 0; ///< of the picture itself, when it is shown
    int height = 0;

    friend bool operator==(const ImageView&, const ImageView&) = default;
};

/// The words in the place of an image that is not shown, in the reader's language.
struct ImageWords {
    std::string image;   ///< of one without description: "Image"
    std::string load;    ///< "Load the image"
    std::string loading; ///< "Loading…"
    std::string missing; ///< "Image not found"
};

/// Addresses that the HTML of an article holds, with the number of an image or the name of an icon
/// behind them.
inline constexpr std::string_view kLoadImageLink = "musette:image/";
inline constexpr std::string_view kPictureSource = "musette:picture/";
inline constexpr std::string_view kIconSource = "musette:icon/";

/// The HTML of an article with its images as they stand, `views` in the order of `images`: a frame
/// with description and link in the place of one that waits, the picture of one that is shown.
/// Every state has as many paragraphs as any other, so that places in the text stay valid.
/// Adds the classes `table.frame` of `td.image`, `table.picture` of `td.picture`, `p.none`. Linear
/// time. Pure. Thread: any.
[[nodiscard]] std::string withImages(std::string_view html, std::span<const ArticleImage> images,
                                     std::span<const ImageView> views, const ImageWords& words);

} // namespace musette::service
