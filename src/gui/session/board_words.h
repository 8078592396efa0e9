#pragma once

#include "../look/tokens.h"

#include <musette/model/board.h>

#include <QString>

namespace musette::gui {

/// "Yellow"; empty for None.
[[nodiscard]] QString colourWord(model::CardColour colour);
/// What a colour stands for on a board, else its name: colour never stands alone.
[[nodiscard]] QString colourLabel(const model::Board& board, model::CardColour colour);
/// The ground of a card.
[[nodiscard]] Tone groundOf(model::CardColour colour);
/// "3 dots"; empty for none.
[[nodiscard]] QString dotsText(int dots);
/// "board of 5 cards"
[[nodiscard]] QString boardText(const model::Board& board);

} // namespace musette::gui
