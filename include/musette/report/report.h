#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/report.h>
#include <musette/model/session.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

using Audience = model::ReportAudience;
using Language = model::ReportLanguage;

/// The `data:` address of an image that is at hand; empty for another.
using ImageOf = std::function<std::string(std::string_view url)>;

/// Templates of the user by file name ("item.mustache", "style.css"); see docs/report.md.
using Templates = std::map<std::string, std::string>;

struct ReportOptions {
    Audience audience = Audience::Public;
    Language language = Language::French;
    base::Instant writtenAt{}; ///< dates the report; not set: the day of the last thing it shows
    bool citation = true;      ///< the suggested citation of the report itself
    std::set<std::string> leftOut; ///< anchors of what the author unticked ("j1-matin", "note-7")
    ImageOf imageOf{}; ///< images of notes are embedded by it, up to 24 MB of them; the others are
                       ///< links
    model::ReportTheme theme = model::ReportTheme::Colour;
    std::vector<model::ReportSection> sections{}; ///< order, titles and transitions
    model::OrganisationBlock organisation{};
    model::ReportProgress progress{};           ///< a draft says nothing of itself
    std::optional<base::Date> linksCheckedOn{}; ///< the last time its links were asked for
    Templates templates{};                      ///< in place of the program's own
};

enum class OutlineKind { Section, HalfDay, Sequence, Note, Quote, Link };

/// A part of the report, for outlines: what it is called and whether the audience sees it.
struct OutlineEntry {
    std::string anchor; ///< "j1-matin", "seq-3", "note-7", "lien-2", "references", …
    std::string title;  ///< of a note its beginning
    OutlineKind kind = OutlineKind::Section;
    int level = 1;       ///< 1 to 3
    bool hidden = false; ///< stricter than the audience: it cannot be ticked
    model::Visibility visibility = model::Visibility::Public;
    bool included = true;
};

/// What an export leaves out, told before it is written. Elements are notes, linked items with the
/// passages and notes on them, tools and resources; what the author unticked counts on neither
/// side.
struct AudienceCount {
    int shown = 0;
    int leftOut = 0; ///< stricter than the audience
};

struct ReportSummary {
    std::vector<OutlineEntry> outline;
    AudienceCount elements;
    int words = 0; ///< of the report as its audience reads it, without the references
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
