#include "architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <regex>

namespace musette::architecture {
namespace {

namespace fs = std::filesystem;

std::string moduleOf(const fs::path& path) {
    std::vector<std::string> parts;
    for (const fs::path& part : path)
        parts.push_back(part.string());
    if (parts.size() > 2 && parts[0] == "src")
        return parts[1];
    if (parts.size() > 3 && parts[0] == "include")
        return parts[2];
    return {};
}

} // namespace

std::vector<SourceFile> readSources(const std::vector<std::string>& folders) {
    const fs::path root = MUSETTE_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!fs::exists(root / folder))
            continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension().string();
            if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".h"))
                continue;
            SourceFile file;
            file.path = fs::relative(entry.path(), root);
            file.module = moduleOf(file.path);
            std::ifstream stream(entry.path());
            for (std::string line; std::getline(stream, line);)
                file.lines.push_back(line);
            files.push_back(std::move(file));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string> includesOf(const SourceFile& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<std::string> found;
    for (const std::string& line : file.lines) {
        std::smatch match;
        if (std::regex_search(line, match, pattern))
            found.push_back(match[1]);
    }
    return found;
}

} // namespace musette::architecture
