#pragma once

namespace musette::gui {

/// How articles are set: the reader's own choice.
struct ReadingComfort {
    enum class Column { Narrow, Normal, Wide };

    int textStep = 0; ///< steps from the designed size
    Column column = Column::Normal;
    bool serif = true;

    friend bool operator==(const ReadingComfort&, const ReadingComfort&) = default;
};

} // namespace musette::gui
