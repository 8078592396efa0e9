#include "report_board.h"

#include "display_text.h"

#include <algorithm>

namespace musette::report {

ReportBoard boardOf(const model::SessionDocument& document, model::SequenceId sequence,
                    std::string_view language) {
    ReportBoard shown;
    const auto found = std::ranges::find(document.boards, sequence, &model::Board::sequence);
    if (found == document.boards.end())
        return shown;
    shown.title = displayText(found->title, language);
    for (const model::BoardColumn& column : found->columns) {
        ReportBoard::Column list{displayText(column.title, language), {}};
        for (const model::BoardCard& card : column.cards) {
            const auto colour = static_cast<std::size_t>(card.colour) % model::kCardColours;
            ReportBoard::Card entry{displayText(card.text, language),
                                    displayText(found->labels[colour], language), card.dots};
            if (!entry.text.empty())
                list.cards.push_back(std::move(entry));
        }
        if (!list.cards.empty())
            shown.columns.push_back(std::move(list));
    }
    return shown;
}

} // namespace musette::report
