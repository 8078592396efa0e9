#include <musette/model/names.h>
#include <musette/service/rule_json.h>
#include <musette/service/rule_match.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace musette::service {
namespace {

using Json = nlohmann::ordered_json;

/// A value that is not what it should be. It never leaves this file.
struct Misfit {
    std::string message;
};

const Json* find(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string textIn(const Json& object, const char* key) {
    const Json* value = find(object, key);
    if (value == nullptr)
        return {};
    if (!value->is_string())
        throw Misfit{fmt::format("\"{}\" must be a string", key)};
    return value->get<std::string>();
}

bool flagIn(const Json& object, const char* key, bool otherwise) {
    const Json* value = find(object, key);
    if (value == nullptr)
        return otherwise;
    if (!value->is_boolean())
        throw Misfit{fmt::format("\"{}\" must be true or false", key)};
    return value->get<bool>();
}

/// An id; 0 where there is none.
std::int64_t numberIn(const Json& object, const char* key) {
    const Json* value = find(object, key);
    if (value == nullptr)
        return 0;
    if (!value->is_number_integer())
        throw Misfit{fmt::format("\"{}\" must be an id", key)};
    return value->get<std::int64_t>();
}

template <class Enum>
Enum namedIn(const Json& object, const char* key) {
    const std::string name = textIn(object, key);
    const auto value = model::fromName<Enum>(name);
    if (!value)
        throw Misfit{fmt::format("\"{}\" is no known value: \"{}\"", key, name)};
    return *value;
}

/// The elements of an array member, which are objects.
const Json* listIn(const Json& object, const char* key) {
    const Json* list = find(object, key);
    if (list == nullptr)
        return nullptr;
    if (!list->is_array())
        throw Misfit{fmt::format("\"{}\" must be an array", key)};
    for (const Json& element : *list) {
        if (!element.is_object())
            throw Misfit{fmt::format("\"{}\" must hold objects", key)};
    }
    return list;
}

model::RuleCondition conditionFrom(const Json& json) {
    model::RuleCondition condition{namedIn<model::RuleField>(json, "field"),
                                   namedIn<model::RuleTest>(json, "test"),
                                   flagIn(json, "not", false), textIn(json, "value")};
    // In another library the address is the same feed, the number is not.
    condition.feedUrl = textIn(json, "feed_url");
    if (condition.feedUrl.empty())
        condition.feed = {numberIn(json, "feed")};
    if (condition.value.empty())
        condition.folder = {numberIn(json, "folder")}; // else its path has the word
    return condition;
}

model::RuleAction actionFrom(const Json& json) {
    return {
        namedIn<model::RuleAct>(json, "act"), textIn(json, "label"), {numberIn(json, "session")}};
}

void take(const Json& json, model::Rule& rule) {
    if (!json.is_object())
        throw Misfit{"a rule must be an object"};
    if (find(json, "name") != nullptr)
        rule.name = textIn(json, "name");
    rule.enabled = flagIn(json, "enabled", rule.enabled);
    if (find(json, "join") != nullptr)
        rule.join = namedIn<model::RuleJoin>(json, "join");
    if (json.contains("until")) {
        const std::string text = textIn(json, "until");
        rule.until = base::parseDate(text);
        if (!text.empty() && !rule.until)
            throw Misfit{"\"until\" must be a date like 2026-11-24"};
    }
    if (const Json* conditions = listIn(json, "conditions")) {
        rule.conditions.clear();
        for (const Json& condition : *conditions)
            rule.conditions.push_back(conditionFrom(condition));
    }
    if (const Json* actions = listIn(json, "actions")) {
        rule.actions.clear();
        for (const Json& action : *actions)
            rule.actions.push_back(actionFrom(action));
    }
}

} // namespace

std::string ruleToJson(const model::Rule& rule, base::Instant now) {
    Json conditions = Json::array();
    for (const model::RuleCondition& condition : rule.conditions) {
        Json json = {{"field", model::nameOf(condition.field)},
                     {"test", model::nameOf(condition.test)},
                     {"not", condition.negated},
                     {"value", condition.value}};
        if (condition.feed) {
            json["feed"] = condition.feed.value;
            json["feed_url"] = condition.feedUrl;
        }
        if (condition.folder)
            json["folder"] = condition.folder.value;
        conditions.push_back(std::move(json));
    }
    Json actions = Json::array();
    for (const model::RuleAction& action : rule.actions) {
        Json json = {{"act", model::nameOf(action.act)}};
        if (action.act == model::RuleAct::Tag)
            json["label"] = action.label;
        if (action.act == model::RuleAct::Link)
            json["session"] = action.session.value;
        actions.push_back(std::move(json));
    }
    const Json json = {{"id", rule.id.value},
                       {"name", rule.name},
                       {"enabled", rule.enabled},
                       {"join", model::nameOf(rule.join)},
                       {"conditions", std::move(conditions)},
                       {"actions", std::move(actions)},
                       {"until", rule.until ? Json(base::formatDate(*rule.until)) : Json(nullptr)},
                       {"expired", isExpired(rule, now)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

base::Result<model::Rule> ruleFromJson(std::string_view text, model::Rule before) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return base::fail(base::ErrorCode::NotJson, "this is no JSON");
    try {
        take(json, before);
    } catch (const Misfit& misfit) {
        return base::fail(base::ErrorCode::InvalidArgument, misfit.message);
    }
    return before;
}

} // namespace musette::service
