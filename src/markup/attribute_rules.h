#pragma once

#include "elements.h"

#include <span>
#include <string>
#include <string_view>

namespace musette::markup {

/// An attribute that may be written, and how its value is read; an empty value leaves it out.
struct AttributeRule {
    const char* name;
    std::string (*allowed)(std::string_view value);
};

/// The attributes of an element's own, besides id, title, lang and dir.
[[nodiscard]] std::span<const AttributeRule> attributesOf(const ElementRule& rule);

/// A class of our own in a list of classes, as a literal; empty when there is none.
[[nodiscard]] std::string_view ourClassOf(const ElementRule& rule, std::string_view classes);

/// True for what looks like a language tag (RFC 5646 §2.1).
[[nodiscard]] bool isLanguageTag(std::string_view value);

/// ltr, rtl or auto; empty for all else.
[[nodiscard]] std::string_view directionOf(std::string_view value);

/// Digits of a size in pixels, at most five; empty for percentages and the like.
[[nodiscard]] std::string pixels(std::string_view value);

} // namespace musette::markup
