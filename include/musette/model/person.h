#pragma once

#include <musette/model/ids.h>

#include <cstdint>
#include <string>

namespace musette::model {

/// What kind of text names somebody.
enum class MentionPlace {
    Session,  ///< its title, its people, its texts for the report
    Sequence, ///< its title
    Speaker,
    Note,
    FormerNote, ///< what a note said before
    Link,       ///< the remark on a linked item
    List,       ///< objectives, resources, tools, other accounts
    Board,
    Report,      ///< titles and transitions of a report, who read it over, the organisation's block
    Participant, ///< somebody's name in the list of a session
    Training,
    Attachment, ///< the name of a file
    ItemNote,   ///< notes on items and highlights, also former ones
    Draft,      ///< an unfinished note
    History     ///< an entry of what can be undone
};

/// A place that names somebody.
struct PersonMention {
    MentionPlace place = MentionPlace::Note;
    SessionId session; ///< none: of no session
    std::string title; ///< of the session or the item
    std::string text;  ///< the words around the name
};

} // namespace musette::model
