#include "person.h"

#include "ascii.h"
#include "xml_text.h"

#include <musette/base/text.h>

namespace musette::feed {
namespace {

bool isAddress(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of(" \t\n<>(),;") == std::string_view::npos;
}

std::string_view withoutQuotes(std::string_view text) {
    text = base::trim(text);
    if (text.size() >= 2 && text.front() == text.back() &&
        (text.front() == '"' || text.front() == '\'')) {
        text = base::trim(text.substr(1, text.size() - 2));
    }
    return text;
}

std::string_view withoutMailto(std::string_view text) {
    return text.size() > 7 && base::equalsIgnoringCase(text.substr(0, 7), "mailto:")
               ? text.substr(7)
               : text;
}

Person fromParts(std::string_view outside, std::string_view inside) {
    outside = withoutQuotes(outside);
    inside = withoutQuotes(inside);
    const std::string_view outerAddress = withoutMailto(outside);
    const std::string_view innerAddress = withoutMailto(inside);
    if (isAddress(innerAddress)) {
        return {std::string(outside), std::string(innerAddress), {}};
    }
    if (isAddress(outerAddress)) {
        return {std::string(inside), std::string(outerAddress), {}};
    }
    return {};
}

} // namespace

Person personOf(std::string_view text) {
    std::string line = base::collapseSpace(text);
    const std::string_view all = withoutQuotes(line);
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'<', '>'}}) {
        const std::size_t from = all.find(open);
        const std::size_t to = all.rfind(close);
        if (from == std::string_view::npos || to == std::string_view::npos || to < from) {
            continue;
        }
        Person person = fromParts(all.substr(0, from), all.substr(from + 1, to - from - 1));
        if (!person.email.empty()) {
            return person;
        }
    }
    if (isAddress(withoutMailto(all))) {
        return {{}, std::string(withoutMailto(all)), {}};
    }
    // `a@example.org Ann Example`
    if (const std::size_t blank = all.find(' '); blank != std::string_view::npos) {
        Person person = fromParts(all.substr(blank + 1), all.substr(0, blank));
        if (!person.email.empty()) {
            return person;
        }
    }
    if (all.find_first_of("<&") != std::string_view::npos) {
        return {plainTitle(all), {}, {}}; // a name inside escaped markup, or escaped twice
    }
    if (all.size() < line.size()) {
        line = std::string(all);
    }
    return {std::move(line), {}, {}};
}

Person readPerson(pugi::xml_node node, const Scope& scope) {
    Person person;
    bool parts = false;
    forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
        switch (name.tag) {
        case Tag::Name: person.name = base::collapseSpace(textOf(child, inner)); break;
        case Tag::Email: person.email = trimmedTextOf(child, inner); break;
        case Tag::Uri:
        case Tag::Url: // Atom 0.3
            person.url = inner.resolve(trimmedTextOf(child, inner));
            break;
        default: return;
        }
        parts = true;
    });
    if (!parts) {
        return personOf(textOf(node, scope));
    }
    return person;
}

} // namespace musette::feed
