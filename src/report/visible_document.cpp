#include "visibility.h"

#include <musette/report/visible_document.h>

#include <algorithm>

namespace musette::report {

model::SessionDocument visibleDocument(const model::SessionDocument& document, Audience audience) {
    const EffectiveVisibility visibility(document);
    const auto shows = [&](model::Visibility one) { return maySee(audience, one); };
    model::SessionDocument visible = document;
    for (model::Note& note : visible.notes)
        note.visibility = visibility.of(note);
    for (model::LinkedItem& item : visible.items) {
        item.link.visibility = visibility.of(item.link);
        for (model::Highlight& one : item.annotations.highlights)
            one.visibility = model::stricter(one.visibility, item.link.visibility);
        for (model::ItemNote& one : item.annotations.notes)
            one.visibility = model::stricter(one.visibility, item.link.visibility);
    }
    const auto hidden = [&](const auto& part) { return !shows(part.visibility); };
    std::erase_if(visible.sequences, hidden);
    std::erase_if(visible.boards, [&](const model::Board& board) {
        return std::ranges::find(visible.sequences, board.sequence, &model::Sequence::id) ==
               visible.sequences.end();
    });
    std::erase_if(visible.notes, hidden);
    std::erase_if(visible.items, [&](const auto& item) { return !shows(item.link.visibility); });
    for (model::LinkedItem& item : visible.items) {
        std::erase_if(item.annotations.highlights, hidden);
        std::erase_if(item.annotations.notes, hidden);
    }
    std::erase_if(visible.tools, hidden);
    for (model::Tool& tool : visible.tools)
        std::erase_if(tool.trials, [&](const model::ToolTrial& trial) {
            return trial.elsewhere && !shows(trial.visibility);
        });
    std::erase_if(visible.resources, hidden);
    if (visible.training && !shows(visible.training->visibility)) {
        visible.training->audience.clear();
        visible.training->description.clear();
        visible.training->objectives.clear();
    }
    if (audience == Audience::Public) {
        for (model::HalfDay& half : visible.halfDays)
            half.presentCount.reset();
    }
    return visible;
}

} // namespace musette::report
