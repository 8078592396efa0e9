#include "command.h"
#include "session_place.h"

#include <musette/model/names.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace musette::cli {
namespace {

struct HalfDayOptions {
    Place place;
    std::string hours, modality, present;
};

/// "9:00" or "09:00", minutes after midnight.
std::optional<model::ClockMinutes> clockFrom(std::string_view text) {
    int hour = 0;
    int minute = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, hour);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ':' || end - first.ptr != 3)
        return std::nullopt;
    const auto last = std::from_chars(first.ptr + 1, end, minute);
    if (last.ec != std::errc() || last.ptr != end || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

bool setHours(model::HalfDay& half, std::string_view text) {
    half.startsAt.reset();
    half.endsAt.reset();
    if (text == "none")
        return true;
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return false;
    half.startsAt = clockFrom(text.substr(0, dash));
    half.endsAt = clockFrom(text.substr(dash + 1));
    return half.startsAt && half.endsAt && *half.startsAt < *half.endsAt;
}

bool setPresent(model::HalfDay& half, std::string_view text) {
    half.presentCount.reset();
    if (text == "none")
        return true;
    int count = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || count < 0)
        return false;
    half.presentCount = count;
    return true;
}

Exit changeHalfDay(const Invocation& call, service::LibraryFile& library,
                   const HalfDayOptions& options) {
    const auto document = library.reader().session({options.place.session});
    if (!document)
        return call.failed(document.error());
    const auto id = halfDayOf(*document, options.place);
    if (!id)
        return call.failed(id.error());
    const auto known = std::ranges::find(document->halfDays, *id, &model::HalfDay::id);
    if (known == document->halfDays.end())
        return call.wrongUsage("a half-day is told by --day and --slot");
    model::HalfDay half = *known;
    if (!options.hours.empty() && !setHours(half, options.hours))
        return call.wrongUsage(options.hours + " are no hours; write them as 09:00-12:30");
    if (!options.present.empty() && !setPresent(half, options.present))
        return call.wrongUsage(options.present + " is no number of people");
    if (options.modality == "none")
        half.modality.reset();
    else if (!options.modality.empty())
        half.modality = model::fromName<model::Modality>(options.modality);
    const auto done = library.editor().sessions.editHalfDay(half);
    return done ? Exit::Done : call.failed(done.error());
}

} // namespace

void addSessionHalfDayCommand(CLI::App& session, Invocation& call) {
    const auto options = std::make_shared<HalfDayOptions>();
    CLI::App* half = session.add_subcommand("half-day", "Change the hours of a half-day, who was "
                                                        "there, and how it was held");
    addPlace(*half, options->place);
    half->add_option("--hours", options->hours, "As 09:00-12:30, or none where they are unknown");
    half->add_option("--present", options->present, "How many were there, or none");
    half->add_option("--modality", options->modality, "How, or none: as the session")
        ->check(CLI::IsMember({"on-site", "remote", "hybrid", "none"}));
    onLibrary(half, call,
              [&call, options](auto& file) { return changeHalfDay(call, file, *options); });
}

} // namespace musette::cli
