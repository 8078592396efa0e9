#pragma once

#include <QString>

#include <vector>

class QTextBlock;
class QTextDocument;

namespace musette::gui {

/// Finds words in a document as a reader means them: without regard to case and accents, any blank
/// for any other, ’ for '. A match stays within a paragraph. The text is folded once and searched
/// often; what grows at the end is added.
/// Thread: GUI. Errors: none.
class TextMatches {
public:
    struct Match {
        int start = 0; ///< in the document
        int end = 0;
    };

    /// Takes in what stands in the document behind the position.
    void read(const QTextDocument& document, int from = 0);
    [[nodiscard]] std::vector<Match> find(const QString& words) const;

private:
    void readBlock(const QTextBlock& block, int skip);

    QString m_folded;
    std::vector<int> m_positions; ///< of each folded character; as many as these
};

} // namespace musette::gui
