#pragma once

#include "feed_dialog.h"

#include <musette/model/ids.h>
#include <musette/service/reader.h>

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <functional>
#include <optional>

namespace musette::gui {

class FeedJournal;
class RefreshController;
struct Surroundings;

/// What is done to one followed feed, the one the Veille shows: refresh, rename, move, unsubscribe,
/// mark read; and the journal of all. The commands are enabled while a feed is shown.
/// Thread: GUI. Errors: told by Messages.
class FeedCommands final : public QObject {
    Q_OBJECT

public:
    FeedCommands(const Surroundings& surroundings, RefreshController& refresh, QWidget& window,
                 QObject* parent = nullptr);

    /// Where the feed comes from: the key of the shown view, "feed:12" or another.
    void followView(std::function<QString()> viewKey);
    /// Where the library is, for what would go of a feed.
    void followLibrary(std::function<std::filesystem::path()> library);
    void showJournal();

signals:
    void showFeedWanted(musette::model::FeedId feed);

private:
    [[nodiscard]] model::FeedId feed() const;
    void edit(model::FeedId id, FeedDialog::First first);
    void openDialog(const model::Feed& feed, const service::Overview& overview,
                    FeedDialog::First first);
    /// Calls the task with the feed as it is in the library, when it is still there.
    void withFeed(model::FeedId id, std::function<void(const model::Feed&)> task);
    void logIn();
    void askLogin(const model::Feed& feed);
    void plan(FeedDialog& dialog, model::FeedId id);
    void save(FeedDialog& dialog, model::FeedId id);
    void unsubscribe(model::FeedId id);
    void updateActions();

    const Surroundings& m_surroundings;
    RefreshController& m_refresh;
    QWidget& m_window;
    std::function<QString()> m_viewKey;
    std::function<std::filesystem::path()> m_library;
    QPointer<FeedJournal> m_journal;
};

} // namespace musette::gui
