#pragma once

#include <musette/model/item.h>

#include <cstddef>
#include <string>
#include <vector>

namespace musette::service {

/// An article as the reading pane shows it.
struct ReadableArticle {
    /// For a text browser, one part after the other: the classes of markup/reading.h, no colours.
    /// The first is short enough to be shown at once.
    std::vector<std::string> parts;
    int remoteImages = 0;                ///< images that are not loaded
    std::vector<std::string> imageHosts; ///< who would be asked for them, each once
    bool truncated = false;              ///< there is more than was prepared
    bool excerptOnly = false;            ///< the feed gives no more than a summary
    int minutes = 1;                     ///< reading time of the whole article
};

/// How much of an article is prepared at once.
enum class ReadingExtent {
    FirstPart, ///< about 3 MB, a book: more is shown when it is asked for
    Whole
};

/// Words that stand in the article for what is not loaded, in the reader's language; an empty one
/// adds nothing, `{}` stands for the name of what is meant.
struct ReadingLabels {
    std::string image;        ///< an image without description: "Image"
    std::string embedded;     ///< "Embedded content from {}, not loaded."
    std::string openEmbedded; ///< the link under it: "Open in the browser"
};

/// Spaces before ; : ! ? and inside « »: as they are written, or as French wants them.
enum class Spacing { AsWritten, French };

/// Prepares the stored, sanitised HTML of an article for the reading pane; its summary when there
/// is no more. Takes about 70 ms a megabyte: off the GUI thread. Pure. Thread: any.
[[nodiscard]] ReadableArticle makeReadable(const model::Article& article, ReadingExtent extent,
                                           const ReadingLabels& labels = {},
                                           Spacing spacing = Spacing::AsWritten);

} // namespace musette::service
