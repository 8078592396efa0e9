#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/service/library_file.h>
#include <musette/service/options.h>
#include <musette/service/refresher.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace musette::service {

/// How reading the page of one item ended.
struct FullTextOutcome {
    enum class Kind {
        Stored,
        NoArticle, ///< a page without an article: a list, a login, a page that scripts fill
        NoPage,    ///< no web page at all, a PDF file for one
        Failed     ///< no answer, or an error status; see `error`
    };
    model::ItemId item;
    Kind kind = Kind::Failed;
    base::Error error; ///< of Failed
};

using FullTextHandler = std::move_only_function<void(base::Result<FullTextOutcome>)>;

/// Reads the page of one item, finds its article (markup/extract.h) and keeps it beside what the
/// feed gave. One GET of that page through `places.http`, without cookies or Referer; redirects to
/// other pages are followed; nobody else hears of the address. Call it on the library executor,
/// where the handler runs, too. Dropping the job cancels. Errors: NotFound, InvalidUrl (an item
/// without address), those of the library.
[[nodiscard]] std::unique_ptr<Job> readFullText(LibraryFile& library, const RefreshPlaces& places,
                                                model::ItemId item, FullTextHandler done);

struct NewFullTextsOptions {
    base::Instant since{};       ///< items that arrived then or later
    int most = 10;               ///< pages in one go; the others are read when they are opened
    std::size_t mostPerHost = 2; ///< at the same time
};

using NewFullTextsHandler = std::move_only_function<void(std::vector<FullTextOutcome>)>;

/// The same for the new unread items of feeds that always want whole articles. No part of a
/// refresh: that asks for feeds alone.
[[nodiscard]] std::unique_ptr<Job> readNewFullTexts(LibraryFile& library,
                                                    const RefreshPlaces& places,
                                                    const NewFullTextsOptions& options,
                                                    NewFullTextsHandler done);

} // namespace musette::service
