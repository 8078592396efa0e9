#include <musette/base/text.h>

#include <algorithm>

namespace musette::base {
namespace {

constexpr std::string_view kEllipsis = "…";

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char lowerAscii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

} // namespace

std::string collapseSpace(std::string_view text) {
    text = trim(text);
    std::string out;
    out.resize_and_overwrite(text.size(), [&](char* buffer, std::size_t) {
        std::size_t size = 0;
        bool afterSpace = false;
        for (const char c : text) {
            const bool space = isSpace(c);
            buffer[size] = space ? ' ' : c;
            size += space && afterSpace ? 0 : 1;
            afterSpace = space;
        }
        return size;
    });
    return out;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string asciiLower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), lowerAscii);
    return out;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lowerAscii, lowerAscii);
}

std::string ellipsize(std::string_view text, std::size_t limit) {
    if (text.size() <= limit)
        return std::string(text);
    if (limit < kEllipsis.size())
        return {};
    std::size_t end = limit - kEllipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(trim(text.substr(0, end))).append(kEllipsis);
}

std::string escapeHtml(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace musette::base
