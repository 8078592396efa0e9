#include "body_text.h"

#include <algorithm>
#include <charconv>

namespace musette::store {
namespace {

void appendField(std::string& line, std::string_view field, char end) {
    for (const char c : field)
        line += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    line += end;
}

/// Calls `take` with the fields of each line.
template <class Take>
void eachLine(std::string_view lines, Take take) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        std::vector<std::string> fields;
        for (;;) {
            const std::size_t tab = std::min(line.find('\t'), line.size());
            fields.emplace_back(line.substr(0, tab));
            if (tab == line.size())
                break;
            line.remove_prefix(tab + 1);
        }
        fields.resize(std::max<std::size_t>(fields.size(), 3));
        take(fields);
    }
}

} // namespace

std::string linesOf(const std::vector<model::Person>& people) {
    std::string lines;
    for (const model::Person& person : people) {
        appendField(lines, person.name, '\t');
        appendField(lines, person.email, '\t');
        appendField(lines, person.url, '\n');
    }
    return lines;
}

std::string linesOf(const std::vector<model::Enclosure>& enclosures) {
    std::string lines;
    for (const model::Enclosure& enclosure : enclosures) {
        appendField(lines, enclosure.url, '\t');
        appendField(lines, enclosure.type, '\t');
        appendField(lines, enclosure.length ? std::to_string(*enclosure.length) : "", '\n');
    }
    return lines;
}

std::string linesOf(const std::vector<std::string>& words) {
    std::string lines;
    for (const std::string& word : words)
        appendField(lines, word, '\n');
    return lines;
}

std::vector<model::Person> peopleFrom(std::string_view lines) {
    std::vector<model::Person> people;
    eachLine(lines, [&](const std::vector<std::string>& fields) {
        people.push_back({fields[0], fields[1], fields[2]});
    });
    return people;
}

std::vector<model::Enclosure> enclosuresFrom(std::string_view lines) {
    std::vector<model::Enclosure> enclosures;
    eachLine(lines, [&](const std::vector<std::string>& fields) {
        model::Enclosure enclosure{fields[0], fields[1], std::nullopt};
        std::int64_t length = 0;
        const std::string& text = fields[2];
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
        if (error == std::errc{} && end == text.data() + text.size())
            enclosure.length = length;
        enclosures.push_back(std::move(enclosure));
    });
    return enclosures;
}

std::vector<std::string> wordsFrom(std::string_view lines) {
    std::vector<std::string> words;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        words.emplace_back(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return words;
}

std::string bylineOf(const std::vector<model::Person>& people) {
    std::string byline;
    for (const model::Person& person : people) {
        const std::string& shown = person.name.empty() ? person.email : person.name;
        if (shown.empty())
            continue;
        if (!byline.empty())
            byline += ", ";
        byline += shown;
    }
    return byline;
}

} // namespace musette::store
