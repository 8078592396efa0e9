#pragma once

#include <musette/base/error.h>
#include <musette/report/report.h>

#include <filesystem>
#include <vector>

namespace musette::service {

/// Where templates of the user may lie, the first that is there counts: beside the library in
/// `<library>.templates`, then `$XDG_CONFIG_HOME/musette/templates`.
[[nodiscard]] std::vector<std::filesystem::path>
templateFolders(const std::filesystem::path& library);

/// The templates in the first of these folders that is there; nothing when none is. Errors:
/// InvalidArgument, its detail a line "file:line: what is wrong" for each problem; FileUnreadable,
/// TooLarge.
[[nodiscard]] base::Result<report::Templates>
loadTemplates(const std::vector<std::filesystem::path>& folders);

} // namespace musette::service
