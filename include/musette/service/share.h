#pragma once

#include <musette/base/error.h>
#include <musette/model/query.h>
#include <musette/report/selection.h>
#include <musette/service/editor.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

class LibraryReader;

/// Html, Markdown and Atom tell the articles, Opml the feeds that they came from.
enum class ShareFormat { Html, Markdown, Opml, Atom };

/// "html", "markdown", "opml", "atom".
[[nodiscard]] std::optional<ShareFormat> shareFormatNamed(std::string_view name);

/// What is told of a selection besides its articles. Notes, tags and highlights stay at home.
struct ShareWords {
    std::string title;
    std::string introduction; ///< Markdown
    std::string author;
    report::Language language = report::Language::French;
    report::Templates templates;
};

/// What may be handed to anybody of what a query finds.
struct ItemsToShare {
    std::vector<model::ItemId> ids;
    int keptBack = 0; ///< linked to the session, and not for the public there
};

/// All that the query finds; of a session, what its public report may have: that an article was
/// linked out of sight stays private. Errors: those of the library, and of the query.
[[nodiscard]] base::Result<ItemsToShare> itemsToShare(LibraryReader& reader,
                                                      const model::ItemQuery& query);

/// These articles, in this order, for others. Same library, same bytes. Errors: those of the
/// library.
[[nodiscard]] base::Result<std::string> shareItems(LibraryReader& reader,
                                                   std::span<const model::ItemId> ids,
                                                   ShareFormat format, const ShareWords& words);

/// Takes the entries of a feed document (Atom, or any other) as pages added by hand, all as one
/// undoable action; addresses that are known stay as they are. Errors: those of `feed::parse`;
/// InvalidArgument when no entry has an address.
[[nodiscard]] base::Result<PagesAdded> importShared(LibraryEditor& editor, std::string_view bytes);

} // namespace musette::service
