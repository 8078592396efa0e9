#include <musette/model/names.h>
#include <musette/report/settings.h>
#include <musette/service/report_json.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace musette::service {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> kKinds{"section", "half-day", "sequence",
                                                 "note",    "quote",    "link"};

Json outlineOf(const model::SessionDocument& document, const model::ReportSettings& settings) {
    Json outline = Json::array();
    const report::ReportOptions options = report::optionsFrom(document, settings);
    for (const report::OutlineEntry& entry : report::summarise(document, options).outline)
        outline.push_back(
            {{"anchor", entry.anchor},
             {"name", report::stableName(document, entry.anchor)},
             {"title", entry.title},
             {"kind", kKinds.at(static_cast<std::size_t>(std::to_underlying(entry.kind)))},
             {"level", entry.level},
             {"visibility", model::nameOf(entry.visibility)},
             {"hidden", entry.hidden},
             {"included", entry.included}});
    return outline;
}

/// What a value should have been; never leaves this file.
struct Misfit {
    std::string message;
};

const Json* member(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

template <class Enum>
void readName(const Json& json, const char* key, Enum& value) {
    const Json* found = member(json, key);
    if (found == nullptr)
        return;
    const auto named = found->is_string() ? model::fromName<Enum>(found->get<std::string>())
                                          : std::optional<Enum>();
    if (!named)
        throw Misfit{fmt::format("{} is no known value", key)};
    value = *named;
}

void readFlag(const Json& json, const char* key, bool& value) {
    const Json* found = member(json, key);
    if (found == nullptr)
        return;
    if (!found->is_boolean())
        throw Misfit{fmt::format("{} must be true or false", key)};
    value = found->get<bool>();
}

std::string textIn(const Json& json, const char* key) {
    const Json* found = member(json, key);
    if (found == nullptr)
        return {};
    if (!found->is_string())
        throw Misfit{fmt::format("{} must be a string", key)};
    return found->get<std::string>();
}

const Json* listIn(const Json& json, const char* key) {
    const Json* found = member(json, key);
    if (found != nullptr && !found->is_array())
        throw Misfit{fmt::format("{} must be an array", key)};
    return found;
}

model::ReportSettings settingsFrom(const Json& json, const model::SessionDocument& document,
                                   model::ReportSettings settings) {
    if (!json.is_object())
        throw Misfit{"the options must be an object"};
    readName(json, "audience", settings.audience);
    readName(json, "language", settings.language);
    readName(json, "theme", settings.theme);
    readFlag(json, "citation", settings.citation);
    readFlag(json, "organisation", settings.organisation);
    if (const Json* names = listIn(json, "left_out")) {
        settings.leftOut.clear();
        for (const Json& name : *names) {
            if (!name.is_string() || name.get<std::string>().empty())
                throw Misfit{"left_out must hold names"};
            settings.leftOut.insert(report::stableName(document, name.get<std::string>()));
        }
    }
    if (const Json* sections = listIn(json, "sections")) {
        settings.sections.clear();
        for (const Json& section : *sections) {
            if (!section.is_object() || textIn(section, "anchor").empty())
                throw Misfit{"sections must hold objects with an anchor"};
            settings.sections.push_back({report::stableName(document, textIn(section, "anchor")),
                                         textIn(section, "title"), textIn(section, "transition")});
        }
    }
    return settings;
}

} // namespace

std::string reportSettingsToJson(const model::SessionDocument& document,
                                 const model::ReportSettings& settings) {
    Json json{{"audience", model::nameOf(settings.audience)},
              {"language", model::nameOf(settings.language)},
              {"theme", model::nameOf(settings.theme)},
              {"citation", settings.citation},
              {"organisation", settings.organisation}};
    json["left_out"] = Json::array();
    for (const std::string& name : settings.leftOut)
        json["left_out"].push_back(name);
    json["sections"] = Json::array();
    for (const model::ReportSection& section : settings.sections)
        json["sections"].push_back({{"anchor", section.anchor},
                                    {"title", section.title},
                                    {"transition", section.transition}});
    json["outline"] = outlineOf(document, settings);
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

base::Result<model::ReportSettings> reportSettingsFromJson(std::string_view text,
                                                           const model::SessionDocument& document,
                                                           const model::ReportSettings& present) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return base::fail(base::ErrorCode::NotJson, "the options are not JSON");
    try {
        return settingsFrom(json, document, present);
    } catch (const Misfit& misfit) {
        return base::fail(base::ErrorCode::InvalidArgument, misfit.message);
    }
}

} // namespace musette::service
