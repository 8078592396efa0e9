#pragma once

#include <musette/report/report.h>

#include <chrono>
#include <string>
#include <string_view>

namespace musette::test {

using model::Visibility;
using report::Audience;

inline base::Date date(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

inline base::Instant moment(std::string_view rfc3339) {
    return *base::parseRfc3339(rfc3339);
}

/// Writes a session as a trainer would: days, half-days, sequences, then what came up, each at the
/// next minute. Everything is public unless told otherwise.
class SessionBuilder {
public:
    SessionBuilder() {
        document.session.id = {1};
        document.session.title = "Session";
        document.session.startsOn = date(2026, 11, 23);
        document.session.endsOn = date(2026, 11, 24);
    }

    model::HalfDayId halfDay(base::Date on, model::Slot slot) {
        if (document.days.empty() || document.days.back().date != on)
            document.days.push_back({{nextId()}, {1}, on});
        model::HalfDay half;
        half.id = {nextId()};
        half.day = document.days.back().id;
        half.slot = slot;
        document.halfDays.push_back(half);
        return half.id;
    }

    model::SequenceId sequence(model::HalfDayId half, std::string title,
                               Visibility visibility = Visibility::Public) {
        model::Sequence sequence;
        sequence.id = {nextId()};
        sequence.halfDay = half;
        sequence.position = static_cast<int>(document.sequences.size());
        sequence.title = std::move(title);
        sequence.visibility = visibility;
        document.sequences.push_back(sequence);
        return sequence.id;
    }

    model::Note& note(model::SequenceId sequence, std::string body,
                      Visibility visibility = Visibility::Public) {
        model::Note note;
        note.id = {nextId()};
        note.sequence = sequence;
        note.body = std::move(body);
        note.at = nextMinute();
        note.visibility = visibility;
        return document.notes.emplace_back(std::move(note));
    }

    model::LinkedItem& item(model::SequenceId sequence, std::string title, std::string url,
                            Visibility visibility = Visibility::Public) {
        model::LinkedItem item;
        item.link.id = {nextId()};
        item.link.sequence = sequence;
        item.link.visibility = visibility;
        item.link.at = nextMinute();
        item.title = std::move(title);
        item.url = std::move(url);
        return document.items.emplace_back(std::move(item));
    }

    /// One half-day with one sequence.
    model::SequenceId oneSequence() {
        return sequence(halfDay(date(2026, 11, 23), model::Slot::Morning), "Séquence");
    }

    model::SessionDocument document;

private:
    std::int64_t nextId() { return ++m_lastId; }
    base::Instant nextMinute() { return m_clock += std::chrono::minutes(1); }

    std::int64_t m_lastId = 100;
    base::Instant m_clock = moment("2026-11-23T08:00:00Z");
};

inline std::string render(const model::SessionDocument& document,
                          Audience audience = Audience::Public,
                          report::Language language = report::Language::French) {
    report::ReportOptions options;
    options.audience = audience;
    options.language = language;
    return report::renderHtml(document, options);
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// What stands between `start` and the next `end`; empty when one of them is missing.
inline std::string between(std::string_view text, std::string_view start, std::string_view end) {
    const std::size_t from = text.find(start);
    if (from == std::string_view::npos)
        return {};
    const std::string_view rest = text.substr(from + start.size());
    const std::size_t to = rest.find(end);
    return std::string(to == std::string_view::npos ? std::string_view() : rest.substr(0, to));
}

/// The words of some HTML: without tags, with no-break spaces as plain ones.
inline std::string words(std::string_view html) {
    std::string text;
    bool inTag = false;
    for (const char c : html) {
        if (c == '<' || c == '>')
            inTag = c == '<';
        else if (!inTag)
            text += c;
    }
    for (const std::string_view space : {"\u00A0", "\u202F"}) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space))
            text.replace(at, space.size(), " ");
    }
    return text;
}

} // namespace musette::test
