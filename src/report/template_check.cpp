#include "templates.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

namespace musette::report {
namespace {

constexpr std::string_view kSuffix = ".mustache";
constexpr std::string_view kInclude = "partial:";

/// What makes a page run or fetch something, or leave the element it stands in.
constexpr std::array<std::string_view, 15> kForbiddenMarkup{
    "<script",     "<iframe",    "<object",
    "<embed",      "<form",      "<link",
    "<base",       "<svg",       "<meta http-equiv=\"refresh",
    "javascript:", "src=\"http", "src=\"//",
    "srcset=",     " onload=",   " onerror="};
constexpr std::array<std::string_view, 4> kForbiddenStyle{"</style", "@import", "url(http",
                                                          "url(//"};

bool isKnown(std::string_view file) {
    return std::ranges::find(templateFiles(), file, &base::EmbeddedFile::name) !=
           templateFiles().end();
}

int lineAt(std::string_view text, std::size_t position) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(position, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

struct Include {
    std::string file;
    std::size_t position = 0;
};

std::vector<Include> includesOf(std::string_view text) {
    std::vector<Include> includes;
    for (std::size_t at = text.find("{{>"); at != std::string_view::npos;
         at = text.find("{{>", at + 3)) {
        const std::size_t end = std::min(text.find("}}", at), text.size());
        std::string_view name = base::trim(text.substr(at + 3, end - at - 3));
        if (name.starts_with(kInclude))
            name.remove_prefix(kInclude.size());
        includes.push_back({fmt::format("{}{}", name, kSuffix), at});
    }
    return includes;
}

struct Section {
    std::string_view name;
    std::size_t position = 0;
};

/// The innermost section that what encloses it ends without it. The library would name the outer
/// one.
std::optional<Section> unclosedSection(std::string_view text) {
    std::vector<Section> open;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos;
         at = text.find("{{", at + 2)) {
        const std::size_t end = text.find("}}", at);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view tag = text.substr(at + 2, end - at - 2);
        if (tag.starts_with('#') || tag.starts_with('^')) {
            open.push_back({base::trim(tag.substr(1)), at});
        } else if (tag.starts_with('/')) {
            const std::string_view name = base::trim(tag.substr(1));
            if (std::ranges::find(open, name, &Section::name) == open.end())
                return std::nullopt; // it ends nothing, which the library tells
            if (open.back().name != name)
                return open.back();
            open.pop_back();
        }
    }
    return open.empty() ? std::nullopt : std::optional(open.back());
}

class Check {
public:
    explicit Check(const Templates& templates) : m_templates(templates) {}

    std::vector<TemplateProblem> run() {
        for (const auto& [file, text] : m_templates) {
            m_file = file;
            m_text = text;
            if (!isKnown(file))
                add(0, "no report has a template of this name");
            else if (file.ends_with(kSuffix))
                checkMarkup();
            else
                checkFor(kForbiddenStyle);
        }
        return std::move(m_problems);
    }

private:
    void add(std::size_t position, std::string message) {
        m_problems.push_back({m_file, lineAt(m_text, position), std::move(message)});
    }

    void checkMarkup() {
        const kainjow::mustache::mustache parsed{std::string(m_text)};
        if (const auto section = unclosedSection(m_text)) {
            add(section->position, fmt::format("Unclosed section \"{}\"", section->name));
        } else if (!parsed.is_valid()) {
            // "Unclosed section "list" at 120": the library counts bytes, people count lines.
            const std::string& told = parsed.error_message();
            const std::size_t at = told.rfind(" at ");
            std::size_t position = 0;
            if (at != std::string::npos)
                std::from_chars(told.data() + at + 4, told.data() + told.size(), position);
            add(position, told.substr(0, at));
        }
        for (const Include& include : includesOf(m_text)) {
            if (!isKnown(include.file))
                add(include.position, "includes " + include.file + ", which is not there");
            else if (std::set<std::string> seen; leadsBack(include.file, seen))
                add(include.position, "includes itself by way of " + include.file);
        }
        checkFor(kForbiddenMarkup);
    }

    [[nodiscard]] bool leadsBack(const std::string& from, std::set<std::string>& seen) const {
        if (from == m_file)
            return true;
        if (!seen.insert(from).second)
            return false;
        return std::ranges::any_of(
            includesOf(templateText(from, m_templates)),
            [&](const Include& include) { return leadsBack(include.file, seen); });
    }

    template <std::size_t Size>
    void checkFor(const std::array<std::string_view, Size>& forbidden) {
        const std::string lower = base::asciiLower(m_text);
        for (const std::string_view word : forbidden) {
            if (const std::size_t at = lower.find(word); at != std::string::npos)
                add(at, fmt::format("\"{}\" has no place in a report: it runs or fetches nothing",
                                    base::trim(word)));
        }
    }

    const Templates& m_templates;
    std::string m_file;
    std::string_view m_text;
    std::vector<TemplateProblem> m_problems;
};

} // namespace

std::vector<TemplateProblem> checkTemplates(const Templates& templates) {
    return Check(templates).run();
}

} // namespace musette::report
