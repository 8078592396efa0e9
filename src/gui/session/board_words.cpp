#include "board_words.h"

#include "../app/text.h"

#include <QCoreApplication>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("Boards", text);
}

} // namespace

QString colourWord(model::CardColour colour) {
    switch (colour) {
    case model::CardColour::None: return {};
    case model::CardColour::Yellow: return word(QT_TRANSLATE_NOOP("Boards", "Yellow"));
    case model::CardColour::Green: return word(QT_TRANSLATE_NOOP("Boards", "Green"));
    case model::CardColour::Blue: return word(QT_TRANSLATE_NOOP("Boards", "Blue"));
    case model::CardColour::Pink: return word(QT_TRANSLATE_NOOP("Boards", "Pink"));
    }
    return {};
}

QString colourLabel(const model::Board& board, model::CardColour colour) {
    const std::string& label = board.labels[static_cast<std::size_t>(colour)];
    return label.empty() ? colourWord(colour) : toQt(label);
}

Tone groundOf(model::CardColour colour) {
    switch (colour) {
    case model::CardColour::None: return Tone::Paper;
    case model::CardColour::Yellow: return Tone::Mark;
    case model::CardColour::Green: return Tone::OkSoft;
    case model::CardColour::Blue: return Tone::AccentSoft;
    case model::CardColour::Pink: return Tone::ErrSoft;
    }
    return Tone::Paper;
}

QString dotsText(int dots) {
    return dots == 0 ? QString()
                     : QCoreApplication::translate("Boards", "%n dot(s)", nullptr, dots);
}

QString boardText(const model::Board& board) {
    int cards = 0;
    for (const model::BoardColumn& column : board.columns)
        cards += static_cast<int>(column.cards.size());
    return QCoreApplication::translate("Boards", "board of %n card(s)", nullptr, cards);
}

} // namespace musette::gui
