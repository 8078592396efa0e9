#pragma once

#include <musette/model/rule.h>
#include <musette/model/session.h>

#include <QString>

#include <vector>

namespace musette::gui {

/// What a condition looks at, as a sentence names it: "the title".
[[nodiscard]] QString ruleFieldWord(model::RuleField field);
/// "contains", "does not contain".
[[nodiscard]] QString ruleTestWord(model::RuleTest test, bool negated);
/// "tag as", "keep": what a list of actions offers.
[[nodiscard]] QString ruleActWord(model::RuleAct act);

/// The rule as one sentence: "When the title contains “AFEST”: keep, tag as “AFEST”". Sessions are
/// named as these are.
[[nodiscard]] QString ruleSentence(const model::Rule& rule,
                                   const std::vector<model::SessionSummary>& sessions);
/// What was done to an item: "kept", "tagged as “AFEST”".
[[nodiscard]] QString ruleDeedText(const model::RuleAction& action,
                                   const std::vector<model::SessionSummary>& sessions);

} // namespace musette::gui
