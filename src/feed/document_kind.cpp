#include "document_kind.h"

#include "ascii.h"

#include <musette/base/text.h>

#include <utility>

namespace musette::feed {
namespace {

using namespace std::string_view_literals;

std::string_view rootName(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && isNameChar(text[end])) {
            ++end;
        }
        if (end > at + 1 && isNameStart(text[at + 1])) {
            return text.substr(at + 1, end - at - 1);
        }
    }
    return {};
}

} // namespace

std::string describeBinary(std::string_view bytes) {
    static constexpr std::pair<std::string_view, std::string_view> kSignatures[] = {
        {"\x89PNG"sv, "a PNG image"},
        {"\xFF\xD8\xFF"sv, "a JPEG image"},
        {"GIF8"sv, "a GIF image"},
        {"%PDF-"sv, "a PDF document"},
        {"PK\x03\x04"sv, "a ZIP archive"},
        {"\x1F\x8B"sv, "gzip data"},
        {"\0\0\1\0"sv, "an icon"},
        {"II*\0"sv, "a TIFF image"},
        {"ID3"sv, "an MP3 file"},
        {"OggS"sv, "an Ogg file"},
        {"\xD0\xCF\x11\xE0"sv, "an Office document"},
    };
    for (const auto& [start, what] : kSignatures) {
        if (bytes.starts_with(start)) {
            return "no feed but " + std::string(what);
        }
    }
    if (bytes.starts_with("RIFF")) {
        return std::string("no feed but ") +
               (bytes.substr(0, 12).ends_with("WEBP") ? "a WebP image" : "a RIFF file");
    }
    return {};
}

std::string describeDocument(std::string_view text) {
    if (text.front() == '{' || text.front() == '[') {
        return "no feed but other JSON";
    }
    const std::string_view root = rootName(text.substr(0, 4096));
    // Before HTML: its <body> would pass for one of HTML.
    if (base::equalsIgnoringCase(root, "opml")) {
        return "no feed but an OPML list of feeds";
    }
    const std::string head = base::asciiLower(text.substr(0, 4096));
    if (head.find("<!doctype html") != std::string::npos ||
        head.find("<html") != std::string::npos || head.find("<body") != std::string::npos) {
        return "no feed but an HTML page";
    }
    if (!root.empty() && text.front() == '<') {
        return "no feed but an XML document <" + std::string(root.substr(0, 40)) + ">";
    }
    return "no feed but plain text";
}

} // namespace musette::feed
