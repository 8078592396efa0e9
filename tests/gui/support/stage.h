#pragma once

#include "gui/app/actions.h"
#include "gui/app/bridge.h"
#include "gui/app/messages.h"
#include "gui/app/network.h"
#include "gui/app/preferences.h"
#include "gui/app/surroundings.h"
#include "gui/app/window_memory.h"
#include "gui/look/theme.h"
#include "gui/session/current_session.h"
#include "gui/session/note_draft.h"
#include "gui/veille/item_commands.h"
#include "support/catch.h"
#include "support/temp_dir.h"
#include "waiting.h"

#include <musette/base/time.h>
#include <musette/service/library.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musette::test {

/// A clock that tests set; read by several threads.
class StageClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override {
        return base::Instant{std::chrono::seconds{m_seconds.load()}};
    }
    void set(base::Instant moment) { m_seconds = moment.time_since_epoch().count(); }

private:
    std::atomic<std::int64_t> m_seconds;
};

/// A network that tests set.
class StageNetwork final : public gui::Network {
public:
    [[nodiscard]] Reach reach() const override { return m_reach; }
    [[nodiscard]] bool metered() const override { return m_metered; }
    void set(Reach reach, bool metered = false) {
        m_reach = reach;
        m_metered = metered;
        emit changed();
    }

private:
    Reach m_reach = Reach::Present;
    bool m_metered = false;
};

/// A session as tests of screens want it: two days, today being the first, one sequence.
struct StageSession {
    model::SessionId session;
    model::HalfDayId morning; ///< 09:00–12:30 on the first day: the current one
    model::HalfDayId afternoon;
    model::SequenceId sequence; ///< in the morning, public
};

/// Everything a screen is handed, over a real library in a folder of its own. The clock stands at
/// Tuesday 2026-11-24 10:30 in Paris until a test moves it. `edit` and `read` wait for their
/// result; what screens do on their own is waited for with `waitUntil`.
class Stage {
public:
    Stage();
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    [[nodiscard]] const gui::Surroundings& surroundings() const { return m_surroundings; }
    [[nodiscard]] std::filesystem::path file(std::string_view name) const {
        return m_folder / name;
    }
    [[nodiscard]] service::Library& library() { return *m_library; }

    /// Runs on the library executor; the test goes on when it is done and told to the window.
    template <class Work>
    auto edit(Work work) {
        std::optional<decltype(work(std::declval<service::LibraryEditor&>()))> result;
        bridge.edit(&bridge, std::move(work), [&](auto value) { result = std::move(value); });
        REQUIRE(waitUntil([&] { return result.has_value(); }));
        return *std::move(result);
    }
    template <class Work>
    auto read(Work work) {
        std::optional<decltype(work(std::declval<service::LibraryReader&>()))> result;
        bridge.read(&bridge, std::move(work), [&](auto value) { result = std::move(value); });
        REQUIRE(waitUntil([&] { return result.has_value(); }));
        return *std::move(result);
    }

    /// Follows an address (of the loopback server a test runs) and fetches it at once.
    model::FeedId follow(const std::string& url, const std::string& folder = {});
    /// Asks all feeds, whether they are due or not.
    service::RefreshSummary refreshAll();
    /// Closes and opens the library again, as a new start of the program does.
    void reopen();

    /// Items with these titles, the first the oldest, from a feed of the name on no server.
    std::vector<model::ItemId> addPages(const std::vector<std::string>& titles);
    /// Makes the session and waits until it is the current one.
    StageSession addSession(const std::string& title = "Apprendre à distance");

    /// What the notices said since the last call, newest last.
    [[nodiscard]] std::vector<QString> takeNotices() { return std::exchange(m_notices, {}); }

private:
    TempDir m_folder;

public:
    std::shared_ptr<StageClock> clock = std::make_shared<StageClock>();
    gui::Bridge bridge;

private:
    std::unique_ptr<service::Library> m_library;

public:
    gui::Theme theme;
    gui::Actions actions;
    gui::Messages messages;
    gui::WindowMemory memory;
    gui::Preferences preferences;
    gui::CurrentSession session;
    gui::NoteDraft draft;
    gui::ItemCommands items;
    StageNetwork network;

private:
    void open();

    gui::Surroundings m_surroundings;
    std::vector<QString> m_notices;
};

} // namespace musette::test
