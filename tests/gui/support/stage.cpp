#include "stage.h"

#include "gui/app/text.h"

#include <QApplication>

namespace musette::test {
namespace {

base::Instant stageStart() {
    return *base::parseRfc3339("2026-11-24T10:30:00+01:00");
}

} // namespace

Stage::Stage()
    : theme(*qApp), memory(gui::toQt((m_folder / "window.ini").string())), preferences(memory),
      session(bridge), draft(bridge, session, messages), items(bridge, session, messages),
      m_surroundings{bridge, theme, actions, messages, memory, session, draft, items, preferences} {
    clock->set(stageStart());
    QObject::connect(
        &messages, &gui::Messages::noticed, &messages,
        [this](const gui::Messages::Notice& notice) { m_notices.push_back(notice.text); });
    QObject::connect(&bridge, &gui::Bridge::editFailed, &messages, &gui::Messages::fail);
    open();
}

Stage::~Stage() {
    bridge.detach();
    m_library.reset();
}

void Stage::open() {
    service::LibraryOptions options;
    options.file = m_folder / "library.db";
    options.clock = clock;
    m_library = std::make_unique<service::Library>(std::move(options));
    bridge.attach(*m_library);
    std::optional<base::Status> opened;
    bridge.open(&bridge, [&](base::Status status) { opened = std::move(status); });
    REQUIRE(waitUntil([&] { return opened.has_value(); }));
    INFO((*opened ? std::string() : opened->error().detail));
    REQUIRE(opened->has_value());
    session.reload();
}

void Stage::reopen() {
    bridge.detach();
    m_library.reset();
    settle();
    open();
}

model::FeedId Stage::follow(const std::string& url, const std::string& folder) {
    const auto feed =
        edit([&](service::LibraryEditor& editor) { return editor.feeds.add({url, {}, folder}); });
    REQUIRE(feed.has_value());
    service::RefreshOptions options;
    options.feed = *feed;
    options.force = true;
    bool done = false;
    const auto job = bridge.refresh(
        &bridge, options, [](const service::RefreshProgress&) {},
        [&](const base::Result<service::RefreshSummary>&) { done = true; });
    REQUIRE(waitUntil([&] { return done; }));
    return *feed;
}

service::RefreshSummary Stage::refreshAll() {
    service::RefreshOptions options;
    options.force = true;
    std::optional<base::Result<service::RefreshSummary>> summary;
    const auto job = bridge.refresh(
        &bridge, options, [](const service::RefreshProgress&) {},
        [&](const base::Result<service::RefreshSummary>& got) { summary = got; });
    REQUIRE(waitUntil([&] { return summary.has_value(); }));
    REQUIRE(summary->has_value());
    return **summary;
}

std::vector<model::ItemId> Stage::addPages(const std::vector<std::string>& titles) {
    std::vector<model::ItemId> ids;
    for (const std::string& title : titles) {
        const auto added = edit([&](service::LibraryEditor& editor) {
            return editor.items.addPage("https://exemple.test/" + std::to_string(ids.size() + 1),
                                        title);
        });
        REQUIRE(added.has_value());
        ids.push_back(*added);
    }
    return ids;
}

StageSession Stage::addSession(const std::string& title) {
    StageSession made;
    const base::Date first = std::chrono::year{2026} / 11 / 24;
    model::Session wanted;
    wanted.title = title;
    wanted.organiser = "Organisme";
    wanted.startsOn = first;
    wanted.endsOn = std::chrono::year{2026} / 11 / 25;
    const auto id =
        edit([&](service::LibraryEditor& editor) { return editor.sessions.create(wanted); });
    REQUIRE(id.has_value());
    made.session = *id;
    const auto document =
        read([&](service::LibraryReader& reader) { return reader.session(made.session); });
    REQUIRE(document.has_value());
    REQUIRE(document->halfDays.size() == 4);
    made.morning = document->halfDays[0].id;
    made.afternoon = document->halfDays[1].id;
    model::Sequence sequence;
    sequence.halfDay = made.morning;
    sequence.title = "Ouverture";
    sequence.speakers.push_back({{}, "Responsable du programme", "", "Organisme"});
    const auto added =
        edit([&](service::LibraryEditor& editor) { return editor.sessions.addSequence(sequence); });
    REQUIRE(added.has_value());
    made.sequence = *added;
    REQUIRE(waitUntil(
        [&] { return session.halfDay() == made.morning && session.sequence() == made.sequence; }));
    return made;
}

} // namespace musette::test
