#pragma once

#include <musette/base/embedded.h>

#include <kainjow/mustache.hpp>

#include <span>
#include <string>
#include <string_view>

namespace musette::report {

/// The files of resources/report, compiled in.
[[nodiscard]] std::span<const base::EmbeddedFile> templateFiles();

/// The bytes of one of them; empty for an unknown name.
[[nodiscard]] std::string_view templateText(std::string_view fileName);

/// Renders "page.mustache" and what it includes. Values are escaped by the same writer everywhere;
/// only {{{…}}} goes through as it is.
[[nodiscard]] std::string renderTemplate(std::string_view fileName, kainjow::mustache::data data);

} // namespace musette::report
