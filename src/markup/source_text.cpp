#include "source_text.h"

#include <musette/base/text.h>

namespace musette::markup {
namespace {

bool isDroppedControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r';
}

} // namespace

std::string_view cutAt(std::string_view text, std::size_t limit) {
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

std::string cleanBytes(std::string_view html) {
    std::string text = base::toValidUtf8(html);
    std::erase_if(text, isDroppedControl);
    return text;
}

} // namespace musette::markup
