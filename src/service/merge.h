#pragma once

#include <musette/feed/parsed_feed.h>
#include <musette/model/item.h>

#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace musette::service {

/// What a fetched document changes among the items of its feed.
struct MergeResult {
    std::vector<model::IncomingItem> added;
    std::vector<std::pair<model::ItemId, model::IncomingItem>> changed;
    /// Known ones that go by another identity now, as their feed's address changed.
    std::vector<std::pair<model::ItemId, model::IncomingItem>> adopted;
};

/// Turns parsed items into stored ones: sanitised bodies, excerpt, text, identity, hash. Pure work
/// for the pool; one item comes out for each that goes in, in document order, and items that share
/// their identity within the document are reduced to the first. Ends early, with what it has, once
/// `stop` is requested.
[[nodiscard]] std::vector<model::IncomingItem> prepareItems(const feed::ParsedFeed& feed,
                                                            const std::string& documentUrl,
                                                            const std::stop_token& stop = {});

/// What any of them may be known by: all that `merge` asks for.
[[nodiscard]] std::vector<std::string>
identitiesOf(const std::vector<model::IncomingItem>& incoming);

/// Compares with what is known. Pure. Items that only vanished from the document stay as they are.
[[nodiscard]] MergeResult merge(std::vector<model::IncomingItem> incoming,
                                const std::unordered_map<std::string, model::KnownItem>& known);

/// A feed that has moved may give its items other addresses or identities: what is called the same
/// and was published at the same moment is no new item. `byTitle` has the keys of
/// store::datedTitle. Pure.
void adoptMoved(MergeResult& result,
                const std::unordered_map<std::string, model::KnownItem>& byTitle);

} // namespace musette::service
