#pragma once

namespace musette::feed {

// Character classes on bytes. <cctype> asks the locale, which feeds must not depend on.

[[nodiscard]] constexpr bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

[[nodiscard]] constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr char toLower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr int hexValue(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = toLower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// May begin an XML name; every byte of a non-ASCII character may.
[[nodiscard]] constexpr bool isNameStart(char c) {
    return isLetter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] constexpr bool isNameChar(char c) {
    return isNameStart(c) || isDigit(c) || c == '-' || c == '.';
}

} // namespace musette::feed
