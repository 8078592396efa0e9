#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/feed.h>
#include <musette/model/ids.h>
#include <musette/model/retention.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::store {

class Connection;

/// A change of what the user chose for a feed; what is not set stays.
struct FeedChange {
    std::optional<std::string> customTitle;
    std::optional<model::FolderId> folder;             ///< id 0: to the top
    std::optional<std::optional<int>> intervalMinutes; ///< inner none: the default
    std::optional<std::string> url = {}; ///< what fetching remembers of the old one is forgotten
};

/// How an attempt ended, beside what the next one needs.
struct FetchEnd {
    std::optional<base::Error> error;
    int status = 0; ///< of HTTP; 0: no answer
    std::optional<base::Instant> lastOk;
};

/// What a fetched document says of its feed; empty fields leave what is known.
struct FeedDescription {
    std::string title;
    std::string siteUrl;
    std::string language;
    std::string iconUrl;
};

/// A host to be asked by https alone (RFC 6797).
struct SecureHostRow {
    std::string host;
    bool subdomains = false;
    base::Instant until{};
};

/// Feeds, folders and what fetching remembers. Part of StoreWriter.
class FeedTable {
public:
    FeedTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    [[nodiscard]] base::Result<std::optional<model::FeedId>> find(std::string_view url);
    [[nodiscard]] base::Result<bool> exists(model::FeedId id);
    /// What the feed is called, for the journal's wording. Errors: NotFound.
    [[nodiscard]] base::Result<std::string> title(model::FeedId id);
    /// Its id, address, title and the path of its folder, nothing else. Errors: NotFound.
    [[nodiscard]] base::Result<model::Feed> named(model::FeedId id);
    [[nodiscard]] base::Result<model::FeedId> insert(std::string_view url,
                                                     std::string_view customTitle,
                                                     model::FolderId folder,
                                                     std::string_view login = {});
    /// Errors: NotFound; AlreadyExists when another feed has the new address.
    [[nodiscard]] base::Status change(model::FeedId id, const FeedChange& change);
    /// The name its login is kept under. A feed that failed is due at once. Errors: NotFound.
    [[nodiscard]] base::Status setLogin(model::FeedId id, std::string_view login);
    /// Items that are kept, watched, starred, tagged, linked, highlighted or noted stay without
    /// feed; the others go with it.
    [[nodiscard]] base::Status remove(model::FeedId id);

    /// The folder of a path ("Veille / Droit"), made where it is missing; id 0 for an empty path.
    [[nodiscard]] base::Result<model::FolderId> folder(std::string_view path);
    /// The same without making it.
    [[nodiscard]] base::Result<std::optional<model::FolderId>> findFolder(std::string_view path);
    /// A folder and those it lies in, the outermost first; nothing for one that is not there.
    [[nodiscard]] base::Result<std::vector<model::FeedFolder>> above(model::FolderId folder);
    /// Errors: NotFound; AlreadyExists when its neighbour has that name.
    [[nodiscard]] base::Status renameFolder(model::FolderId id, std::string_view name);

    /// Puts the feed into a folder, before another one of it, or behind its last. Errors: NotFound.
    [[nodiscard]] base::Status placeFeed(model::FeedId id, model::FolderId folder,
                                         model::FeedId before);
    /// The same for a folder and its parent. Errors: NotFound; AlreadyExists when there is one of
    /// that name; InvalidArgument for a place within itself.
    [[nodiscard]] base::Status placeFolder(model::FolderId id, model::FolderId parent,
                                           model::FolderId before);

    /// What is to be kept of the feed; none: the library's rule holds for it too. Errors: NotFound.
    [[nodiscard]] base::Status setRetention(model::FeedId id,
                                            const std::optional<model::Retention>& rule);

    /// Forgets the error of a feed that is gone; it stays gone.
    [[nodiscard]] base::Status acceptClosure(model::FeedId id);

    /// Another default interval: feeds without one of their own are planned anew, none ahead of
    /// what its server or document asked for.
    [[nodiscard]] base::Status replan(std::chrono::minutes before, std::chrono::minutes now);

    /// Feeds whose address holds user information, as the first version of the library kept it.
    [[nodiscard]] base::Result<std::vector<std::pair<model::FeedId, std::string>>>
    addressesWithLogin();
    /// Gives such a feed its address without user information.
    [[nodiscard]] base::Status takeLoginOut(model::FeedId id, std::string_view url);
    /// Every feed's state, or one feed's.
    [[nodiscard]] base::Result<std::vector<model::FetchState>>
    fetchStates(std::optional<model::FeedId> only = {});
    [[nodiscard]] base::Status saveFetch(const model::FetchState& state, const FetchEnd& end);
    /// The dates of a feed's items, newest first.
    [[nodiscard]] base::Result<std::vector<base::Instant>> itemDates(model::FeedId id,
                                                                     std::size_t most);
    [[nodiscard]] base::Status describe(model::FeedId id, const FeedDescription& description);
    /// A permanent redirect: nothing happens when another feed has that address.
    [[nodiscard]] base::Status moveTo(model::FeedId id, std::string_view url, base::Instant at);

    [[nodiscard]] base::Result<std::vector<SecureHostRow>> secureHosts();
    /// One whose time is over is forgotten.
    [[nodiscard]] base::Status saveSecureHost(const SecureHostRow& host, base::Instant now);

private:
    base::Status readdress(model::FeedId id, const std::string& url);
    void retellFolders();

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
