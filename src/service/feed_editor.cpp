#include <musette/service/editor.h>

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/opml.h>
#include <musette/store/writer.h>

namespace musette::service {
namespace {

/// The address as it is recorded: normalised, without fragment; user information stays.
base::Result<std::string> recordedAddress(std::string_view url) {
    auto address = base::urlFromUserInput(url);
    if (!address)
        return address;
    return base::withoutFragment(*address);
}

std::string pathOf(const std::vector<std::string>& folder) {
    std::string path;
    for (const std::string& name : folder) {
        if (!path.empty())
            path += " / ";
        path += name;
    }
    return path;
}

} // namespace

base::Result<model::FeedId> FeedEditor::add(const NewFeed& feed) {
    const auto url = recordedAddress(feed.url);
    if (!url)
        return std::unexpected(url.error());
    const auto known = m_store.feeds().find(*url);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return **known;
    model::FeedId id;
    const std::string subject = feed.title.empty() ? base::withoutUserInfo(*url) : feed.title;
    const base::Status done =
        m_store.operation(model::OperationKind::AddFeed, subject, 1, [&]() -> base::Status {
            const auto folder = m_store.feeds().folder(feed.folder);
            if (!folder)
                return std::unexpected(folder.error());
            const auto made = m_store.feeds().insert(*url, feed.title, *folder);
            if (!made)
                return std::unexpected(made.error());
            id = *made;
            return {};
        });
    if (!done)
        return std::unexpected(done.error());
    return id;
}

base::Status FeedEditor::edit(model::FeedId id, const FeedEdit& edit) {
    return m_store.operation(
        model::OperationKind::EditFeed, edit.title.value_or(""), 1, [&]() -> base::Status {
            store::FeedChange change;
            change.customTitle = edit.title;
            if (edit.folder) {
                const auto folder = m_store.feeds().folder(*edit.folder);
                if (!folder)
                    return std::unexpected(folder.error());
                change.folder = *folder;
            }
            if (edit.intervalMinutes)
                change.intervalMinutes = *edit.intervalMinutes > 0
                                             ? std::optional<int>(*edit.intervalMinutes)
                                             : std::optional<int>();
            return m_store.feeds().change(id, change);
        });
}

base::Status FeedEditor::remove(model::FeedId id) {
    return m_store.operation(model::OperationKind::RemoveFeed, "", 1,
                             [&] { return m_store.feeds().remove(id); });
}

base::Status FeedEditor::renameFolder(model::FolderId id, std::string_view name) {
    const std::string clean = base::collapseSpace(name);
    if (clean.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a folder needs a name");
    return m_store.operation(model::OperationKind::EditFolder, clean, 1,
                             [&] { return m_store.feeds().renameFolder(id, clean); });
}

namespace {

base::Result<ImportOutcome> importFeed(store::StoreWriter& store, const feed::OutlineFeed& line) {
    using Kind = ImportOutcome::Kind;
    ImportOutcome outcome{Kind::Refused, line.title, base::withoutUserInfo(line.url), line.refusal};
    if (!line.refusal.empty())
        return outcome;
    const auto url = recordedAddress(line.url);
    if (!url) {
        outcome.reason = "this is no web address";
        return outcome;
    }
    outcome.url = base::withoutUserInfo(*url);
    const auto known = store.feeds().find(*url);
    if (!known)
        return std::unexpected(known.error());
    if (*known) {
        outcome.kind = Kind::AlreadyThere;
        return outcome;
    }
    const auto folder = store.feeds().folder(pathOf(line.folder));
    if (!folder)
        return std::unexpected(folder.error());
    const auto made = store.feeds().insert(*url, "", *folder);
    if (!made)
        return std::unexpected(made.error());
    // The list's title is shown until the feed gives its own.
    const base::Status described =
        store.feeds().describe(*made, {line.title, line.siteUrl, "", ""});
    if (!described)
        return std::unexpected(described.error());
    outcome.kind = Kind::Added;
    return outcome;
}

} // namespace

base::Result<std::vector<ImportOutcome>> FeedEditor::importOutline(std::string_view bytes) {
    const auto outline = feed::readOutline(bytes);
    if (!outline)
        return std::unexpected(outline.error());
    std::vector<ImportOutcome> outcomes;
    const base::Status done = m_store.operation(
        model::OperationKind::ImportFeeds, outline->title,
        static_cast<int>(outline->feeds.size()), [&]() -> base::Status {
            for (const feed::OutlineFeed& line : outline->feeds) {
                auto outcome = importFeed(m_store, line);
                if (!outcome)
                    return std::unexpected(outcome.error());
                outcomes.push_back(std::move(*outcome));
            }
            return {};
        });
    if (!done)
        return std::unexpected(done.error());
    return outcomes;
}

} // namespace musette::service
