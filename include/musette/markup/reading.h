#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musette::markup {

/// The words that the rewriting adds to an article, in the language of whoever shows it. An empty
/// one adds nothing; `{}` stands for what is named.
struct ReadingWords {
    std::string image;        ///< an image that is not loaded and has no description
    std::string embedded;     ///< "Embedded content from {}, not loaded.": its title or host
    std::string openEmbedded; ///< the link under it; empty: the sentence is the link
};

/// An image of an article.
struct ReadingImage {
    std::string address;     ///< http(s), or data: of one that the article carries in itself
    std::string description; ///< what it shows, in the article's words; may be empty
    std::string link;        ///< where it leads, when it stands in a link
    int width = 0;           ///< as the article gives it; 0: it does not
    int height = 0;
    bool inLine = false; ///< a sign in the running text
    bool boxed = false;  ///< there is room for a table in its place

    [[nodiscard]] bool remote() const { return !address.starts_with("data:"); }
    friend bool operator==(const ReadingImage&, const ReadingImage&) = default;
};

/// What stands in the HTML in the place of the image of that number.
[[nodiscard]] std::string imageSlot(std::size_t number);

struct ReadingOptions {
    /// About so many bytes of result; the rest is left out between two words. Pictures that the
    /// article carries in itself do not count.
    std::size_t maxBytes = std::size_t{300} << 10;
    ReadingWords words;
    /// Images are left out: `imageSlot(n)` stands where images[n] belongs, between blocks or, for
    /// one in the line, in the text.
    bool imageSlots = false;
};

/// HTML that Qt's text browser shows as a page. It holds classes and no colour:
/// `table.quote` of `td.bar` (3 px wide) and `td.q`; `table.code` of one `td.code` with a `pre`;
/// `table.data` of `td.h` and `td.d`; `table.frame` of one `td.image` (an image that is not loaded)
/// or one `td.embed`; `p.picture` (a picture in its own paragraph), `p.caption`, `p.more` (a later
/// paragraph of a list item, cell or quotation, whose first one is bare), `span.mark`.
/// Headings are h2 to h6; targets inside the article are `<a name>`, links to them `#name`.
struct ReadingHtml {
    std::string html;
    int remoteImages = 0;
    std::vector<std::string> imageHosts; ///< for showing, each once, in the article's order
    bool truncated = false;              ///< something was left out
    std::vector<ReadingImage> images;    ///< with `imageSlots` alone
};

/// Rewrites sanitised HTML for the reading pane: lone line breaks become paragraphs, boxes without
/// content go, no more than four tables stand in each other, long runs without a blank are broken.
/// Loads nothing: an image is a frame with its description, save those that the article carries in
/// itself. Pure. Thread: any. Errors: none, anything is input and only known markup comes out.
[[nodiscard]] ReadingHtml rewriteForReading(std::string_view sanitised,
                                            const ReadingOptions& options = {});

} // namespace musette::markup
