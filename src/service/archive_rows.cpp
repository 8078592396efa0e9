#include "archive_rows.h"

#include <musette/base/base64.h>
#include <musette/base/text.h>

#include <nlohmann/json.hpp>

namespace musette::service {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kBytes = "base64";
constexpr const char* kText = "base64-text";

std::unexpected<base::Error> damaged(const std::string& table) {
    return base::fail(base::ErrorCode::FileDamaged,
                      "the archive is damaged: a row of " + table + " cannot be read");
}

Json jsonOf(const store::StoredValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* text = std::get_if<std::string>(&value))
        return base::isValidUtf8(*text) ? Json(*text) : Json{{kText, base::toBase64(*text)}};
    if (const auto* blob = std::get_if<store::Blob>(&value))
        return Json{{kBytes, base::toBase64(blob->bytes)}};
    return nullptr;
}

/// Base64 as an export writes it: padded, never more than that.
base::Result<std::string> paddedBytes(std::string_view text) {
    auto bytes =
        text.size() % 4 == 0 && !text.ends_with("===") ? base::fromBase64(text) : std::nullopt;
    if (!bytes)
        return base::fail(base::ErrorCode::FileDamaged, "the archive is damaged: wrong Base64");
    return *std::move(bytes);
}

base::Result<store::StoredValue> valueOf(const Json& json, const std::string& table) {
    if (json.is_null())
        return std::monostate{};
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    if (!json.is_object() || json.size() != 1 || !json.begin()->is_string())
        return damaged(table);
    auto bytes = paddedBytes(json.begin()->get_ref<const std::string&>());
    if (!bytes)
        return std::unexpected(bytes.error());
    if (json.begin().key() == kText)
        return std::move(*bytes);
    if (json.begin().key() == kBytes)
        return store::Blob{std::move(*bytes)};
    return damaged(table);
}

} // namespace

std::string lineOf(const store::TableShape& table, std::span<const store::StoredValue> values) {
    Json row = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i)
        row[table.columns[i]] = jsonOf(values[i]);
    return row.dump() + '\n';
}

base::Result<std::vector<store::StoredValue>> valuesOf(const store::TableShape& table,
                                                       std::string_view line) {
    const Json row = Json::parse(line, nullptr, false);
    if (!row.is_object() || row.size() != table.columns.size())
        return damaged(table.name);
    std::vector<store::StoredValue> values;
    for (const std::string& column : table.columns) {
        const auto found = row.find(column);
        if (found == row.end())
            return damaged(table.name);
        auto value = valueOf(*found, table.name);
        if (!value)
            return std::unexpected(value.error());
        values.push_back(std::move(*value));
    }
    return values;
}

} // namespace musette::service
