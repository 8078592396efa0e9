#pragma once

#include <string>
#include <string_view>

namespace musette::base {

/// host and port of an authority.
[[nodiscard]] std::string_view authorityWithoutUser(std::string_view authority);

/// The host of an authority, with neither user information nor port.
[[nodiscard]] std::string_view hostOf(std::string_view authority);

/// The host in lower case, an internationalised name in its ASCII form (`xn--…`, UTS #46), so that
/// both spellings compare as equal. What is no valid name stays as it is, in lower case.
[[nodiscard]] std::string asciiHost(std::string_view host);

/// The host for people: `xn--…` as letters again when they are all Latin. Other scripts stay in
/// their ASCII form, as letters that look alike could show a host that it is not.
[[nodiscard]] std::string readableHost(std::string_view host);

} // namespace musette::base
