#include "ascii.h"
#include "date_names.h"
#include "date_parts.h"

#include <musette/base/text.h>

#include <array>
#include <string>
#include <vector>

namespace musette::feed {
namespace {

constexpr std::size_t kMaxTokens = 40;

struct Token {
    enum class Kind { Number, Word, Sign };
    Kind kind = Kind::Sign;
    std::string text; ///< words in lower case, without accents
    int value = 0;
    std::size_t digits = 0;
    char sign = '\0';
    bool spaceBefore = false;
};

bool isAscii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return false;
        }
    }
    return true;
}

/// From U+3000 on nothing has accents, and taking them off would take Hangul syllables apart.
bool isEastAsian(std::string_view word) {
    return static_cast<unsigned char>(word.front()) >= 0xE3;
}

bool isKorean(std::string_view word) {
    for (const std::string_view name : {"년", "월", "일", "시", "분", "초", "오전", "오후"}) {
        if (word == name) {
            return true;
        }
    }
    return false;
}

bool isWordChar(char c) {
    return isLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    bool space = false;
    for (std::size_t at = 0; at < text.size() && tokens.size() < kMaxTokens;) {
        const char c = text[at];
        if (isSpace(c)) {
            space = true;
            ++at;
            continue;
        }
        Token token;
        token.spaceBefore = space;
        space = false;
        std::size_t end = at + 1;
        if (isDigit(c)) {
            token.kind = Token::Kind::Number;
            while (end < text.size() && isDigit(text[end])) {
                ++end;
            }
            token.digits = end - at;
            for (std::size_t i = at; i < end && i < at + 9; ++i) {
                token.value = token.value * 10 + (text[i] - '0');
            }
        } else if (isWordChar(c)) {
            token.kind = Token::Kind::Word;
            while (end < text.size() && isWordChar(text[end])) {
                ++end;
            }
            const std::string_view word = text.substr(at, end - at);
            token.text = isAscii(word)       ? base::asciiLower(word)
                         : isEastAsian(word) ? std::string(word)
                                             : base::foldForSearch(word);
        } else {
            token.sign = c;
        }
        tokens.push_back(std::move(token));
        at = end;
    }
    return tokens;
}

class SpokenDate {
public:
    explicit SpokenDate(std::string_view text) : m_tokens(tokensOf(text)) {}

    std::optional<DateParts> read() {
        while (m_at < m_tokens.size()) {
            const Token& token = m_tokens[m_at];
            const bool fine = token.kind == Token::Kind::Number ? number()
                              : token.kind == Token::Kind::Word ? word()
                                                                : sign();
            if (!fine) {
                return std::nullopt;
            }
        }
        if (!m_parts.year || (!m_parts.month && !m_parts.day)) {
            return std::nullopt;
        }
        if (m_korean && !m_zoneIsNumber && !m_zoneIsNamed) {
            m_parts.offsetMinutes = 9 * 60; // the country has one zone, and its dates name none
        }
        return applyHalf() ? std::optional(m_parts) : std::nullopt;
    }

private:
    const Token* ahead(std::size_t count) const {
        return m_at + count < m_tokens.size() ? &m_tokens[m_at + count] : nullptr;
    }
    bool isSign(std::size_t count, char c) const {
        const Token* token = ahead(count);
        return token != nullptr && token->sign == c;
    }
    bool isNumber(std::size_t count) const {
        const Token* token = ahead(count);
        return token != nullptr && token->kind == Token::Kind::Number;
    }

    bool number() {
        const Token& token = m_tokens[m_at];
        if (isSign(1, ':') && isNumber(2)) {
            return time();
        }
        if (const Token* unit = ahead(1); unit != nullptr && unit->kind == Token::Kind::Word) {
            if (unitNumber(token.value, unit->text)) {
                m_at += 2;
                return true;
            }
        }
        if (const Token* between = ahead(1);
            between != nullptr && isNumber(2) && !m_parts.hour && !m_parts.month &&
            (between->sign == '/' || between->sign == '.' || between->sign == '-') &&
            isSign(3, between->sign) && isNumber(4)) {
            return numericDate(between->sign);
        }
        ++m_at;
        if (token.digits >= 4) {
            if (token.digits > 4 || m_parts.year) {
                return false;
            }
            m_parts.year = token.value;
        } else if (!m_parts.day) {
            m_parts.day = token.value;
        } else if (!m_parts.year) {
            m_parts.year = fullYear(token.value, token.digits);
        } else {
            return m_parts.hour.has_value(); // a fraction or another remark after the time
        }
        return true;
    }

    /// 2004年05月28日, 2004년 05월 28일, and the hours the same way.
    bool unitNumber(int value, std::string_view unit) {
        const auto is = [&](std::initializer_list<std::string_view> names) {
            for (const std::string_view name : names) {
                if (unit == name) {
                    return true;
                }
            }
            return false;
        };
        m_korean = m_korean || isKorean(unit);
        if (is({"年", "년"})) {
            m_parts.year = value;
        } else if (is({"月", "월"})) {
            m_parts.month = value;
        } else if (is({"日", "일"})) {
            m_parts.day = value;
        } else if (is({"時", "时", "시", "h"})) {
            m_parts.hour = value;
        } else if (is({"分", "분"})) {
            m_parts.minute = value;
        } else if (is({"秒", "초"})) {
            m_parts.second = value;
        } else {
            return false;
        }
        return true;
    }

    /// 10/31/2004, 31.10.2004, 31-10-2004, 2004/10/31.
    bool numericDate(char separator) {
        const Token& first = m_tokens[m_at];
        const Token& second = m_tokens[m_at + 2];
        const Token& third = m_tokens[m_at + 4];
        m_at += 5;
        if (first.digits == 4) {
            m_parts.year = first.value;
            m_parts.month = second.value;
            m_parts.day = third.value;
            return true;
        }
        // With slashes Americans write the month first; 31/10 can only be the other way.
        const bool monthFirst = (separator == '/' && first.value <= 12) || second.value > 12;
        m_parts.month = monthFirst ? first.value : second.value;
        m_parts.day = monthFirst ? second.value : first.value;
        m_parts.year = fullYear(third.value, third.digits);
        return true;
    }

    bool time() {
        if (m_parts.hour) {
            return false;
        }
        m_parts.hour = m_tokens[m_at].value;
        m_parts.minute = m_tokens[m_at + 2].value;
        m_at += 3;
        if (isSign(0, ':') && isNumber(1)) {
            m_parts.second = m_tokens[m_at + 1].value;
            m_at += 2;
        }
        if ((isSign(0, '.') || isSign(0, ',')) && isNumber(1) && !m_tokens[m_at + 1].spaceBefore) {
            m_at += 2; // a fraction of a second
        }
        return true;
    }

    bool word() {
        const std::string& text = m_tokens[m_at].text;
        ++m_at;
        m_korean = m_korean || isKorean(text);
        if (const auto half = dayHalfOf(text)) {
            m_half = half;
        } else if (text.size() == 1 && isSign(0, '.') && ahead(1) != nullptr &&
                   ahead(1)->text == "m") {
            m_half = text == "p" ? DayHalf::Afternoon : DayHalf::Morning; // a.m., p.m.
            m_at += 2;
        } else if (const auto zone = zoneOffsetOf(text); zone && m_parts.hour) {
            if (!m_zoneIsNumber) {
                m_parts.offsetMinutes = *zone;
                m_zoneIsNamed = true;
            }
        } else if (const auto month = monthOf(text)) {
            // The later of two wins: "mar. 12 mars" begins with a weekday.
            m_parts.month = month;
        }
        return true;
    }

    bool sign() {
        const Token& token = m_tokens[m_at];
        ++m_at;
        if ((token.sign == '+' || token.sign == '-') && m_parts.hour && isNumber(0) &&
            !m_zoneIsNumber) {
            return offset(token.sign == '-' ? -1 : 1);
        }
        return true;
    }

    bool offset(int direction) {
        const Token& token = m_tokens[m_at];
        ++m_at;
        int hours = token.value;
        int minutes = 0;
        if (token.digits >= 3) {
            hours = token.value / 100;
            minutes = token.value % 100;
        } else if (isSign(0, ':') && isNumber(1)) {
            minutes = m_tokens[m_at + 1].value;
            m_at += 2;
        }
        m_zoneIsNumber = true;
        m_parts.offsetMinutes = direction * (hours * 60 + minutes);
        return hours < 25 && minutes < 60;
    }

    bool applyHalf() {
        if (!m_half || !m_parts.hour) {
            return true;
        }
        int& hour = *m_parts.hour;
        if (hour > 12) {
            return hour < 24; // "15:30 PM" says it twice
        }
        hour = hour % 12 + (*m_half == DayHalf::Afternoon ? 12 : 0);
        return true;
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    DateParts m_parts;
    std::optional<DayHalf> m_half;
    bool m_zoneIsNumber = false;
    bool m_zoneIsNamed = false;
    bool m_korean = false;
};

} // namespace

std::optional<DateParts> readSpokenDate(std::string_view text) {
    return SpokenDate(text).read();
}

} // namespace musette::feed
