#include "archive_rows.h"

#include <musette/base/text.h>

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>

namespace musette::service {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
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
        return base::isValidUtf8(*text) ? Json(*text) : Json{{kText, toBase64(*text)}};
    if (const auto* blob = std::get_if<store::Blob>(&value))
        return Json{{kBytes, toBase64(blob->bytes)}};
    return nullptr;
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
    auto bytes = fromBase64(json.begin()->get_ref<const std::string&>());
    if (!bytes)
        return std::unexpected(bytes.error());
    if (json.begin().key() == kText)
        return std::move(*bytes);
    if (json.begin().key() == kBytes)
        return store::Blob{std::move(*bytes)};
    return damaged(table);
}

} // namespace

std::string toBase64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t three = 0;
        for (std::size_t i = 0; i < 3; ++i)
            three = three << 8 |
                    (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += at + i <= bytes.size() ? kDigits[three >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

base::Result<std::string> fromBase64(std::string_view text) {
    const auto wrong = [] {
        return base::fail(base::ErrorCode::FileDamaged, "the archive is damaged: wrong Base64");
    };
    if (text.size() % 4 != 0)
        return wrong();
    static const auto values = [] {
        std::array<int, 256> table{};
        table.fill(-1);
        for (std::size_t i = 0; i < kDigits.size(); ++i)
            table[static_cast<unsigned char>(kDigits[i])] = static_cast<int>(i);
        return table;
    }();
    std::size_t padding = 0;
    while (padding < 2 && text.ends_with('=')) {
        text.remove_suffix(1);
        ++padding;
    }
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = values[static_cast<unsigned char>(c)];
        if (value < 0)
            return wrong();
        held = held << 6 | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(held >> bits & 0xff);
        }
    }
    return bytes;
}

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
