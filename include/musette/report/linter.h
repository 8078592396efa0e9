#pragma once

#include <musette/model/report.h>
#include <musette/report/formats.h>
#include <musette/report/report.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace musette::report {

enum class Severity { Blocking, Warning, Hint };

enum class FindingCode {
    PrivateWords,   ///< the file holds words of something hidden: a fault, never exported
    PrivateEcho,    ///< words of something hidden stand in something shown too
    PersonNamed,    ///< the name of somebody whose name is not for these readers
    UnknownPerson,  ///< somebody is named who is neither a speaker nor the author
    ContactDetails, ///< a mail address or telephone number in the text
    LocalLink,      ///< to a file or this machine: nobody else can follow it
    DeadLink,       ///< the page is not there any more, or its server does not answer
    MovedLink,      ///< the page has another address now
    UncheckedLinks, ///< links that were never asked for
    MissingAlt,     ///< an image without words for who does not see it
    UntestedTool,   ///< a tool without a dated trial
    UnprovenTool,   ///< one that is said to be tested or adopted, without a trial
    EmptySection,   ///< a sequence without contents
    EmptyReport,    ///< nothing at all
    NotReviewed,    ///< a public report that nobody has read over
};

/// What a finding is about, so that a screen can go there.
enum class FindingEntity {
    Report,
    Session,
    Sequence,
    Note,
    Link,
    Highlight,
    ItemNote,
    Objective,
    Tool,
    Resource,
    Account,
};

struct FindingPlace {
    FindingEntity entity = FindingEntity::Report;
    std::int64_t id = 0; ///< of the row; 0: the whole, or a text of the session itself
    std::string anchor;  ///< in the report; empty where it has none

    friend bool operator==(const FindingPlace&, const FindingPlace&) = default;
};

struct Finding {
    FindingCode code = FindingCode::EmptyReport;
    Severity severity = Severity::Hint;
    FindingPlace place;
    std::string subject; ///< what it is about: an address, a name, a title, the first words

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What the linter knows besides the session.
struct LintContext {
    std::vector<std::string> people; ///< names that are not for readers (participants)
    std::map<std::string, model::LinkCheck> links; ///< by the address as the report links it
};

/// "private-words", "dead-link"…: for JSON and tests.
[[nodiscard]] std::string_view nameOf(FindingCode code);
[[nodiscard]] std::string_view nameOf(Severity severity); ///< "blocking", "warning", "hint"
[[nodiscard]] std::string_view nameOf(FindingEntity entity);

/// One sentence, in the reader's language.
[[nodiscard]] std::string textOf(const Finding& finding, Language language);

/// True for what no export may pass over, however much it is wanted.
[[nodiscard]] bool isLeak(const Finding& finding);

/// Everything worth a look before an export, the gravest first. Pure; it makes the report twice to
/// compare. Thread: any.
[[nodiscard]] std::vector<Finding> lint(const model::SessionDocument& document,
                                        const ReportOptions& options, const LintContext& context);

/// Looks for words of what is hidden, and for names of people, in the files as they were written in
/// one format: the last wall, whatever the templates did. Pure. Thread: any.
[[nodiscard]] std::vector<Finding> findLeaks(const model::SessionDocument& document,
                                             const ReportOptions& options, Format format,
                                             const std::vector<ExportFile>& files,
                                             const LintContext& context);

/// The addresses that a report links, each once, in its order: what a check asks for. Pure.
[[nodiscard]] std::vector<std::string> linksOf(const model::SessionDocument& document,
                                               const ReportOptions& options);

} // namespace musette::report
