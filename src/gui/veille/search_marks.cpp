#include "search_marks.h"

#include "../app/text.h"

#include <musette/base/text.h>

#include <vector>

namespace musette::gui {
namespace {

struct Word {
    qsizetype start;
    qsizetype length;
    std::string folded;
};

std::vector<Word> wordsOf(const QString& text) {
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() &&
               (text[end].isLetterOrNumber() || text[end].isMark() || text[end].isSurrogate()))
            ++end;
        if (end > at)
            words.push_back({at, end - at, base::foldForSearch(fromQt(text.mid(at, end - at)))});
        at = end + 1;
    }
    return words;
}

} // namespace

QList<QTextLayout::FormatRange> searchMarks(const QString& text, const QString& words,
                                            const QTextCharFormat& format) {
    const std::vector<Word> wanted = wordsOf(words);
    const bool open = !words.isEmpty() && words.back().isLetterOrNumber();
    QList<QTextLayout::FormatRange> marks;
    for (const Word& word : wordsOf(text)) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const bool beginning = open && i + 1 == wanted.size();
            if (beginning ? !word.folded.starts_with(wanted[i].folded)
                          : word.folded != wanted[i].folded)
                continue;
            marks.append({static_cast<int>(word.start), static_cast<int>(word.length), format});
            break;
        }
    }
    return marks;
}

} // namespace musette::gui
