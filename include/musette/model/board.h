#pragma once

#include <musette/model/ids.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace musette::model {

enum class CardColour { None, Yellow, Green, Blue, Pink };
inline constexpr std::size_t kCardColours = 5;

struct BoardCard {
    CardId id;
    std::string text;
    CardColour colour = CardColour::None;
    int dots = 0; ///< votes, as with stickers on a wall
};

struct BoardColumn {
    BoardColumnId id;
    std::string title;
    std::vector<BoardCard> cards;
};

/// What a workshop put on the wall: one board in a sequence, as visible as that sequence.
struct Board {
    BoardId id;
    SequenceId sequence;
    std::string title; ///< may be empty
    /// What each colour stands for on this board, by `CardColour`; the one of None stays empty.
    std::array<std::string, kCardColours> labels{};
    std::vector<BoardColumn> columns;
};

} // namespace musette::model
