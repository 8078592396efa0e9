#include "rule_words.h"

#include "../app/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("Rules", text);
}

QString quoted(const QString& text) {
    return word(QT_TRANSLATE_NOOP("Rules", "“%1”"))
        .arg(text.isEmpty() ? QStringLiteral("…") : text);
}

QString sessionTitle(model::SessionId id, const std::vector<model::SessionSummary>& sessions) {
    const auto found = std::ranges::find(sessions, id, &model::SessionSummary::id);
    return found == sessions.end() ? word(QT_TRANSLATE_NOOP("Rules", "a session that is gone"))
                                   : quoted(toQt(found->title));
}

QString conditionText(const model::RuleCondition& condition) {
    return word(QT_TRANSLATE_NOOP("Rules", "%1 %2 %3"))
        .arg(ruleFieldWord(condition.field), ruleTestWord(condition.test, condition.negated),
             quoted(toQt(condition.value)));
}

/// The words of an action with what it names.
QString withObject(const QString& words, const model::RuleAction& action,
                   const std::vector<model::SessionSummary>& sessions) {
    if (action.act == model::RuleAct::Tag)
        return words + ' ' + quoted(toQt(action.label));
    if (action.act == model::RuleAct::Link)
        return words + ' ' + sessionTitle(action.session, sessions);
    return words;
}

} // namespace

QString ruleFieldWord(model::RuleField field) {
    using enum model::RuleField;
    switch (field) {
    case Feed: return word(QT_TRANSLATE_NOOP("Rules", "the feed"));
    case Folder: return word(QT_TRANSLATE_NOOP("Rules", "the folder"));
    case Author: return word(QT_TRANSLATE_NOOP("Rules", "the author"));
    case Title: return word(QT_TRANSLATE_NOOP("Rules", "the title"));
    case Text: return word(QT_TRANSLATE_NOOP("Rules", "the text"));
    case Address: return word(QT_TRANSLATE_NOOP("Rules", "the address"));
    case Category: return word(QT_TRANSLATE_NOOP("Rules", "the category"));
    }
    return {};
}

QString ruleTestWord(model::RuleTest test, bool negated) {
    using enum model::RuleTest;
    switch (test) {
    case Contains:
        return negated ? word(QT_TRANSLATE_NOOP("Rules", "does not contain"))
                       : word(QT_TRANSLATE_NOOP("Rules", "contains"));
    case Is:
        return negated ? word(QT_TRANSLATE_NOOP("Rules", "is not"))
                       : word(QT_TRANSLATE_NOOP("Rules", "is"));
    case BeginsWith:
        return negated ? word(QT_TRANSLATE_NOOP("Rules", "does not begin with"))
                       : word(QT_TRANSLATE_NOOP("Rules", "begins with"));
    case HasWords:
        return negated ? word(QT_TRANSLATE_NOOP("Rules", "does not have all the words"))
                       : word(QT_TRANSLATE_NOOP("Rules", "has all the words"));
    }
    return {};
}

QString ruleActWord(model::RuleAct act) {
    using enum model::RuleAct;
    switch (act) {
    case Tag: return word(QT_TRANSLATE_NOOP("Rules", "tag as"));
    case Star: return word(QT_TRANSLATE_NOOP("Rules", "star"));
    case Keep: return word(QT_TRANSLATE_NOOP("Rules", "keep"));
    case Watch: return word(QT_TRANSLATE_NOOP("Rules", "watch"));
    case LetGo: return word(QT_TRANSLATE_NOOP("Rules", "let go"));
    case MarkRead: return word(QT_TRANSLATE_NOOP("Rules", "mark as read"));
    case Link: return word(QT_TRANSLATE_NOOP("Rules", "link to the session"));
    }
    return {};
}

QString ruleSentence(const model::Rule& rule, const std::vector<model::SessionSummary>& sessions) {
    QStringList conditions;
    for (const model::RuleCondition& condition : rule.conditions)
        conditions << conditionText(condition);
    QStringList actions;
    for (const model::RuleAction& action : rule.actions)
        actions << withObject(ruleActWord(action.act), action, sessions);
    const QString join = rule.join == model::RuleJoin::All
                             ? word(QT_TRANSLATE_NOOP("Rules", " and "))
                             : word(QT_TRANSLATE_NOOP("Rules", " or "));
    QString sentence = word(QT_TRANSLATE_NOOP("Rules", "When %1: %2"))
                           .arg(conditions.join(join), actions.join(QStringLiteral(", ")));
    if (rule.until)
        sentence += word(QT_TRANSLATE_NOOP("Rules", ", until %1"))
                        .arg(QLocale().toString(toQt(*rule.until), QLocale::ShortFormat));
    return sentence;
}

QString ruleDeedText(const model::RuleAction& action,
                     const std::vector<model::SessionSummary>& sessions) {
    using enum model::RuleAct;
    const auto did = [&](const char* text) { return withObject(word(text), action, sessions); };
    switch (action.act) {
    case Tag: return did(QT_TRANSLATE_NOOP("Rules", "tagged as"));
    case Star: return did(QT_TRANSLATE_NOOP("Rules", "starred"));
    case Keep: return did(QT_TRANSLATE_NOOP("Rules", "kept"));
    case Watch: return did(QT_TRANSLATE_NOOP("Rules", "watched"));
    case LetGo: return did(QT_TRANSLATE_NOOP("Rules", "was let go"));
    case MarkRead: return did(QT_TRANSLATE_NOOP("Rules", "marked as read"));
    case Link: return did(QT_TRANSLATE_NOOP("Rules", "linked to the session"));
    }
    return {};
}

} // namespace musette::gui
