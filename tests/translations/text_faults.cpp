#include "text_faults.h"

#include <QRegularExpression>

#include <array>

namespace musette::translations {
namespace {

constexpr QChar kNoBreak(0x00A0);
constexpr QChar kNarrowNoBreak(0x202F);

struct Rule {
    const char* pattern;
    const char* fault;
};

// ";;" separates the filters of a file dialog, ":" stands within 12:30 and https://.
const std::array kRules{
    Rule{"(?<![\\x{202F};]);(?!;)|(?<!\\x{202F})[!?]", "no U+202F before ; ! ?"},
    Rule{"(?<!\\x{00A0}):(?!//|(?<=\\w:)\\w)", "no U+00A0 before :"},
    Rule{"«(?!\\x{00A0})|(?<!\\x{00A0})»", "no U+00A0 inside « »"},
    Rule{"(?:%L?n|%\\d|\\d|^) (?:min|h|px|%|€)(?!\\w)", "no U+00A0 before a unit"},
    Rule{"  |[\\x{00A0}\\x{202F}] | [\\x{00A0}\\x{202F}]", "two spaces"},
    Rule{"\\bE(?=crire|cran|dit|tat|tiquet|quipe|valuation)|\\bA (?=[a-z]+er\\b|propos|distance)",
         "a capital without its accent"},
    Rule{"[“”]", "English quotation marks"},
};

QStringList matches(const QString& text, const QString& pattern) {
    QStringList found;
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext())
        found << match.next().captured();
    return found;
}

} // namespace

QStringList frenchFaults(const QString& text) {
    QStringList faults = typewriterSigns(text);
    const QString letter = mnemonic(text);
    if (!letter.isEmpty() && letter.at(0).unicode() > 127)
        faults << "a key that no keyboard gives with Alt";
    QString shown = text;
    shown.remove(QRegularExpression("&(?!&)"));
    for (const Rule& rule : kRules) {
        if (shown.contains(QRegularExpression(rule.pattern)))
            faults << rule.fault;
    }
    return faults;
}

QStringList typewriterSigns(const QString& text) {
    return matches(text, "'|\"|\\.\\.\\.");
}

QStringList placeholders(const QString& text) {
    QStringList found = matches(text, "%L?n|%L?\\d+|\\{\\}");
    found.sort();
    return found;
}

QString mnemonic(const QString& text) {
    return QRegularExpression("(?<!&)&([^&\\s])").match(text).captured(1).toLower();
}

} // namespace musette::translations
