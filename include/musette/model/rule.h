#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <optional>
#include <string>
#include <vector>

namespace musette::model {

/// What of an item a condition looks at.
enum class RuleField { Feed, Folder, Author, Title, Text, Address, Category };

/// How it is compared; case, accents and typography never count.
enum class RuleTest {
    Contains,
    Is,
    BeginsWith,
    HasWords, ///< every word of the value, in any order, each as a whole word
};

/// Whether all conditions must hold, or one is enough.
enum class RuleJoin { All, Any };

enum class RuleAct { Tag, Star, Keep, Watch, LetGo, MarkRead, Link };

struct RuleCondition {
    RuleField field = RuleField::Title;
    RuleTest test = RuleTest::Contains;
    bool negated = false;  ///< it must not be so
    std::string value;     ///< of a feed or folder that is meant by itself: its name as it is now
    FeedId feed{};         ///< one feed, whatever it is called: RuleField::Feed with RuleTest::Is
    std::string feedUrl{}; ///< its address, by which it is found where `feed` is none
    /// One folder with what is inside it, whatever it is called: RuleField::Folder with
    /// RuleTest::Is. It is found by its path, the value, where this is none.
    FolderId folder{};

    friend bool operator==(const RuleCondition&, const RuleCondition&) = default;
};

struct RuleAction {
    RuleAct act = RuleAct::Tag;
    std::string label{}; ///< of a tag
    SessionId session{}; ///< of a link

    friend bool operator==(const RuleAction&, const RuleAction&) = default;
};

/// "When the title contains … and the folder is …, then keep and tag … until …": what the user
/// wants done to new items.
struct Rule {
    RuleId id;
    std::string name;
    bool enabled = true;
    RuleJoin join = RuleJoin::All;
    std::vector<RuleCondition> conditions;
    std::vector<RuleAction> actions;
    std::optional<base::Date> until; ///< the last day it works; none: without end

    friend bool operator==(const Rule&, const Rule&) = default;
};

/// One time that a rule did something: to items as they came, or to those that were there.
struct RuleRun {
    RuleRunId id;
    RuleId rule;
    std::string ruleName;
    base::Instant at{};
    bool arrivals = true;
    bool undone = false;
    int items = 0;
};

/// One thing that a rule did to one item.
struct RuleDeed {
    RuleRunId run;
    RuleId rule;
    std::string ruleName;
    ItemId item;
    std::string itemTitle;
    RuleAction action;
    base::Instant at{};
    bool undone = false;
};

/// An item's words as rules see them, all but the author, the address and the categories folded for
/// searching.
struct ItemWords {
    ItemId item;
    FeedId feed;
    std::string title;
    std::string text;
    std::string author;
    std::string url;
    std::vector<std::string> categories;
};

} // namespace musette::model
