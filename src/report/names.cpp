#include "names.h"

#include <musette/base/find_words.h>
#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::report {
namespace {

using Words = std::vector<std::string_view>;

Words wordsOf(std::string_view text) {
    Words words;
    while (!(text = base::trim(text)).empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string joined(const Words& words, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (!text.empty())
            text += ' ';
        text += words[i];
    }
    return text;
}

bool isCapitals(std::string_view word) {
    return word.size() > 2 && upperCase(word) == word &&
           std::ranges::any_of(word, [](char c) { return (c >= 'A' && c <= 'Z') || c < 0; });
}

bool startsLower(std::string_view word) {
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

/// Particles that follow the first name: "VULPILLIÈRES, Thierry de".
bool isDetachedParticle(std::string_view word) {
    return isOneOf(word, {"de", "d’", "d'", "von", "zu"});
}

/// Particles that belong to the family name: "LE GOFF, Jean".
bool isFamilyParticle(std::string_view word) {
    return isOneOf(word, {"Le", "La",    "Du",  "Des",   "De",  "Van", "Von", "El",  "Ben",
                          "Al", "Saint", "le",  "la",    "du",  "des", "van", "der", "den",
                          "di", "da",    "del", "della", "ben", "el",  "al"});
}

/// Words that name a body rather than a person.
bool namesBody(std::string_view word) {
    const std::string folded = base::foldForSearch(word);
    static constexpr std::array<std::string_view, 44> kBodies{
        "redaction", "equipe",     "ministere",  "universite",   "association", "groupe",
        "centre",    "institut",   "academie",   "reseau",       "service",     "agence",
        "team",      "staff",      "editors",    "university",   "institute",   "network",
        "blog",      "greta",      "cnrs",       "afpa",         "ecole",       "conseil",
        "direction", "federation", "fondation",  "foundation",   "journal",     "magazine",
        "editions",  "collectif",  "commission", "observatoire", "bureau",      "laboratoire",
        "office",    "syndicat",   "societe",    "region",       "union",       "press",
        "news",      "the"};
    return std::ranges::find(kBodies, folded) != kBodies.end();
}

/// "d’Ormesson" and "d'Ormesson" are a particle and a name.
std::size_t elisionLength(std::string_view word) {
    for (const std::string_view elided : {std::string_view("d’"), std::string_view("d'")}) {
        if (word.starts_with(elided) && word.size() > elided.size())
            return elided.size();
    }
    return 0;
}

/// A word that a name does not begin or end with: "of", "du"; not "d’Ormesson".
bool isCommonWord(std::string_view word) {
    return startsLower(word) && elisionLength(word) == 0;
}

bool isBody(const Words& words) {
    if (words.size() < 2 || words.size() > 5)
        return true;
    if (isCommonWord(words.back()))
        return true;
    return std::ranges::any_of(words, [](std::string_view word) {
        const bool digit = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
        const bool particle = isDetachedParticle(word) || isFamilyParticle(word);
        return digit || word == "&" || namesBody(word) || (isCommonWord(word) && !particle);
    });
}

std::string person(std::string_view family, std::string_view given) {
    std::string name = upperCase(family);
    if (!given.empty())
        name.append(", ").append(given);
    return name;
}

/// Where the family name begins: at its capitals, at a particle that belongs to it, or at the last
/// word.
std::size_t familyStart(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (isCapitals(words[i]))
            return i;
    }
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (isFamilyParticle(words[i]))
            return i;
    }
    return words.size() - 1;
}

/// Splits at each of the separators; pieces come trimmed, empty ones are left out.
std::vector<std::string> splitAt(std::string_view text,
                                 std::initializer_list<std::string_view> separators) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    const auto take = [&](std::size_t end) {
        const std::string part = base::collapseSpace(text.substr(start, end - start));
        if (!part.empty())
            parts.push_back(part);
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 0;
        for (const std::string_view separator : separators) {
            if (text.substr(i).starts_with(separator))
                length = separator.size();
        }
        if (length > 0) {
            take(i);
            start = i + length;
        }
        i += std::max<std::size_t>(length, 1);
    }
    take(text.size());
    return parts;
}

/// RSS gives authors as "mail@host (Name)", mail programs as "Name <mail@host>".
std::string withoutMail(std::string_view name) {
    if (name.find('@') == std::string_view::npos)
        return base::collapseSpace(name);
    const std::size_t open = name.find_first_of("(<");
    if (open == std::string_view::npos)
        return {};
    const std::size_t close = name.find_first_of(")>", open);
    const std::string_view inside = name.substr(open + 1, close - open - 1);
    const std::string_view kept = name[open] == '(' ? inside : name.substr(0, open);
    return kept.find('@') == std::string_view::npos ? base::collapseSpace(kept) : std::string();
}

/// One comma may stand in "Nom, Prénom" or between two full names.
std::vector<std::string> splitAtCommas(const std::string& name) {
    const std::vector<std::string> parts = splitAt(name, {","});
    const bool fullNames =
        std::ranges::all_of(parts, [](const std::string& p) { return wordsOf(p).size() > 1; });
    if (parts.size() == 2 && !fullNames)
        return {name};
    return parts;
}

} // namespace

bool standsAsName(std::string_view text, std::string_view name) {
    const auto hasCapital = [](std::string_view word) {
        const std::string_view first =
            word.substr(0, static_cast<unsigned char>(word.front()) < 0x80 ? 1 : 2);
        return upperCase(first) == first;
    };
    const bool any = !name.empty() && !hasCapital(name);
    return std::ranges::any_of(base::findWords(text, name), [&](const base::TextRange& place) {
        return any || hasCapital(text.substr(place.begin, place.end - place.begin));
    });
}

std::vector<std::string> splitAuthors(std::string_view field) {
    std::vector<std::string> names;
    for (const std::string& part : splitAt(field, {";", " et ", " and ", " & ", "/"})) {
        const std::string name = withoutMail(part);
        if (name.empty())
            continue;
        if (isBody(wordsOf(name)) && name.find(',') == std::string::npos) {
            names.push_back(name);
            continue;
        }
        std::ranges::copy(splitAtCommas(name), std::back_inserter(names));
    }
    return names;
}

std::string invertedName(std::string_view name) {
    const std::size_t comma = name.find(',');
    if (comma != std::string_view::npos)
        return person(base::trim(name.substr(0, comma)), base::trim(name.substr(comma + 1)));
    const Words words = wordsOf(name);
    if (isBody(words))
        return upperCase(base::collapseSpace(name));
    // "DUPONT Jean": the capitals tell the family name, wherever it stands.
    if (isCapitals(words.front()) && !isCapitals(words.back())) {
        std::size_t end = 1;
        while (end + 1 < words.size() && isCapitals(words[end]))
            ++end;
        return person(joined(words, 0, end), joined(words, end, words.size()));
    }
    const std::size_t start = familyStart(words);
    std::string given = joined(words, 0, start);
    const std::string family = joined(words, start, words.size());
    const std::size_t elided = elisionLength(family);
    if (elided > 0)
        given += ' ' + family.substr(0, elided);
    return person(std::string_view(family).substr(elided), given);
}

} // namespace musette::report
