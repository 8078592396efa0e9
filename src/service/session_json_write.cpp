#include <musette/base/time.h>
#include <musette/model/names.h>
#include <musette/service/session_json.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_map>

namespace musette::service {
namespace {

using Json = nlohmann::ordered_json;

Json clockJson(const std::optional<model::ClockMinutes>& minutes) {
    return minutes ? Json(fmt::format("{:02}:{:02}", *minutes / 60, *minutes % 60)) : Json(nullptr);
}

template <class Enum>
Json optionalName(const std::optional<Enum>& value) {
    return value ? Json(model::nameOf(*value)) : Json(nullptr);
}

Json sessionJson(const model::Session& s) {
    return {{"uuid", s.uuid},
            {"title", s.title},
            {"role", model::nameOf(s.role)},
            {"organiser", s.organiser},
            {"sponsor", s.sponsor},
            {"place", s.place},
            {"modality", model::nameOf(s.modality)},
            {"starts_on", base::formatDate(s.startsOn)},
            {"ends_on", base::formatDate(s.endsOn)},
            {"state", model::nameOf(s.state)},
            {"contact", s.contact},
            {"author", s.author},
            {"audience", s.audience},
            {"introduction", s.introduction},
            {"conclusion", s.conclusion},
            {"link_notice", s.linkNotice},
            {"licence", s.licence},
            {"time_zone", s.timeZone},
            {"language", s.language}};
}

Json trainingJson(const model::Training& training) {
    return {{"uuid", training.uuid},
            {"title", training.title},
            {"audience", training.audience},
            {"description", training.description},
            {"objectives", training.objectives},
            {"visibility", model::nameOf(training.visibility)}};
}

/// Where the notes that items refer to stand in the document, from 1 on.
using NoteNumbers = std::unordered_map<model::NoteId, int>;

NoteNumbers numbersOf(const model::SessionDocument& document) {
    NoteNumbers numbers;
    for (const model::LinkedItem& item : document.items) {
        if (item.link.note && std::ranges::find(document.notes, item.link.note, &model::Note::id) !=
                                  document.notes.end())
            numbers.emplace(item.link.note, static_cast<int>(numbers.size()) + 1);
    }
    return numbers;
}

Json noteJson(const model::Note& note, const NoteNumbers& numbers) {
    Json json{{"kind", model::nameOf(note.kind)},
              {"mark", model::nameOf(note.mark)},
              {"body", note.body},
              {"at", base::formatRfc3339(note.at)},
              {"authors", note.authors},
              {"visibility", model::nameOf(note.visibility)}};
    if (const auto number = numbers.find(note.id); number != numbers.end())
        json["number"] = number->second;
    return json;
}

/// The position is a hint; a reader takes numbers up to a million.
Json highlightJson(const model::Highlight& highlight) {
    return {{"quote", highlight.quote.exact},
            {"prefix", highlight.quote.prefix},
            {"suffix", highlight.quote.suffix},
            {"position", std::min<std::size_t>(highlight.quote.position, 1'000'000)},
            {"note", highlight.note},
            {"visibility", model::nameOf(highlight.visibility)},
            {"created", base::formatRfc3339(highlight.created)},
            {"updated", base::formatRfc3339(highlight.updated)}};
}

Json itemNoteJson(const model::ItemNote& note) {
    return {{"body", note.body},
            {"visibility", model::nameOf(note.visibility)},
            {"created", base::formatRfc3339(note.created)},
            {"updated", base::formatRfc3339(note.updated)}};
}

Json itemJson(const model::LinkedItem& item, const NoteNumbers& numbers) {
    Json json{
        {"url", item.url},
        {"title", item.title},
        {"author", item.author},
        {"source_name", item.sourceName},
        {"published", item.published ? Json(base::formatRfc3339(*item.published)) : Json(nullptr)},
        {"excerpt", item.excerpt},
        {"role", model::nameOf(item.link.role)},
        {"given_by", model::nameOf(item.link.givenBy)},
        {"comment", item.link.comment},
        {"visibility", model::nameOf(item.link.visibility)},
        {"at", base::formatRfc3339(item.link.at)}};
    if (const auto number = numbers.find(item.link.note); number != numbers.end())
        json["about_note"] = number->second;
    for (const model::Highlight& highlight : item.annotations.highlights)
        json["highlights"].push_back(highlightJson(highlight));
    for (const model::ItemNote& note : item.annotations.notes)
        json["item_notes"].push_back(itemNoteJson(note));
    return json;
}

/// Notes and items that belong exactly there and nowhere narrower.
void addContents(Json& place, const model::SessionDocument& document, model::HalfDayId halfDay,
                 model::SequenceId sequence) {
    const NoteNumbers numbers = numbersOf(document);
    Json notes = Json::array();
    for (const model::Note& note : document.notes) {
        if (note.halfDay == halfDay && note.sequence == sequence)
            notes.push_back(noteJson(note, numbers));
    }
    Json items = Json::array();
    for (const model::LinkedItem& item : document.items) {
        if (item.link.halfDay == halfDay && item.link.sequence == sequence)
            items.push_back(itemJson(item, numbers));
    }
    place["notes"] = std::move(notes);
    place["items"] = std::move(items);
}

Json boardJson(const model::Board& board) {
    Json columns = Json::array();
    for (const model::BoardColumn& column : board.columns) {
        Json cards = Json::array();
        for (const model::BoardCard& card : column.cards)
            cards.push_back(
                {{"text", card.text}, {"colour", model::nameOf(card.colour)}, {"dots", card.dots}});
        columns.push_back({{"title", column.title}, {"cards", std::move(cards)}});
    }
    Json json{{"title", board.title}};
    for (std::size_t colour = 1; colour < model::kCardColours; ++colour) {
        if (!board.labels[colour].empty())
            json["labels"][std::string(model::nameOf(static_cast<model::CardColour>(colour)))] =
                board.labels[colour];
    }
    json["columns"] = std::move(columns);
    return json;
}

Json sequenceJson(const model::SessionDocument& document, const model::Sequence& sequence) {
    Json speakers = Json::array();
    for (const model::Speaker& speaker : sequence.speakers)
        speakers.push_back({{"name", speaker.name},
                            {"function", speaker.function},
                            {"organisation", speaker.organisation}});
    Json json{{"title", sequence.title},
              {"kind", model::nameOf(sequence.kind)},
              {"modality", optionalName(sequence.modality)},
              {"visibility", model::nameOf(sequence.visibility)},
              {"speakers", std::move(speakers)}};
    const auto board = std::ranges::find(document.boards, sequence.id, &model::Board::sequence);
    if (board != document.boards.end())
        json["board"] = boardJson(*board);
    addContents(json, document, sequence.halfDay, sequence.id);
    return json;
}

Json halfDayJson(const model::SessionDocument& document, const model::HalfDay& half) {
    Json json{{"slot", model::nameOf(half.slot)},
              {"starts_at", clockJson(half.startsAt)},
              {"ends_at", clockJson(half.endsAt)},
              {"modality", optionalName(half.modality)},
              {"present_count", half.presentCount ? Json(*half.presentCount) : Json(nullptr)}};
    addContents(json, document, half.id, {});
    Json sequences = Json::array();
    for (const model::Sequence& sequence : document.sequences) {
        if (sequence.halfDay == half.id)
            sequences.push_back(sequenceJson(document, sequence));
    }
    json["sequences"] = std::move(sequences);
    return json;
}

Json daysJson(const model::SessionDocument& document) {
    Json days = Json::array();
    for (const model::SessionDay& day : document.days) {
        Json halves = Json::array();
        for (const model::HalfDay& half : document.halfDays) {
            if (half.day == day.id)
                halves.push_back(halfDayJson(document, half));
        }
        days.push_back({{"date", base::formatDate(day.date)}, {"half_days", std::move(halves)}});
    }
    return days;
}

void addParts(Json& json, const model::SessionDocument& document) {
    for (const model::Resource& part : document.resources)
        json["resources"].push_back({{"title", part.title},
                                     {"url", part.url},
                                     {"comment", part.comment},
                                     {"visibility", model::nameOf(part.visibility)}});
    for (const model::Tool& part : document.tools) {
        Json trials = Json::array();
        for (const model::ToolTrial& trial : part.trials) {
            if (!trial.elsewhere)
                trials.push_back({{"on", base::formatDate(trial.on)}, {"verdict", trial.verdict}});
        }
        json["tools"].push_back({{"name", part.name},
                                 {"url", part.url},
                                 {"state", model::nameOf(part.state)},
                                 {"comment", part.comment},
                                 {"visibility", model::nameOf(part.visibility)},
                                 {"trials", std::move(trials)}});
    }
    for (const model::RelatedAccount& part : document.relatedAccounts)
        json["related_accounts"].push_back({{"author", part.author},
                                            {"title", part.title},
                                            {"url", part.url},
                                            {"comment", part.comment}});
}

} // namespace

std::string sessionToJson(const model::SessionDocument& document) {
    Json json{{"format", "musette-session"}, {"version", 1}};
    json["session"] = sessionJson(document.session);
    if (document.training)
        json["training"] = trainingJson(*document.training);
    json["objectives"] = Json::array();
    for (const model::Objective& part : document.objectives)
        json["objectives"].push_back({{"text", part.text}, {"result", part.result}});
    json["days"] = daysJson(document);
    addContents(json, document, {}, {});
    json["resources"] = Json::array();
    json["tools"] = Json::array();
    json["related_accounts"] = Json::array();
    addParts(json, document);
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace musette::service
