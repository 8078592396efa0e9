#pragma once

#include <musette/model/session.h>
#include <musette/report/report.h>

#include <array>
#include <string_view>

namespace musette::report {

/// A noun with its number; in French 0 and 1 are singular.
struct Counted {
    std::string_view one;
    std::string_view many;
};

/// The report's own words in one language. What an enum is called stands at the enum's index.
struct Labels {
    std::string_view code; ///< of the language, for `lang`
    std::string_view skipToContent;
    std::string_view documentKind; ///< "Compte rendu de formation"
    std::string_view contents;
    std::string_view introduction;
    std::string_view objectives;
    std::string_view result;
    std::string_view sessionNotes;
    std::string_view conclusion;
    std::string_view outcomes;
    std::string_view tools;
    std::string_view watch;
    std::string_view resources;
    std::string_view related;
    std::string_view references;
    std::string_view about;
    std::string_view empty;

    std::string_view dates;
    std::string_view place;
    std::string_view organiser;
    std::string_view sponsor;
    std::string_view modality;
    std::string_view audience;
    std::string_view speakers;
    std::string_view author;
    std::string_view licence;
    std::string_view contact;
    std::string_view citation;
    std::string_view colon; ///< with the space that the language wants before it

    std::string_view day;
    Counted present;
    Counted words;
    Counted dots;
    std::string_view toolName;
    std::string_view toolState;
    std::string_view toolTrials;
    std::string_view toolComment;
    std::string_view toolCaption;
    std::string_view untested;
    std::string_view table;
    std::string_view image;
    std::string_view attachment;
    std::string_view referenceMark;
    std::string_view backTo;

    std::string_view undated;
    std::string_view online;
    std::string_view availableAt;
    std::string_view consulted;
    std::string_view and_;
    std::string_view writtenOn;
    std::string_view reviewed;
    std::string_view published;
    std::string_view linksChecked;
    std::string_view reviewedBy; ///< between the name and the date
    std::string_view opening;    ///< first page of a book
    std::string_view links;      ///< list of addresses in a plain text
    std::string_view untitled;

    std::array<std::string_view, 3> role;
    std::array<std::string_view, 3> modalities;
    std::array<std::string_view, 3> slot;
    std::array<std::string_view, 5> sequenceKind;
    std::array<std::string_view, 3> visibility;
    std::array<std::string_view, 3> audienceNotice; ///< by Audience; none for the public
    std::array<std::string_view, 4> noteKind;       ///< none for the plain note
    std::array<std::string_view, 4> mark;
    std::array<std::string_view, 4> outcome; ///< headings of the marks' sections
    std::array<std::string_view, 3> linkRole;
    std::array<std::string_view, 3> givenBy;
    std::array<std::string_view, 6> toolStates;
};

[[nodiscard]] const Labels& labelsFor(Language language);

/// "1 participant", "2 participants", "0 participant" (French), "0 participants" (English).
[[nodiscard]] std::string counted(int number, const Counted& noun, Language language);

/// The label of an enum's value.
template <class Enum, std::size_t Size>
[[nodiscard]] std::string_view labelOf(const std::array<std::string_view, Size>& names,
                                       Enum value) {
    return names[static_cast<std::size_t>(value) % Size];
}

} // namespace musette::report
