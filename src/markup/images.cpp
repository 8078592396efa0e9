#include "images.h"

#include "address_rules.h"
#include "gumbo_tree.h"
#include "tag_scanner.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace musette::markup {
namespace {

struct Beacon {
    std::string_view host; ///< the host or the end of it
    std::string_view path; ///< the path's beginning
};

constexpr auto kBeacons = std::to_array<Beacon>({
    {"feeds.feedburner.com", "/~r/"},
    {"feedburner.com", "/~r/"},
    {"feedproxy.google.com", "/~r/"},
    {"feeds.wordpress.com", "/"},
    {"pixel.wp.com", "/"},
    {"stats.wordpress.com", "/"},
    {"stats.wp.com", "/"},
    {"google-analytics.com", "/"},
    {"doubleclick.net", "/"},
    {"feedsportal.com", "/"},
    {"scorecardresearch.com", "/"},
});

// In the order of their trustworthiness; the first one with an address wins.
constexpr std::array<const char*, 5> kLazySources = {"data-src", "data-lazy-src", "data-original",
                                                     "data-orig-file", "data-large-file"};
constexpr std::array<const char*, 3> kLazySets = {"srcset", "data-srcset", "data-lazy-srcset"};

bool isHostOrBelow(std::string_view host, std::string_view known) {
    return host == known || (host.size() > known.size() && host.ends_with(known) &&
                             host[host.size() - known.size() - 1] == '.');
}

bool isKnownBeacon(std::string_view address) {
    const std::optional<base::UrlParts> parts = base::splitUrl(address);
    return parts && std::ranges::any_of(kBeacons, [&](const Beacon& beacon) {
               return isHostOrBelow(parts->host, beacon.host) &&
                      parts->path.starts_with(beacon.path);
           });
}

/// A style in lower case without blanks, for looking up plain declarations.
std::string packedStyle(std::string_view style) {
    std::string packed;
    for (const char c : base::asciiLower(style)) {
        if (!isHtmlSpace(c))
            packed += c;
    }
    return packed;
}

bool isTinyLength(std::string_view value) {
    value = base::trim(value);
    return value == "0" || value == "1" || value == "0px" || value == "1px";
}

/// The value of a declaration in a packed style, empty when there is none.
std::string_view declared(std::string_view packed, std::string_view property) {
    for (std::size_t at = packed.find(property); at != std::string_view::npos;
         at = packed.find(property, at + 1)) {
        const std::string_view after = packed.substr(at + property.size());
        if ((at == 0 || packed[at - 1] == ';') && after.starts_with(':')) {
            std::string_view value = after.substr(1, after.find(';') - 1);
            return value.substr(0, value.find('!'));
        }
    }
    return {};
}

bool isInvisible(const GumboNode* image) {
    const char* style = attributeValue(image, "style");
    const std::string packed = style == nullptr ? std::string() : packedStyle(style);
    const auto tiny = [&](const char* name) {
        const char* value = attributeValue(image, name);
        return (value != nullptr && isTinyLength(value)) || isTinyLength(declared(packed, name));
    };
    return (tiny("width") && tiny("height")) || declared(packed, "visibility") == "hidden";
}

ImageSource fromSet(const GumboNode* node, std::string_view base) {
    for (const char* name : kLazySets) {
        const char* set = attributeValue(node, name);
        if (set == nullptr)
            continue;
        std::string address = largestOf(set, base);
        if (!address.empty())
            return {ImageSource::Kind::Remote, std::move(address)};
    }
    return {};
}

bool isPicture(const GumboNode* element) {
    GumboStringPiece name = element->v.element.original_tag;
    gumbo_tag_from_original_text(&name); // gumbo 0.10 has no number for it
    return name.data != nullptr && base::equalsIgnoringCase({name.data, name.length}, "picture");
}

ImageSource fromPicture(const GumboNode* image, std::string_view base) {
    const GumboNode* parent = image->parent;
    if (parent == nullptr || !isElement(parent) || !isPicture(parent))
        return {};
    const GumboVector& siblings = parent->v.element.children;
    for (unsigned i = 0; i < siblings.length; ++i) {
        const GumboNode* sibling = childAt(parent, i);
        if (isElement(sibling) && sibling->v.element.tag == GUMBO_TAG_SOURCE) {
            ImageSource found = fromSet(sibling, base);
            if (found.kind != ImageSource::Kind::None)
                return found;
        }
    }
    return {};
}

ImageSource lazySource(const GumboNode* image, std::string_view base) {
    for (const char* name : kLazySources) {
        const char* lazy = attributeValue(image, name);
        std::string address = lazy == nullptr ? std::string() : resourceAddress(base, lazy);
        if (!address.empty())
            return {ImageSource::Kind::Remote, std::move(address)};
    }
    return {};
}

/// True when the file's name says that another picture takes its place later.
bool isPlaceholder(std::string_view address) {
    constexpr auto kNames =
        std::to_array<std::string_view>({"placeholder", "blank.", "spacer", "transparent", "1x1",
                                         "pixel.", "lazy", "loading", "grey."});
    const std::string path = base::asciiLower(address.substr(0, address.find_first_of("?#")));
    const std::string_view file = std::string_view(path).substr(path.rfind('/') + 1);
    return std::ranges::any_of(kNames,
                               [file](std::string_view name) { return file.contains(name); });
}

ImageSource chosen(const GumboNode* image, std::string_view base) {
    const char* src = attributeValue(image, "src");
    ImageSource source;
    source.address = src == nullptr ? std::string() : resourceAddress(base, src);
    if (!source.address.empty())
        source.kind = ImageSource::Kind::Remote;
    if (source.kind == ImageSource::Kind::Remote && !isPlaceholder(source.address))
        return source;
    for (ImageSource other :
         {lazySource(image, base), fromSet(image, base), fromPicture(image, base)}) {
        if (other.kind != ImageSource::Kind::None)
            return other;
    }
    if (source.kind == ImageSource::Kind::Remote)
        return source;
    std::string data = src == nullptr ? std::string() : dataImage(src);
    if (!data.empty())
        return {ImageSource::Kind::Embedded, std::move(data)};
    return {};
}

/// The image in a noscript element: what a page shows when no script puts the lazy image in place.
const GumboNode* imageInNoscript(const GumboNode* node) {
    if (!isElement(node) || node->v.element.tag != GUMBO_TAG_NOSCRIPT)
        return nullptr;
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        const GumboNode* child = childAt(node, i);
        if (isElement(child) && child->v.element.tag == GUMBO_TAG_IMG && !isInvisible(child))
            return child;
    }
    return nullptr;
}

/// The twin right after or before an image, blanks aside.
const GumboNode* twinOf(const GumboNode* image) {
    const GumboNode* parent = image->parent;
    if (parent == nullptr || !isElement(parent))
        return nullptr;
    const std::size_t count = parent->v.element.children.length;
    const auto isBlank = [](const GumboNode* node) {
        return isText(node) && base::trim(node->v.text.text).empty();
    };
    std::size_t after = image->index_within_parent + 1;
    while (after < count && isBlank(childAt(parent, after)))
        ++after;
    if (const GumboNode* twin = after < count ? imageInNoscript(childAt(parent, after)) : nullptr)
        return twin;
    std::size_t before = image->index_within_parent;
    while (before > 0 && isBlank(childAt(parent, before - 1)))
        --before;
    return before > 0 ? imageInNoscript(childAt(parent, before - 1)) : nullptr;
}

} // namespace

ImageSource imageSource(const GumboNode* image, std::string_view base) {
    if (isInvisible(image))
        return {ImageSource::Kind::Beacon, {}};
    ImageSource source = chosen(image, base);
    if (const GumboNode* twin =
            source.kind == ImageSource::Kind::Remote ? nullptr : twinOf(image)) {
        ImageSource other = chosen(twin, base);
        if (other.kind == ImageSource::Kind::Remote)
            source = std::move(other);
    }
    if (source.kind == ImageSource::Kind::Remote && isKnownBeacon(source.address))
        return {ImageSource::Kind::Beacon, {}};
    return source;
}

const char* imageDescription(const GumboNode* image) {
    const char* alt = attributeValue(image, "alt");
    if (alt != nullptr && !base::trim(alt).empty())
        return alt;
    const GumboNode* twin = twinOf(image);
    const char* other = twin == nullptr ? nullptr : attributeValue(twin, "alt");
    return other == nullptr ? alt : other;
}

std::string pictureAddress(std::string_view base, std::string_view address) {
    std::string absolute = resourceAddress(base, address);
    return isKnownBeacon(absolute) ? std::string() : absolute;
}

std::string largestOf(std::string_view srcset, std::string_view base) {
    std::string best;
    double bestSize = -1;
    std::size_t at = 0;
    while (at < srcset.size()) {
        while (at < srcset.size() && (isHtmlSpace(srcset[at]) || srcset[at] == ','))
            ++at;
        const std::size_t start = at;
        while (at < srcset.size() && !isHtmlSpace(srcset[at]))
            ++at;
        std::string_view address = srcset.substr(start, at - start);
        std::string_view descriptor;
        if (address.ends_with(',')) {
            while (address.ends_with(','))
                address.remove_suffix(1);
        } else {
            const std::size_t end = std::min(srcset.find(',', at), srcset.size());
            descriptor = base::trim(srcset.substr(at, end - at));
            at = end;
        }
        double size = 1; // a width or a density, read alike in every locale
        std::from_chars(descriptor.data(), descriptor.data() + descriptor.size(), size);
        if (size > bestSize) {
            std::string absolute = resourceAddress(base, address);
            if (!absolute.empty()) {
                best = std::move(absolute);
                bestSize = size;
            }
        }
    }
    return best;
}

bool hidesByStyle(std::string_view style) {
    const std::string packed = packedStyle(style);
    return declared(packed, "display") == "none";
}

} // namespace musette::markup
