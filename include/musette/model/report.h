#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace musette::model {

/// Who may read a report: what is stricter is left out.
enum class ReportAudience { Public, Team, Private };

enum class ReportLanguage { French, English };

/// How the page looks: in greys, or with colours for what is kept, tested and passed on.
enum class ReportTheme { Colour, Sober };

/// Brouillon → relu → publié.
enum class ReportState { Draft, Reviewed, Published };

/// What the author says of one section of a report.
struct ReportSection {
    std::string anchor;     ///< "outils", "j1-matin", "seq-3"; in settings "sequence:5"
    std::string title;      ///< in place of the usual one; empty: the usual one
    std::string transition; ///< Markdown before its contents, for all readers

    friend bool operator==(const ReportSection&, const ReportSection&) = default;
};

/// How the author wants the report of one session, whoever reads it.
struct ReportSettings {
    ReportAudience audience = ReportAudience::Public;
    ReportLanguage language = ReportLanguage::French;
    ReportTheme theme = ReportTheme::Colour;
    bool citation = true;
    bool organisation = true; ///< the block of the author's organisation, where there is one
    /// What is left out: "note:12", "link:3", "sequence:5", "highlight:2", "item-note:9" by id, so
    /// that it stays the same when earlier ones come or go; for a section its anchor.
    std::set<std::string> leftOut;
    std::vector<ReportSection> sections; ///< in the order wanted; those not named keep their place

    friend bool operator==(const ReportSettings&, const ReportSettings&) = default;
};

/// How far the report for one audience has come.
struct ReportProgress {
    ReportAudience audience = ReportAudience::Public;
    ReportState state = ReportState::Draft;
    std::string reviewedBy;
    std::optional<base::Date> reviewedOn;
    std::optional<base::Date> publishedOn;
    std::string approved; ///< SHA-256 of what was reviewed: another report is a draft again
    std::optional<base::Instant> builtAt; ///< of the last file that was written
    std::string sha256;                   ///< of that file

    friend bool operator==(const ReportProgress&, const ReportProgress&) = default;
};

/// What is known of the addresses of a session's report, from the last time they were asked for.
struct LinkCheck {
    std::string url;
    base::Instant checkedAt{};
    int status = 0;      ///< of HTTP; 0: there was no answer
    std::string problem; ///< the name of a base::ErrorCode; empty where there was an answer
    std::string movedTo; ///< of a permanent redirect

    [[nodiscard]] bool isDead() const { return status == 0 || status == 404 || status == 410; }
    friend bool operator==(const LinkCheck&, const LinkCheck&) = default;
};

/// Who publishes: printed at the head of reports. Kept with the library's settings.
struct OrganisationBlock {
    std::string name;
    std::string details;  ///< Markdown: address, accreditation…
    std::string logo;     ///< `data:image/…;base64,`; empty: none
    std::string logoText; ///< what the image says, for who does not see it

    [[nodiscard]] bool isEmpty() const { return name.empty() && details.empty() && logo.empty(); }
    friend bool operator==(const OrganisationBlock&, const OrganisationBlock&) = default;
};

} // namespace musette::model
