#include <musette/base/file.h>
#include <musette/report/templates.h>
#include <musette/service/report_templates.h>

#include <fmt/format.h>

#include <system_error>

namespace musette::service {
namespace {

constexpr std::size_t kLongestTemplate = std::size_t{1} << 20;

base::Result<report::Templates> readFolder(const std::filesystem::path& folder) {
    report::Templates templates;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        const std::filesystem::path file = at->path();
        if (file.extension() != ".mustache" && file.extension() != ".css")
            continue;
        auto bytes = base::readFile(file, kLongestTemplate);
        if (!bytes)
            return std::unexpected(bytes.error());
        templates.emplace(file.filename().string(), *std::move(bytes));
    }
    if (error)
        return base::fail(base::ErrorCode::FileUnreadable,
                          folder.string() + ": " + error.message());
    return templates;
}

} // namespace

std::vector<std::filesystem::path> templateFolders(const std::filesystem::path& library) {
    std::filesystem::path beside = library;
    beside += ".templates";
    return {std::move(beside), base::configFolder() / "templates"};
}

base::Result<report::Templates> loadTemplates(const std::vector<std::filesystem::path>& folders) {
    for (const std::filesystem::path& folder : folders) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error))
            continue;
        auto templates = readFolder(folder);
        if (!templates)
            return templates;
        std::string told;
        for (const report::TemplateProblem& problem : report::checkTemplates(*templates))
            told += fmt::format("{}{}:{}: {}", told.empty() ? "" : "\n",
                                (folder / problem.file).string(), problem.line, problem.message);
        if (!told.empty())
            return base::fail(base::ErrorCode::InvalidArgument, told);
        return templates;
    }
    return report::Templates{};
}

} // namespace musette::service
