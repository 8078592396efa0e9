#include "attribute_rules.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

constexpr std::size_t kMostDigits = 5;
constexpr int kMaxSpan = 100;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

template <std::size_t N>
std::string_view oneOf(std::string_view value, const std::array<std::string_view, N>& known) {
    const std::string lower = base::asciiLower(base::trim(value));
    const auto found = std::ranges::find(known, lower);
    return found == known.end() ? std::string_view() : *found;
}

std::string alignment(std::string_view value) {
    constexpr std::array<std::string_view, 4> kKnown = {"left", "right", "center", "justify"};
    return std::string(oneOf(value, kKnown));
}

std::string span(std::string_view value) {
    const std::string digits = pixels(value);
    if (digits.empty())
        return {};
    const int number = std::clamp(std::stoi(digits), 1, kMaxSpan);
    return number == 1 ? std::string() : std::to_string(number);
}

std::string integer(std::string_view value) {
    value = base::trim(value);
    const bool negative = value.starts_with('-');
    const std::string digits = pixels(value.substr(negative ? 1 : 0));
    return digits.empty() ? digits : (negative ? "-" : "") + digits;
}

std::string bullet(std::string_view value) {
    constexpr std::array<std::string_view, 8> kKnown = {"1", "a",    "A",      "i",
                                                        "I", "disc", "circle", "square"};
    const auto found = std::ranges::find(kKnown, base::trim(value));
    return found == kKnown.end() ? std::string() : std::string(*found);
}

constexpr std::array<AttributeRule, 1> kAligned = {{{"align", alignment}}};
constexpr std::array<AttributeRule, 2> kCell = {{{"colspan", span}, {"rowspan", span}}};
constexpr std::array<AttributeRule, 2> kList = {{{"start", integer}, {"type", bullet}}};
constexpr std::array<AttributeRule, 1> kItem = {{{"value", integer}}};

} // namespace

std::span<const AttributeRule> attributesOf(const ElementRule& rule) {
    switch (rule.shape) {
    case Shape::Paragraph:
    case Shape::Heading: return kAligned;
    case Shape::Block:
        return rule.name == "div" ? std::span<const AttributeRule>(kAligned)
                                  : std::span<const AttributeRule>();
    case Shape::Cell: return kCell;
    case Shape::List: return kList;
    case Shape::Item: return kItem;
    default: return {};
    }
}

std::string_view ourClassOf(const ElementRule& rule, std::string_view classes) {
    constexpr std::array<std::string_view, 2> kOfDiv = {"figure", "caption"};
    constexpr std::array<std::string_view, 1> kOfSpan = {"mark"};
    constexpr std::array<std::string_view, 1> kOfLink = {"embed"};
    if (rule.name == "div")
        return oneOf(classes, kOfDiv);
    if (rule.name == "span")
        return oneOf(classes, kOfSpan);
    return rule.name == "a" ? oneOf(classes, kOfLink) : std::string_view();
}

bool isLanguageTag(std::string_view value) {
    constexpr std::size_t kLongest = 35;
    return !value.empty() && value.size() <= kLongest && std::ranges::all_of(value, [](char c) {
        return isDigit(c) || c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

std::string_view directionOf(std::string_view value) {
    constexpr std::array<std::string_view, 3> kKnown = {"ltr", "rtl", "auto"};
    return oneOf(value, kKnown);
}

std::string pixels(std::string_view value) {
    value = base::trim(value);
    if (value.ends_with("px"))
        value.remove_suffix(2);
    if (value.empty() || value.size() > kMostDigits || !std::ranges::all_of(value, isDigit))
        return {};
    return std::string(value);
}

} // namespace musette::markup
