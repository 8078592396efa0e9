#pragma once

#include <cstddef>
#include <string>

namespace musette::model {

/// What is wrong with a search that was typed; the interface words it.
enum class SearchFaultKind {
    MissingValue,     ///< nothing stands behind "feed:"
    UnknownState,     ///< `is:` takes one of a few words
    WrongDate,        ///< `before:` and `after:` take a year, a month or a day
    UnknownCriterion, ///< nearly the name of a criterion, as in "fedd:lemonde"
};

struct SearchFault {
    SearchFaultKind kind = SearchFaultKind::MissingValue;
    std::size_t position = 0; ///< bytes before the term that is wrong
    std::string term{};       ///< the term, as typed
    std::string meant{};      ///< UnknownCriterion: what it is nearly the name of
};

} // namespace musette::model
