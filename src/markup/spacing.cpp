#include <musette/base/text.h>
#include <musette/markup/spacing.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

bool isVerbatim(std::string_view name) {
    return isOneOf(name,
                   std::to_array<std::string_view>({"code", "pre", "kbd", "samp", "tt", "var"}));
}

bool staysInLine(std::string_view name) {
    return isOneOf(name, std::to_array<std::string_view>(
                             {"a", "abbr", "b", "cite", "dfn", "del", "em", "i", "ins", "mark", "q",
                              "s", "small", "span", "strong", "sub", "sup", "u"})) ||
           isVerbatim(name);
}

/// "b" of `<b>`, `</b>` and `<b class="x">`.
std::string_view nameOf(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" />"));
}

bool isAscii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

} // namespace

std::string frenchSpacingBetweenTags(std::string_view text, char before) {
    const bool continues = text.starts_with(' ') && before != '\n';
    const bool opens = text.ends_with("« ");
    std::string spaced;
    if (continues)
        spaced += isAscii(before) ? before : 'x';
    spaced = base::frenchSpacing(spaced.append(text).append(opens ? "x" : ""));
    if (opens)
        spaced.pop_back();
    return spaced.substr(continues ? 1 : 0);
}

std::string withFrenchSpacing(std::string_view html) {
    std::string out;
    out.reserve(html.size() + html.size() / 32);
    int verbatim = 0;
    char last = '\n';
    while (!html.empty()) {
        const std::size_t open = std::min(html.find('<'), html.size());
        if (const std::string_view text = html.substr(0, open); !text.empty()) {
            out += verbatim > 0 ? std::string(text) : frenchSpacingBetweenTags(text, last);
            last = text.back();
        }
        html.remove_prefix(open);
        if (html.empty())
            break;
        const std::size_t end = std::min(html.find('>'), html.size() - 1);
        const std::string_view tag = html.substr(0, end + 1);
        if (isVerbatim(nameOf(tag)))
            verbatim += tag.starts_with("</") ? -1 : 1;
        // A picture in the line is text, whatever it shows.
        if (tag.starts_with("<!--"))
            last = 'x';
        else if (!staysInLine(nameOf(tag)))
            last = '\n';
        out += tag;
        html.remove_prefix(tag.size());
    }
    return out;
}

} // namespace musette::markup
