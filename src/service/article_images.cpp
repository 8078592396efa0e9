#include <musette/base/text.h>
#include <musette/service/article_images.h>

#include <algorithm>
#include <charconv>

namespace musette::service {
namespace {

constexpr std::string_view kMark = "<!--image ";
constexpr std::string_view kMarkEnd = "-->";
/// A sign in the line is no higher than the line when the article gives it no size.
constexpr int kSignHeight = 20;
constexpr int kTallestSign = 48;

struct Size {
    int width = 0;
    int height = 0;
};

/// As the article wants it, never larger than the picture is.
Size shownSize(const ArticleImage& image, const ImageView& view) {
    int width = view.width;
    if (image.width > 0)
        width = std::min(width, image.width);
    else if (image.height > 0 && image.height < view.height)
        width = static_cast<int>(std::int64_t{view.width} * image.height / view.height);
    else if (image.inLine && view.height > kTallestSign)
        width = static_cast<int>(std::int64_t{view.width} * kSignHeight / view.height);
    width = std::max(width, 1);
    return {width, std::max(1, static_cast<int>(std::int64_t{view.height} * width / view.width))};
}

std::string link(std::string_view to, std::string_view content) {
    return "<a href=\"" + base::escapeHtml(to) + "\">" + std::string(content) + "</a>";
}

std::string picture(const ArticleImage& image, const ImageView& view, std::size_t number) {
    const Size size = shownSize(image, view);
    std::string tag = "<img src=\"" + std::string(kPictureSource) + std::to_string(number) +
                      "\" width=\"" + std::to_string(size.width) + "\" height=\"" +
                      std::to_string(size.height) + '"';
    if (!image.description.empty()) {
        const std::string words = base::escapeHtml(image.description);
        tag += " alt=\"" + words + "\" title=\"" + words + '"';
    }
    tag += '>';
    return image.link.empty() || image.inLine ? tag : link(image.link, tag);
}

std::string frame(const ArticleImage& image, ImageState state, std::size_t number,
                  const ImageWords& words) {
    std::string text;
    if (state == ImageState::Missing)
        text +=
            "<img src=\"" + std::string(kIconSource) + "image-off\" width=\"18\" height=\"18\"> ";
    const std::string& description = image.description.empty() ? words.image : image.description;
    text += base::escapeHtml(description);
    switch (state) {
    case ImageState::Waiting:
        return text + "<br>" +
               link(std::string(kLoadImageLink) + std::to_string(number),
                    base::escapeHtml(words.load));
    case ImageState::Loading: return text + "<br>" + base::escapeHtml(words.loading);
    case ImageState::Missing: return text + "<br>" + base::escapeHtml(words.missing);
    default: return text;
    }
}

std::string inBlock(const ArticleImage& image, bool shown, std::string_view content) {
    const std::string name = shown ? "picture" : "image";
    if (!image.boxed)
        return "<p class=\"" + name + "\">" + std::string(content) + "</p>";
    return std::string("<table class=\"") + (shown ? "picture" : "frame") +
           "\" width=\"100%\" cellspacing=\"0\"><tr><td class=\"" + name + "\">" +
           std::string(content) + "</td></tr></table>";
}

std::string standIn(const ArticleImage& image, const ImageView& view, std::size_t number,
                    const ImageWords& words) {
    const bool shown = view.state == ImageState::Shown && view.width > 0 && view.height > 0;
    if (view.state == ImageState::Invisible)
        return image.inLine ? "" : "<p class=\"none\"></p>";
    if (image.inLine)
        return shown ? picture(image, view, number) : base::escapeHtml(image.description);
    return inBlock(image, shown,
                   shown ? picture(image, view, number) : frame(image, view.state, number, words));
}

} // namespace

std::string withImages(std::string_view html, std::span<const ArticleImage> images,
                       std::span<const ImageView> views, const ImageWords& words) {
    std::string out;
    out.reserve(html.size() + images.size() * 256);
    for (std::size_t at = html.find(kMark); at != std::string_view::npos; at = html.find(kMark)) {
        out += html.substr(0, at);
        html.remove_prefix(at + kMark.size());
        std::size_t number = images.size();
        std::from_chars(html.data(), html.data() + html.size(), number);
        const std::size_t end = html.find(kMarkEnd);
        html.remove_prefix(end == std::string_view::npos ? html.size() : end + kMarkEnd.size());
        if (number < images.size() && number < views.size())
            out += standIn(images[number], views[number], number, words);
    }
    return out.append(html);
}

} // namespace musette::service
