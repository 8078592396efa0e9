#pragma once

#include <musette/markup/sanitise.h>

#include <string>
#include <string_view>

namespace musette::test {

/// What the sanitiser makes of an article of https://exemple.org/billets/un.
inline std::string sanitised(std::string_view html) {
    markup::SanitiseOptions options;
    options.baseUrl = "https://exemple.org/billets/un";
    return markup::sanitise(html, options).html;
}

inline std::string repeated(std::string_view part, int times) {
    std::string out;
    out.reserve(part.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}

inline int countOf(std::string_view text, std::string_view part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace musette::test
