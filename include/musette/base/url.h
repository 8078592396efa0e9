#pragma once

#include <musette/base/error.h>

#include <optional>
#include <string>
#include <string_view>

namespace musette::base {

/// The parts of an absolute address (RFC 3986 §3); `port` is 0 where the scheme's own applies.
struct UrlParts {
    std::string scheme;
    std::string user;
    std::string password;
    std::string host;
    int port = 0;
    std::string path;
    std::string query;
    std::string fragment;
};

/// Splits an absolute address; nothing when it is none. Scheme and host come in lower case.
[[nodiscard]] std::optional<UrlParts> splitUrl(std::string_view url);

/// Resolves a reference against an absolute base (RFC 3986 §5), tolerant of what feeds hold: blanks
/// around go, raw spaces and umlauts are percent-encoded, backslashes become slashes, a host beyond
/// ASCII gets its `xn--` form. Scheme and host come in lower case, without the default port; query
/// and percent-escapes stay byte for byte. With an empty base a relative reference stays relative.
[[nodiscard]] std::string resolveUrl(std::string_view base, std::string_view reference);

/// Normal form for comparing: lower-case scheme and host, no default port, no dot segments, a path
/// of at least "/", percent-escapes in upper case. The query stays as it is.
[[nodiscard]] std::string normaliseUrl(std::string_view url);

/// True for an http or https address with a host.
[[nodiscard]] bool isHttpUrl(std::string_view url);

/// The address without `user:password@`.
[[nodiscard]] std::string withoutUserInfo(std::string_view url);

/// The address without its #fragment.
[[nodiscard]] std::string withoutFragment(std::string_view url);

/// The address without tracking parameters (`utm_*`, `fbclid`, `#xtor=`…): what is shown, copied
/// and exported. All else stays byte for byte.
[[nodiscard]] std::string withoutTracking(std::string_view url);

/// What a user pasted, as a fetchable address: `feed:`, `view-source:` and <> taken off, `https://`
/// put before a bare host name. Path, query and percent-escapes stay byte for byte but for what may
/// not stand raw in an address. Errors: InvalidUrl.
[[nodiscard]] Result<std::string> urlFromUserInput(std::string_view text);

/// scheme://host:port, to tell whether two addresses share their credentials.
[[nodiscard]] std::string originOf(std::string_view url);

/// The host for showing: "www." and the port taken off, `xn--` names as letters when they are all
/// Latin; empty for what is no http address.
[[nodiscard]] std::string displayHost(std::string_view url);

} // namespace musette::base
