#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace musette::gui {

/// Words that follow each other and are in both texts, or in one of them alone.
struct TextPiece {
    enum class Where { Both, Before, After };
    Where where = Where::Both;
    QString text;
};

/// How one text became another, word by word; line ends are words of their own. Texts of thousands
/// of words are compared by their lines. Pure.
[[nodiscard]] std::vector<TextPiece> difference(const QString& before, const QString& after);

} // namespace musette::gui
