#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/session.h>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// Who may read an export: what is stricter is left out.
enum class Audience { Public, Team, Private };

enum class Language { French, English };

struct ReportOptions {
    Audience audience = Audience::Public;
    Language language = Language::French;
    base::Instant consultedAt{};  ///< "[Consulté le …]" of the references and the date of the report
    bool citation = true;         ///< the suggested citation of the report itself
    std::set<std::string> leftOut; ///< anchors of sections the author unticked ("j1-matin", "seq-3")
};

/// A section of the report, for outlines: what it is called and whether the audience sees it.
struct OutlineEntry {
    std::string anchor;  ///< "j1-matin", "seq-3", "references", …
    std::string title;
    int level = 1;
    bool hidden = false;  ///< stricter than the audience: it cannot be ticked
    model::Visibility visibility = model::Visibility::Public;
    bool included = true;
};

/// What an export leaves out, told before it is written. Elements are notes, linked items, tools and
/// resources; those of sections that the author unticked count on neither side.
struct AudienceCount {
    int shown = 0;
    int leftOut = 0;  ///< stricter than the audience
};

struct ReportSummary {
    std::vector<OutlineEntry> outline;
    AudienceCount elements;
    int words = 0;  ///< of the report as its audience reads it, without the references
};

/// The session report as one self-contained HTML file (domain.md, "The session report").
/// Deterministic: same document and options, same bytes. Pure. Thread: any.
[[nodiscard]] std::string renderHtml(const model::SessionDocument& document,
                                     const ReportOptions& options);

/// The report's contents for an outline beside the preview, hidden sections among them: it is for
/// the author's eyes. Pure. Thread: any.
[[nodiscard]] ReportSummary summarise(const model::SessionDocument& document,
                                      const ReportOptions& options);

/// Markdown of a note as HTML that is safe to show (md4c, then the sanitiser).
[[nodiscard]] std::string markdownToHtml(std::string_view markdown);

} // namespace musette::report
