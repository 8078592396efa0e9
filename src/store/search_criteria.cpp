#include "search_criteria.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>

namespace musette::store {
namespace {

/// Folded names; the first of each criterion is offered as a correction.
constexpr auto kCriteria = std::to_array<std::pair<std::string_view, Criterion>>({
    {"feed", Criterion::Feed},
    {"flux", Criterion::Feed},
    {"folder", Criterion::Folder},
    {"dossier", Criterion::Folder},
    {"tag", Criterion::Tag},
    {"etiquette", Criterion::Tag},
    {"session", Criterion::Session},
    {"is", Criterion::State},
    {"est", Criterion::State},
    {"before", Criterion::Before},
    {"avant", Criterion::Before},
    {"after", Criterion::After},
    {"apres", Criterion::After},
    {"author", Criterion::Author},
    {"auteur", Criterion::Author},
    {"auteure", Criterion::Author},
    {"autrice", Criterion::Author},
});

/// Without the endings of gender and number; "etoil" is what is left of « étoilées ».
constexpr auto kStates = std::to_array<std::pair<std::string_view, ItemState>>({
    {"unread", ItemState::Unread},
    {"non-lu", ItemState::Unread},
    {"read", ItemState::Read},
    {"lu", ItemState::Read},
    {"starred", ItemState::Starred},
    {"etoil", ItemState::Starred},
    {"inbox", ItemState::Inbox},
    {"a-trier", ItemState::Inbox},
    {"kept", ItemState::Kept},
    {"retenu", ItemState::Kept},
    {"watch", ItemState::Watch},
    {"a-surveiller", ItemState::Watch},
    {"let-go", ItemState::LetGo},
    {"laisse-partir", ItemState::LetGo},
});

/// One letter more, less, another, or two in each other's place.
bool oneSlipApart(std::string_view a, std::string_view b) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    if (a.size() < b.size())
        return a.substr(at) == b.substr(at + 1);
    if (a.substr(std::min(at + 1, a.size())) == b.substr(std::min(at + 1, b.size())))
        return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.substr(at + 2) == b.substr(at + 2);
}

std::string dated(std::string_view year, std::string_view month, std::string_view day) {
    return std::string(year).append("-").append(month).append("-").append(day);
}

/// ISO 8601 text of the first day that is meant; empty for what is no date.
std::string firstDay(std::string_view text) {
    constexpr std::size_t kYear = 4;
    constexpr std::size_t kMonth = 7;
    constexpr std::size_t kDay = 10;
    const bool french = text.find('/') != std::string_view::npos;
    if (french && text.size() == kDay)
        return dated(text.substr(6), text.substr(3, 2), text.substr(0, 2));
    if (french && text.size() == kMonth)
        return dated(text.substr(3), text.substr(0, 2), "01");
    if (text.size() == kYear)
        return dated(text, "01", "01");
    if (text.size() == kMonth)
        return std::string(text) + "-01";
    return std::string(text);
}

} // namespace

std::optional<Criterion> criterionNamed(std::string_view name) {
    const std::string folded = base::foldForSearch(name);
    for (const auto& [known, criterion] : kCriteria) {
        if (folded == known)
            return criterion;
    }
    return std::nullopt;
}

std::string_view criterionMeantBy(std::string_view name) {
    constexpr std::size_t kShortest = 4; // shorter ones are near too many words
    const std::string folded = base::foldForSearch(name);
    for (const auto& [known, criterion] : kCriteria) {
        if (known.size() >= kShortest && oneSlipApart(folded, known))
            return known;
    }
    return {};
}

std::optional<ItemState> stateNamed(std::string_view name) {
    std::string folded = base::foldForSearch(name);
    std::ranges::replace(folded, ' ', '-');
    std::string_view stem = folded;
    for (const auto& [known, state] : kStates) {
        if (stem == known)
            return state;
    }
    while (stem.ends_with('e') || stem.ends_with('s'))
        stem.remove_suffix(1);
    for (const auto& [known, state] : kStates) {
        if (stem == known)
            return state;
    }
    return std::nullopt;
}

std::optional<base::Instant> momentNamed(std::string_view text) {
    const auto date = base::parseDate(firstDay(text));
    if (!date)
        return std::nullopt;
    return base::Instant{std::chrono::sys_days{*date}};
}

} // namespace musette::store
