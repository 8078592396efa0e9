#include "search_text.h"

#include "search_criteria.h"

#include <musette/base/text.h>
#include <musette/base/words.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace musette::store {
namespace {

/// A beginning of so many letters is looked for in the texts themselves.
constexpr std::size_t kOpening = 3;

/// A term as it stands in the text that was typed.
struct Term {
    std::string_view typed; ///< with its quotation marks and what stands before them
    std::string_view name;  ///< before the colon; empty: words
    std::string_view text;  ///< without quotation marks
    std::size_t position = 0;
    bool excluded = false;
    bool phrase = false;
    bool open = false; ///< the last one, and it may go on
};

using Fault = std::unexpected<model::SearchFault>;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Of a quotation mark at the beginning of the text, « and » among them; 0 for anything else.
std::size_t markLength(std::string_view text) {
    if (text.starts_with('"'))
        return 1;
    return text.starts_with("«") || text.starts_with("»") ? 2 : 0;
}

/// A criterion's name is made of letters and stands right before its value.
std::size_t nameLength(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() &&
           (static_cast<unsigned char>(text[length]) >= 0x80 ||
            (text[length] >= 'a' && text[length] <= 'z') ||
            (text[length] >= 'A' && text[length] <= 'Z')) &&
           markLength(text.substr(length)) == 0)
        ++length;
    return length > 0 && length < text.size() && text[length] == ':' ? length : 0;
}

class Reading {
public:
    explicit Reading(std::string_view typed) : m_typed(typed) {}

    std::vector<Term> terms() {
        std::vector<Term> terms;
        while (m_at < m_typed.size()) {
            if (isBlank(m_typed[m_at]))
                ++m_at;
            else
                terms.push_back(next());
        }
        return terms;
    }

private:
    Term next() {
        Term term;
        term.position = m_at;
        if (m_typed[m_at] == '-' && m_at + 1 < m_typed.size() && !isBlank(m_typed[m_at + 1])) {
            term.excluded = true;
            ++m_at;
        }
        if (const std::size_t name = nameLength(m_typed.substr(m_at)); name > 0) {
            const std::string_view text = m_typed.substr(m_at, name);
            if (criterionNamed(text) || !criterionMeantBy(text).empty()) {
                term.name = text;
                m_at += name + 1;
            }
        }
        takeText(term);
        term.typed = m_typed.substr(term.position, m_at - term.position);
        return term;
    }

    void takeText(Term& term) {
        const std::size_t mark = markLength(m_typed.substr(m_at));
        term.phrase = mark > 0;
        m_at += mark;
        const std::size_t start = m_at;
        while (m_at < m_typed.size() &&
               (mark > 0 ? markLength(m_typed.substr(m_at)) == 0 : !isBlank(m_typed[m_at])))
            ++m_at;
        term.text = base::trim(m_typed.substr(start, m_at - start));
        if (mark > 0 && m_at < m_typed.size())
            m_at += markLength(m_typed.substr(m_at));
        term.open = m_at == m_typed.size() && !term.phrase;
    }

    std::string_view m_typed;
    std::size_t m_at = 0;
};

/// l'évaluation is looked for as évaluation: the tokenizer cuts texts at apostrophes, too.
std::string_view withoutElision(std::string_view folded) {
    constexpr auto kElided = std::to_array<std::string_view>(
        {"l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"});
    const std::size_t end = folded.find('\'');
    if (end == std::string_view::npos || end + 1 >= folded.size() ||
        !base::isWordByte(folded[end + 1]) ||
        std::ranges::find(kElided, folded.substr(0, end)) == kElided.end())
        return folded;
    return folded.substr(end + 1);
}

std::size_t letters(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count_if(
        word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string quoted(const std::vector<std::string_view>& words) {
    std::string text = "\"";
    for (const std::string_view word : words)
        text.append(text.size() > 1 ? " " : "").append(word);
    return text + '"';
}

void addWords(SearchText& search, const Term& term) {
    const std::string folded = base::foldForSearch(term.text);
    const std::vector<std::string_view> parts =
        base::wordsOf(term.phrase ? std::string_view(folded) : withoutElision(folded));
    if (parts.empty())
        return;
    if (term.excluded) {
        search.unwanted += (search.unwanted.empty() ? "" : " OR ") + quoted(parts);
        return;
    }
    const bool beginning = term.open && base::isWordByte(folded.back());
    const bool few = letters(parts.back()) <= kOpening;
    search.words.insert(search.words.end(), parts.begin(), parts.end());
    search.open = beginning && (!few || parts.size() == 1);
    if (beginning && few && parts.size() == 1) {
        search.opening = parts.back();
        return;
    }
    search.wanted +=
        (search.wanted.empty() ? "" : " AND ") + quoted(parts) + (beginning && !few ? " *" : "");
}

std::expected<SearchFilter, model::SearchFault> filterOf(const Term& term) {
    const auto fault = [&](model::SearchFaultKind kind, std::string_view meant = {}) {
        return Fault(
            model::SearchFault{kind, term.position, std::string(term.typed), std::string(meant)});
    };
    const auto criterion = criterionNamed(term.name);
    if (!criterion)
        return fault(model::SearchFaultKind::UnknownCriterion, criterionMeantBy(term.name));
    SearchFilter filter{*criterion, term.excluded, base::foldForSearch(term.text)};
    if (filter.value.empty())
        return fault(model::SearchFaultKind::MissingValue);
    if (*criterion == Criterion::State) {
        const auto state = stateNamed(term.text);
        if (!state)
            return fault(model::SearchFaultKind::UnknownState);
        filter.state = *state;
    }
    if (*criterion == Criterion::Before || *criterion == Criterion::After) {
        const auto at = momentNamed(term.text);
        if (!at)
            return fault(model::SearchFaultKind::WrongDate);
        filter.at = *at;
    }
    return filter;
}

std::string detailOf(const model::SearchFault& fault) {
    const std::string where = fmt::format("\"{}\" at {}", fault.term, fault.position + 1);
    switch (fault.kind) {
    case model::SearchFaultKind::MissingValue: return where + ": a value is missing";
    case model::SearchFaultKind::UnknownState:
        return where +
               ": no such state; there are unread, read, starred, inbox, kept, watch, let-go";
    case model::SearchFaultKind::WrongDate:
        return where + ": no date; dates are written 2026, 2026-11 or 2026-11-24";
    case model::SearchFaultKind::UnknownCriterion:
        return fmt::format(
            "{}: no such criterion; \"{}:\" was meant? Words are put in quotation marks", where,
            fault.meant);
    }
    return where;
}

} // namespace

std::string SearchText::whole() const {
    std::string all = wanted;
    if (!opening.empty())
        all += (all.empty() ? "\"" : " AND \"") + opening + "\" *";
    if (all.empty() || unwanted.empty())
        return all;
    return '(' + all + ") NOT (" + unwanted + ')';
}

std::expected<SearchText, model::SearchFault> readSearch(std::string_view typed) {
    SearchText search;
    for (const Term& term : Reading(typed).terms()) {
        if (term.name.empty()) {
            addWords(search, term);
            continue;
        }
        auto filter = filterOf(term);
        if (!filter)
            return std::unexpected(filter.error());
        search.filters.push_back(*std::move(filter));
    }
    return search;
}

base::Result<SearchText> requireSearch(std::string_view typed) {
    auto search = readSearch(typed);
    if (!search)
        return base::fail(base::ErrorCode::InvalidArgument, detailOf(search.error()));
    return *std::move(search);
}

std::string ftsQuery(std::string_view typed) {
    const auto search = readSearch(typed);
    return search && search->hasWords() ? search->whole() : std::string();
}

} // namespace musette::store
