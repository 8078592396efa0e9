#include "search_words.h"

#include <musette/base/text.h>

#include <algorithm>
#include <vector>

namespace musette::store {
namespace {

struct Term {
    std::string text;
    bool excluded = false;
    bool phrase = false;
};

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// The words of folded text, as the tokenizer would cut them at ASCII signs.
std::vector<std::string> wordsOf(std::string_view folded) {
    std::vector<std::string> words(1);
    for (const char c : folded) {
        if (isWordByte(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// Splits at blanks outside quotation marks; « and » count as such marks.
std::vector<Term> termsOf(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("«") || rest.starts_with("»")) {
            plain += '"';
            ++at;
        } else {
            plain += text[at];
        }
    }
    std::vector<Term> terms;
    for (std::size_t at = 0; at < plain.size();) {
        if (plain[at] == ' ') {
            ++at;
            continue;
        }
        Term term;
        if (plain[at] == '-' && at + 1 < plain.size() && plain[at + 1] != ' ') {
            term.excluded = true;
            ++at;
        }
        const bool quoted = plain[at] == '"';
        const std::size_t start = quoted ? at + 1 : at;
        const std::size_t end = std::min(plain.find(quoted ? '"' : ' ', start), plain.size());
        term.text = base::foldForSearch(std::string_view(plain).substr(start, end - start));
        term.phrase = quoted;
        terms.push_back(std::move(term));
        at = quoted ? end + 1 : end;
    }
    return terms;
}

std::string quoted(const std::vector<std::string>& words) {
    std::string text = "\"";
    for (const std::string& word : words)
        text.append(text.size() > 1 ? " " : "").append(word);
    return text + '"';
}

} // namespace

std::string ftsQuery(std::string_view words) {
    const std::vector<Term> terms = termsOf(words);
    const bool openEnd = !words.empty() && words.back() != ' ' && words.back() != '"';
    std::string wanted;
    std::string unwanted;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::vector<std::string> parts = wordsOf(terms[i].text);
        if (parts.empty())
            continue;
        if (terms[i].excluded) {
            unwanted += " NOT " + quoted(parts);
            continue;
        }
        const bool beginning = i + 1 == terms.size() && openEnd && !terms[i].phrase;
        wanted += (wanted.empty() ? "" : " AND ") + quoted(parts) + (beginning ? " *" : "");
    }
    if (wanted.empty())
        return {};
    return '(' + wanted + ')' + unwanted;
}

} // namespace musette::store
