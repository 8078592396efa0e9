#pragma once

#include <musette/model/item.h>
#include <musette/service/article_images.h>

#include <cstddef>
#include <string>
#include <vector>

namespace musette::service {

/// What is known of the article on its own page.
struct WholeArticle {
    bool read = false;          ///< it was read there and is kept
    bool shown = false;         ///< in place of what the feed gave
    bool beginningOnly = false; ///< the page keeps the rest for subscribers
    bool always = false;        ///< the feed's articles are read there as they come
};

/// An article as the reading pane shows it.
struct ReadableArticle {
    /// For a text browser, one part after the other, once `withImages` has put the images in their
    /// places: the classes of markup/reading.h, no colours. The first is short enough to be shown
    /// at once.
    std::vector<std::string> parts;
    std::vector<ArticleImage> images;
    bool truncated = false;   ///< there is more than was prepared
    bool excerptOnly = false; ///< what is shown is no more than a summary
    WholeArticle whole;
    int minutes = 1; ///< reading time of the whole article
};

/// How much of an article is prepared at once.
enum class ReadingExtent {
    FirstPart, ///< about 3 MB, a book: more is shown when it is asked for
    Whole
};

/// Words that stand in the article for what is not loaded, in the reader's language; an empty one
/// adds nothing, `{}` stands for the name of what is meant.
struct ReadingLabels {
    std::string embedded;     ///< "Embedded content from {}, not loaded."
    std::string openEmbedded; ///< the link under it: "Open in the browser"
};

/// Spaces before ; : ! ? and inside « »: as they are written, or as French wants them.
enum class Spacing { AsWritten, French };

/// The HTML of an article that is shown: what was read on its page where the reader wants it, else
/// what the feed gave; the summary when there is no more.
[[nodiscard]] const std::string& shownHtml(const model::Article& article);

/// The addresses of the images of an article that others host, in its order. Pure. Thread: any.
[[nodiscard]] std::vector<std::string> imageAddresses(const model::Article& article);

/// Prepares the stored, sanitised HTML of an article for the reading pane (`shownHtml`). Takes
/// about 70 ms a megabyte: off the GUI thread. Pure. Thread: any.
[[nodiscard]] ReadableArticle makeReadable(const model::Article& article, ReadingExtent extent,
                                           const ReadingLabels& labels = {},
                                           Spacing spacing = Spacing::AsWritten);

} // namespace musette::service
