#pragma once

#include <string>
#include <string_view>

namespace musette::base {

/// A URI reference in its five parts (RFC 3986, appendix B). Views into the text it was split from.
struct Reference {
    std::string_view scheme;
    std::string_view authority;
    std::string_view path;
    std::string_view query;
    std::string_view fragment;
    bool hasAuthority = false;
    bool hasQuery = false;
    bool hasFragment = false;
};

[[nodiscard]] Reference splitReference(std::string_view text);

/// A reference together with the text its path lives in.
struct ResolvedReference {
    Reference parts;
    std::string path;
};

/// RFC 3986 §5.2.2, dot segments removed.
[[nodiscard]] ResolvedReference resolved(const Reference& base, const Reference& reference);

/// Put together again: scheme and host in lower case, no default port, "/" for an empty path of a
/// web address. Percent-escapes, query and fragment stay byte for byte.
[[nodiscard]] std::string normalForm(const ResolvedReference& reference);

/// The percent-escapes in the path of a web address in upper case (RFC 3986 §6.2.2.1).
void upperPathEscapes(std::string& url);

} // namespace musette::base
