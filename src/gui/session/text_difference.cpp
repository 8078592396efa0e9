#include "text_difference.h"

#include <QRegularExpression>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr qsizetype kMostWords = 3000;

/// Words with the blanks behind them; put together again they are the text.
QStringList wordsOf(const QString& text) {
    static const QRegularExpression word(QStringLiteral("\\n|[^\\s]+[^\\S\\n]*|[^\\S\\n]+"));
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words << match.next().captured();
    return words;
}

QStringList linesOf(const QString& text) {
    static const QRegularExpression line(QStringLiteral("[^\\n]*\\n|[^\\n]+"));
    QStringList lines;
    for (auto match = line.globalMatch(text); match.hasNext();)
        lines << match.next().captured();
    return lines;
}

void add(std::vector<TextPiece>& pieces, TextPiece::Where where, const QString& text) {
    if (!pieces.empty() && pieces.back().where == where)
        pieces.back().text += text;
    else
        pieces.push_back({where, text});
}

} // namespace

/// The longest common subsequence, by the textbook's table.
std::vector<TextPiece> difference(const QString& before, const QString& after) {
    QStringList old = wordsOf(before);
    QStringList now = wordsOf(after);
    if (old.size() > kMostWords || now.size() > kMostWords) {
        old = linesOf(before).mid(0, kMostWords);
        now = linesOf(after).mid(0, kMostWords);
    }
    const auto width = static_cast<std::size_t>(now.size()) + 1;
    const auto same = [&](qsizetype i, qsizetype k) {
        return old[i].trimmed() == now[k].trimmed();
    };
    std::vector<int> common((static_cast<std::size_t>(old.size()) + 1) * width, 0);
    const auto at = [&](qsizetype i, qsizetype k) -> int& {
        return common[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(k)];
    };
    for (qsizetype i = old.size() - 1; i >= 0; --i) {
        for (qsizetype k = now.size() - 1; k >= 0; --k)
            at(i, k) = same(i, k) ? at(i + 1, k + 1) + 1 : std::max(at(i + 1, k), at(i, k + 1));
    }
    std::vector<TextPiece> pieces;
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < old.size() || k < now.size()) {
        if (i < old.size() && k < now.size() && same(i, k)) {
            add(pieces, TextPiece::Where::Both, now[k]);
            ++i;
            ++k;
        } else if (k >= now.size() || (i < old.size() && at(i + 1, k) >= at(i, k + 1))) {
            add(pieces, TextPiece::Where::Before, old[i++]);
        } else {
            add(pieces, TextPiece::Where::After, now[k++]);
        }
    }
    return pieces;
}

} // namespace musette::gui
