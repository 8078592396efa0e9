#include "text_matches.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr QChar kSoftHyphen(0x00AD);
constexpr QChar kZeroWidthSpace(0x200B);
constexpr QChar kApostrophe(0x2019);

bool isLeftOut(QChar c) {
    return c == kSoftHyphen || c == kZeroWidthSpace || c.category() == QChar::Mark_NonSpacing;
}

/// A character as it is compared; some become two, some none.
QString folded(QChar c) {
    if (c.unicode() < 0x80)
        return c.isSpace() ? QStringLiteral(" ") : QString(c.toLower());
    if (c == kApostrophe)
        return QStringLiteral("'");
    switch (c.unicode()) {
    case 0x0152:
    case 0x0153: return QStringLiteral("oe");
    case 0x00C6:
    case 0x00E6: return QStringLiteral("ae");
    case 0x00DF: return QStringLiteral("ss");
    default: break;
    }
    if (isLeftOut(c))
        return {};
    if (c.isSpace())
        return QStringLiteral(" ");
    QString apart = QString(c).normalized(QString::NormalizationForm_KD).toCaseFolded();
    apart.removeIf(isLeftOut);
    return apart;
}

} // namespace

void TextMatches::read(const QTextDocument& document, int from) {
    if (from == 0) {
        m_folded.clear();
        m_positions.clear();
    }
    for (QTextBlock block = document.findBlock(from); block.isValid(); block = block.next())
        readBlock(block, std::max(0, from - block.position()));
}

void TextMatches::readBlock(const QTextBlock& block, int skip) {
    const QString text = block.text();
    if (skip == 0 && !m_folded.isEmpty()) {
        m_folded += QLatin1Char('\n');
        m_positions.push_back(block.position());
    }
    for (int at = skip; at < text.size(); ++at) {
        const QString plain = folded(text.at(at));
        m_folded += plain;
        m_positions.insert(m_positions.end(), static_cast<std::size_t>(plain.size()),
                           block.position() + at);
    }
}

std::vector<TextMatches::Match> TextMatches::find(const QString& words) const {
    QString wanted;
    for (const QChar c : words)
        wanted += folded(c);
    std::vector<Match> found;
    if (wanted.trimmed().isEmpty())
        return found;
    for (qsizetype at = m_folded.indexOf(wanted); at >= 0;
         at = m_folded.indexOf(wanted, at + wanted.size())) {
        const auto first = static_cast<std::size_t>(at);
        const std::size_t last = first + static_cast<std::size_t>(wanted.size()) - 1;
        found.push_back({m_positions[first], m_positions[last] + 1});
    }
    return found;
}

} // namespace musette::gui
