#pragma once

#include <musette/model/image.h>
#include <musette/model/report.h>
#include <musette/model/session.h>

#include <map>
#include <string>
#include <vector>

namespace musette::model {

/// A part of a session that came with a bundle: what it was called where it was written, which row
/// it became here, and what it said then.
struct ImportedPart {
    enum class Kind { Sequence, Note, Link, List };

    std::string key; ///< "note:12@<uuid of the library>"
    Kind kind = Kind::Note;
    std::int64_t id = 0; ///< of the row; 0 for a line of a list
    std::string hash;    ///< of its contents as they came

    friend bool operator==(const ImportedPart&, const ImportedPart&) = default;
};

/// An article of a bundle, for a library that does not have it.
struct BundledArticle {
    std::string html; ///< sanitised
    std::string text; ///< plain
};

/// An image of a bundle, its bytes looked at.
struct BundledImage {
    std::string url;
    ImageFile file;
    std::string bytes;
};

/// An image or a file of a note.
struct BundledAttachment {
    std::string name;
    std::string bytes;
};

/// A session as one colleague hands it to another, read from its file.
struct SessionBundle {
    ReportAudience audience = ReportAudience::Team; ///< whom it was made for
    std::string library;                            ///< uuid of the library it comes from
    SessionDocument document;
    std::vector<std::string> sequenceKeys; ///< one for each of the document's, in its order
    std::vector<std::string> noteKeys;
    std::vector<std::string> linkKeys;
    std::map<std::size_t, BundledArticle> articles; ///< by the item's place in the document
    std::vector<BundledImage> images;
    std::vector<BundledAttachment> attachments{};
};

/// What an import of a bundle came to.
struct BundleOutcome {
    SessionId session;
    bool isNew = false; ///< the session was not there before
    int added = 0;
    int updated = 0;   ///< changed where it comes from, untouched here
    int kept = 0;      ///< edited here: they stay as they are
    int deleted = 0;   ///< deleted here: they stay away
    int unchanged = 0; ///< there already
};

} // namespace musette::model
