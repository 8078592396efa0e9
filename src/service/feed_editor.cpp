#include "recorded_address.h"
#include "schedule.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/opml.h>
#include <musette/service/editor.h>
#include <musette/service/logins.h>
#include <musette/service/retention.h>
#include <musette/store/writer.h>

namespace musette::service {
namespace {

std::string pathOf(const std::vector<std::string>& folder) {
    std::string path;
    for (const std::string& name : folder) {
        if (!path.empty())
            path += " / ";
        path += name;
    }
    return path;
}

/// Runs an operation on a feed; the journal names it as it was called before.
template <class Change>
base::Status changedFeed(store::StoreWriter& store, model::OperationKind kind, model::FeedId id,
                         Change change) {
    const auto title = store.feeds().title(id);
    if (!title)
        return std::unexpected(title.error());
    return store.operation(kind, *title, 1, change);
}

} // namespace

base::Result<model::FeedId> FeedEditor::add(const NewFeed& feed) {
    const auto address = recordedAddress(feed.url);
    if (!address)
        return std::unexpected(address.error());
    const auto known = m_store.feeds().find(address->url);
    if (!known)
        return std::unexpected(known.error());
    if (*known) {
        if (address->login) {
            const auto done = logIn(**known, address->login->user, address->login->password);
            if (!done)
                return std::unexpected(done.error());
        }
        return **known;
    }
    const std::string login = address->login ? m_logins.keep(*address->login) : std::string();
    model::FeedId id;
    const std::string subject = feed.title.empty() ? address->url : feed.title;
    const base::Status done =
        m_store.operation(model::OperationKind::AddFeed, subject, 1, [&]() -> base::Status {
            const auto folder = m_store.feeds().folder(feed.folder);
            if (!folder)
                return std::unexpected(folder.error());
            const auto made = m_store.feeds().insert(address->url, feed.title, *folder, login);
            if (!made)
                return std::unexpected(made.error());
            id = *made;
            return {};
        });
    if (!done) {
        if (!login.empty())
            m_logins.forget(login);
        return std::unexpected(done.error());
    }
    return id;
}

base::Status FeedEditor::logIn(model::FeedId id, const std::string& user,
                               const std::string& password) {
    return m_store.transaction(store::Durability::Now, [&]() -> base::Status {
        const auto states = m_store.feeds().fetchStates(id);
        if (!states)
            return std::unexpected(states.error());
        if (states->empty())
            return base::fail(base::ErrorCode::NotFound,
                              "there is no feed " + std::to_string(id.value) + " in this library");
        const model::FetchState& feed = states->front();
        const std::string name =
            m_logins.keep({base::originOf(feed.url), user, password}, feed.login);
        return m_store.feeds().setLogin(id, name);
    });
}

base::Status FeedEditor::edit(model::FeedId id, const FeedEdit& edit) {
    std::optional<StoredLogin> login;
    const auto apply = [&]() -> base::Status {
        store::FeedChange change;
        if (edit.url) {
            auto address = recordedAddress(*edit.url);
            if (!address)
                return std::unexpected(address.error());
            change.url = std::move(address->url);
            login = std::move(address->login);
        }
        if (edit.title)
            change.customTitle = base::collapseSpace(*edit.title);
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
        if (edit.alwaysFullText) {
            if (auto set = m_store.fullTexts().setAlways(id, *edit.alwaysFullText); !set)
                return set;
        }
        if (edit.grouped) {
            if (auto set = m_store.stories().setGrouped(id, *edit.grouped); !set)
                return set;
        }
        if (edit.retention) {
            if (auto sensible = checkRetention(edit.retention->value_or(model::Retention{}));
                !sensible)
                return sensible;
            if (auto set = m_store.feeds().setRetention(id, *edit.retention); !set)
                return set;
        }
        return m_store.feeds().change(id, change);
    };
    const base::Status done = changedFeed(m_store, model::OperationKind::EditFeed, id, apply);
    if (!done || !login)
        return done;
    return logIn(id, login->user, login->password);
}

base::Status FeedEditor::place(model::FeedId id, model::FolderId folder, model::FeedId before) {
    return changedFeed(m_store, model::OperationKind::EditFeed, id,
                       [&] { return m_store.feeds().placeFeed(id, folder, before); });
}

base::Status FeedEditor::placeFolder(model::FolderId id, model::FolderId parent,
                                     model::FolderId before) {
    return m_store.operation(model::OperationKind::EditFolder, "", 1,
                             [&] { return m_store.feeds().placeFolder(id, parent, before); });
}

base::Status FeedEditor::acceptClosure(model::FeedId id) {
    return changedFeed(m_store, model::OperationKind::EditFeed, id,
                       [&] { return m_store.feeds().acceptClosure(id); });
}

base::Status FeedEditor::setDefaultInterval(std::chrono::minutes interval) {
    if (interval.count() <= 0)
        return base::fail(base::ErrorCode::InvalidArgument, "an interval is a minute at least");
    const auto text = m_store.setting(kDefaultIntervalKey);
    if (!text)
        return std::unexpected(text.error());
    const std::chrono::minutes before = defaultInterval(*text);
    const base::Status planned = m_store.transaction(
        store::Durability::Now, [&] { return m_store.feeds().replan(before, interval); });
    if (!planned)
        return planned;
    return m_store.setSetting(kDefaultIntervalKey, std::to_string(interval.count()));
}

base::Status FeedEditor::allowImages(model::FeedId id, bool allowed) {
    return changedFeed(m_store, model::OperationKind::AllowImages, id,
                       [&] { return m_store.images().allow(id, allowed); });
}

base::Status FeedEditor::remove(model::FeedId id) {
    return changedFeed(m_store, model::OperationKind::RemoveFeed, id,
                       [&] { return m_store.feeds().remove(id); });
}

base::Status FeedEditor::renameFolder(model::FolderId id, std::string_view name) {
    const std::string clean = base::collapseSpace(name);
    if (clean.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a folder needs a name");
    if (clean.find(" / ") != std::string::npos)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "the name of a folder cannot hold ' / ', which parts folders in a path");
    return m_store.operation(model::OperationKind::EditFolder, clean, 1,
                             [&] { return m_store.feeds().renameFolder(id, clean); });
}

namespace {

base::Result<ImportOutcome> importFeed(store::StoreWriter& store, Logins& logins,
                                       const feed::OutlineFeed& line) {
    using Kind = ImportOutcome::Kind;
    ImportOutcome outcome{Kind::Refused, line.title, base::withoutUserInfo(line.url), line.refusal};
    if (!line.refusal.empty())
        return outcome;
    const auto url = recordedAddress(line.url);
    if (!url) {
        outcome.reason = "this is no web address";
        return outcome;
    }
    outcome.url = url->url;
    const auto known = store.feeds().find(url->url);
    if (!known)
        return std::unexpected(known.error());
    if (*known) {
        outcome.kind = Kind::AlreadyThere;
        return outcome;
    }
    const auto folder = store.feeds().folder(pathOf(line.folder));
    if (!folder)
        return std::unexpected(folder.error());
    const std::string login = url->login ? logins.keep(*url->login) : std::string();
    const auto made = store.feeds().insert(url->url, "", *folder, login);
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
    return importLines(*outline);
}

base::Result<std::vector<ImportOutcome>>
FeedEditor::importOutline(std::string_view bytes, std::span<const std::size_t> lines) {
    auto outline = feed::readOutline(bytes);
    if (!outline)
        return std::unexpected(outline.error());
    std::vector<feed::OutlineFeed> chosen;
    for (const std::size_t line : lines) {
        if (line < outline->feeds.size())
            chosen.push_back(outline->feeds[line]);
    }
    outline->feeds = std::move(chosen);
    return importLines(*outline);
}

base::Result<std::vector<ImportOutcome>> FeedEditor::importLines(const feed::Outline& outline) {
    std::vector<ImportOutcome> outcomes;
    store::Operation entry{model::OperationKind::ImportFeeds, outline.title, 0};
    const base::Status done = m_store.operation(entry, [&]() -> base::Status {
        for (const feed::OutlineFeed& line : outline.feeds) {
            auto outcome = importFeed(m_store, m_logins, line);
            if (!outcome)
                return std::unexpected(outcome.error());
            entry.count += outcome->kind == ImportOutcome::Kind::Added ? 1 : 0;
            outcomes.push_back(std::move(*outcome));
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return outcomes;
}

} // namespace musette::service
