#pragma once

#include "dates.h"

#include <musette/base/time.h>
#include <musette/model/session.h>
#include <musette/report/report.h>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace musette::report {

/// What one audience sees of a session: a plain tree without markup that every renderer (HTML,
/// Markdown, a book, a page of a blog) walks. It holds nothing that its audience may not see, so
/// that a renderer cannot leak. Texts are cleaned for display and, in a French session, spaced as
/// French wants it; `markdown` members are as the trainer typed them. Addresses are http(s),
/// without tracking parameters and credentials, or empty.

/// A source in the list of references, in the elements of ISO 690.
struct Reference {
    int number = 0;                   ///< from 1, in order of first appearance
    std::string anchor;               ///< "ref-12"
    std::vector<std::string> authors; ///< inverted: "NOM, Prénom"
    std::optional<base::Date> published;
    std::optional<base::Date> consulted; ///< the last time it was tied to the session
    std::string title;
    std::string site;
    std::string url;
};

/// A highlighted passage of a linked item, or a note on the item.
struct ReportAnnotation {
    std::string anchor; ///< "passage-3" or "remarque-2": its rank in the session, whoever reads
    int number = 0;     ///< from 1 among those that are shown; for ids that meet no other
    std::vector<std::string> quote; ///< a paragraph each; none: a note on the item
    std::string markdown;           ///< may be empty
    model::Visibility visibility = model::Visibility::Public;
};

/// A linked item where it came up.
struct ReportItem {
    std::string anchor; ///< "lien-4": its rank in the whole session, whoever reads
    std::string title;  ///< never empty: the address stands in
    std::string url;
    std::string site;
    std::optional<base::Date> published;
    model::LinkRole role = model::LinkRole::Source;
    model::GivenBy givenBy = model::GivenBy::Writer;
    std::string comment;
    model::Visibility visibility = model::Visibility::Public;
    int reference = 0; ///< number in the references; 0: there is no such list
    std::vector<ReportAnnotation> annotations; ///< where the item is shown first
};

struct ReportNote {
    std::string anchor; ///< "note-7": its rank in the whole session, whoever reads
    int number = 0;     ///< from 1 among the notes that are shown; for ids that meet no other
    model::NoteKind kind = model::NoteKind::Note;
    model::NoteMark mark = model::NoteMark::None;
    std::string markdown;
    std::string authors;
    model::Visibility visibility = model::Visibility::Public;
    std::vector<ReportItem> items;
};

/// Items that follow each other are one list.
using ReportItems = std::vector<ReportItem>;

/// What came up, in clock order.
using ReportEntry = std::variant<ReportNote, ReportItems>;

struct ReportSpeaker {
    std::string name;
    std::string function;
    std::string organisation;
};

/// What a workshop put on the wall: a list per column, each under its heading.
struct ReportBoard {
    struct Card {
        std::string text;
        std::string label; ///< what its colour stands for; empty without one
        int dots = 0;
    };
    struct Column {
        std::string title;
        std::vector<Card> cards; ///< never empty
    };
    std::string title; ///< may be empty
    std::vector<Column> columns;
};

struct ReportSequence {
    std::string anchor; ///< "seq-3": its rank in the whole session, whoever reads
    std::string title;
    model::SequenceKind kind = model::SequenceKind::Talk;
    std::optional<model::Modality> modality;
    std::vector<ReportSpeaker> speakers;
    model::Visibility visibility = model::Visibility::Public;
    ReportBoard board; ///< without columns when there is nothing on it
    std::vector<ReportEntry> entries;
    std::vector<ReportEntry> afterwards; ///< of the half-day, noted after this sequence had begun
};

struct ReportHalfDay {
    std::string anchor; ///< "j1-matin"
    std::string title;  ///< "Jour 1 · Matin"
    base::Date date{};
    model::Slot slot = model::Slot::Morning;
    std::optional<model::ClockMinutes> startsAt;
    std::optional<model::ClockMinutes> endsAt;
    std::optional<model::Modality> modality; ///< where it differs from the session's
    std::optional<int> presentCount;         ///< never for the public
    std::vector<ReportEntry> entries;        ///< of the half-day, before its first sequence
    std::vector<ReportSequence> sequences;
};

/// A note once more, under what the trainer wants to do with it.
struct Outcome {
    ReportNote note;
    std::string placeAnchor;
    std::string placeTitle;
};

struct OutcomeGroup {
    model::NoteMark mark = model::NoteMark::Keep;
    std::string anchor; ///< "je-retiens"
    std::vector<Outcome> outcomes;
};

struct ReportObjective {
    std::string text;
    std::string result;
};

struct ReportTool {
    std::string name;
    std::string url;
    model::ToolState state = model::ToolState::Spotted;
    bool tested = false; ///< there is a dated trial: "I test first, I talk about it afterwards"
    std::string comment;
    model::Visibility visibility = model::Visibility::Public;
    struct Trial {
        base::Date on{};
        std::string verdict;
    };
    std::vector<Trial> trials;
};

struct ReportResource {
    std::string title;
    std::string url;
    std::string comment;
    model::Visibility visibility = model::Visibility::Public;
};

struct ReportAccount {
    std::string author;
    std::string title;
    std::string url;
    std::string comment;
};

struct Identity {
    std::string title;
    std::string uuid;
    std::vector<DatePiece> dates;
    base::Date startsOn{};
    base::Date endsOn{};
    model::SessionRole role = model::SessionRole::Attended;
    model::Modality modality = model::Modality::OnSite;
    std::string place;
    std::string organiser;
    std::string sponsor;
    std::string audience;
    std::string author;
    std::vector<ReportSpeaker> speakers; ///< of the sequences that are shown
};

struct Report {
    Audience audience = Audience::Public;
    Language language = Language::French;
    std::string contentLanguage; ///< of titles and notes, a tag of BCP 47
    base::Date writtenOn{};      ///< in the session's own time zone
    Identity identity;
    std::string introduction; ///< Markdown
    std::vector<ReportObjective> objectives;
    std::vector<ReportHalfDay> halfDays;
    std::vector<ReportEntry> sessionEntries; ///< notes of no half-day
    std::string conclusion;                  ///< Markdown
    std::vector<OutcomeGroup> outcomes;
    std::vector<ReportTool> tools;
    ReportItems watch; ///< items of the session as a whole
    std::vector<ReportResource> resources;
    std::vector<ReportAccount> related;
    std::vector<Reference> references;
    std::string linkNotice; ///< Markdown
    std::string licence;
    std::string contact;
    model::OrganisationBlock organisation; ///< nothing: there is none
    model::ReportProgress progress;
    std::optional<base::Date> linksCheckedOn;
    std::vector<model::ReportSection> sections; ///< as the author wants them
    model::ReportTheme theme = model::ReportTheme::Colour;
    Templates templates;
    ImageOf imageOf;
    bool citation = true;
    bool about = true;
};

/// Builds what `options.audience` sees, without the sections the author left out. Pure.
[[nodiscard]] Report buildReport(const model::SessionDocument& document,
                                 const ReportOptions& options);

} // namespace musette::report
