#include "report_wishes.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace musette::gui {
namespace {

constexpr std::string_view kAudiences[] = {"public", "team", "private"};
constexpr std::string_view kLanguages[] = {"fr", "en"};
constexpr std::string_view kNoCitation = "no-citation";
constexpr std::string_view kLeftOut = "-";

/// The number after the dash of "note-7", when that is all there is after the word.
std::optional<std::size_t> rankIn(std::string_view anchor, std::string_view word) {
    if (!anchor.starts_with(word) || anchor.size() <= word.size() + 1 || anchor[word.size()] != '-')
        return std::nullopt;
    const std::string_view digits = anchor.substr(word.size() + 1);
    std::size_t rank = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), rank);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return rank;
}

template <class Things, class IdOf>
std::optional<std::string> named(std::string_view anchor, std::string_view word,
                                 std::string_view name, const Things& things, IdOf idOf) {
    const auto rank = rankIn(anchor, word);
    if (!rank || *rank == 0 || *rank > things.size())
        return std::nullopt;
    return std::string(name) + ':' + std::to_string(idOf(things[*rank - 1]).value);
}

const auto kLinkId = [](const model::LinkedItem& item) { return item.link.id; };
const auto kNoteId = [](const model::Note& note) { return note.id; };
const auto kSequenceId = [](const model::Sequence& sequence) { return sequence.id; };

/// The anchor that stands for "note:12" in this document; empty when the note is gone.
template <class Things, class IdOf>
bool addAnchor(std::set<std::string>& anchors, std::string_view name, std::string_view prefix,
               std::string_view word, const Things& things, IdOf idOf) {
    if (!name.starts_with(prefix) || name.size() <= prefix.size() || name[prefix.size()] != ':')
        return false;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (name.substr(prefix.size() + 1) == std::to_string(idOf(things[i]).value))
            anchors.insert(std::string(word) + '-' + std::to_string(i + 1));
    }
    return true;
}

} // namespace

std::string wishesKey(model::SessionId session) {
    return "report." + std::to_string(session.value);
}

std::string wishesToText(const ReportWishes& wishes) {
    std::string text{kAudiences[static_cast<std::size_t>(wishes.audience)]};
    text.append(1, ' ').append(kLanguages[static_cast<std::size_t>(wishes.language)]);
    if (!wishes.citation)
        text.append(1, ' ').append(kNoCitation);
    for (const std::string& name : wishes.leftOut)
        text.append(1, ' ').append(kLeftOut).append(name);
    return text;
}

ReportWishes wishesFromText(std::string_view text, const model::Session& session) {
    ReportWishes wishes;
    if (session.language == "en")
        wishes.language = report::Language::English;
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
        if (const auto* who = std::ranges::find(kAudiences, word); who != std::end(kAudiences))
            wishes.audience = static_cast<report::Audience>(who - kAudiences);
        if (const auto* tongue = std::ranges::find(kLanguages, word);
            tongue != std::end(kLanguages))
            wishes.language = static_cast<report::Language>(tongue - kLanguages);
        if (word == kNoCitation)
            wishes.citation = false;
        if (word.starts_with(kLeftOut) && word.size() > 1)
            wishes.leftOut.emplace(word.substr(1));
    }
    return wishes;
}

std::string stableName(const model::SessionDocument& document, const std::string& anchor) {
    if (const auto name = named(anchor, "note", "note", document.notes, kNoteId))
        return *name;
    if (const auto name = named(anchor, "lien", "link", document.items, kLinkId))
        return *name;
    if (const auto name = named(anchor, "seq", "sequence", document.sequences, kSequenceId))
        return *name;
    return anchor;
}

report::ReportOptions optionsFor(const model::SessionDocument& document,
                                 const ReportWishes& wishes) {
    report::ReportOptions options;
    options.audience = wishes.audience;
    options.language = wishes.language;
    options.citation = wishes.citation;
    for (const std::string& name : wishes.leftOut) {
        if (!addAnchor(options.leftOut, name, "note", "note", document.notes, kNoteId) &&
            !addAnchor(options.leftOut, name, "link", "lien", document.items, kLinkId) &&
            !addAnchor(options.leftOut, name, "sequence", "seq", document.sequences, kSequenceId))
            options.leftOut.insert(name);
    }
    return options;
}

} // namespace musette::gui
