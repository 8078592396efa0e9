#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace musette::base {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::string_view kNarrowNoBreak = "\u202F";
constexpr std::string_view kThin = "\u2009";
constexpr std::string_view kOpening = "«";
constexpr std::string_view kClosing = "»";
constexpr std::string_view kEuro = "€";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isBreakingSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](std::string_view s) { return text.starts_with(s); });
}

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view s) { return text.ends_with(s); });
}

/// True when a word or sign is over before `rest`: a space, a closing sign or the end follows.
bool isWordEnd(std::string_view rest) {
    return rest.empty() || isBreakingSpace(rest.front()) ||
           startsWithAny(
               rest, {")", "]", "\"", "<", "!", "?", kNoBreak, kNarrowNoBreak, kClosing, "…", "”"});
}

/// What may follow a number's unit.
bool isUnitEnd(std::string_view rest) {
    return isWordEnd(rest) || startsWithAny(rest, {".", ",", ";", ":"});
}

/// How long the address at the start of `rest` is; 0 when there is none.
std::size_t addressLength(std::string_view rest) {
    const bool address =
        startsWithAny(rest, {"http:", "https:", "ftp:", "feed:", "mailto:", "www."});
    std::size_t length = 0;
    while (address && length < rest.size() && !isBreakingSpace(rest[length]) &&
           !startsWithAny(rest.substr(length), {"<", "\"", kNoBreak, kNarrowNoBreak, kClosing}))
        ++length;
    return length;
}

/// :-) ;) and the like; `before` is what stands before them.
bool isSmiley(std::string_view before, std::string_view rest) {
    const bool free = before.empty() || isBreakingSpace(before.back());
    return free && startsWithAny(rest.substr(1), {"-", ")", "("});
}

/// `&amp;` and `&#39;` keep their semicolon close.
bool endsAsEntity(std::string_view before) {
    const std::size_t start = before.find_last_of("& ;\n");
    return start != std::string_view::npos && before[start] == '&' && start + 1 < before.size();
}

/// How many digits the text ends with.
std::size_t trailingDigits(std::string_view text) {
    const auto first = std::find_if_not(text.rbegin(), text.rend(), isDigit);
    return static_cast<std::size_t>(first - text.rbegin());
}

std::size_t leadingDigits(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
}

/// Within a word of plain letters there is nothing to decide.
std::size_t leadingLetters(std::string_view text) {
    const auto plain = [](char c) { return isLetter(c) && static_cast<unsigned char>(c) < 0x80; };
    return static_cast<std::size_t>(std::ranges::find_if_not(text, plain) - text.begin());
}

/// True after "12" and "3,5", false after "v2" and "%20".
bool endsWithNumber(std::string_view text) {
    if (trailingDigits(text) == 0)
        return false;
    const std::size_t before = text.find_last_not_of("0123456789.,");
    return before == std::string_view::npos || (!isLetter(text[before]) && text[before] != '%') ||
           endsWithAny(text.substr(0, before + 1),
                       {kNoBreak, kNarrowNoBreak, kThin, kOpening, "’"});
}

/// The space that joins a number to what follows it, empty when there is none. `rest` is what
/// comes after the plain space.
std::string_view numberSpace(std::string_view before, std::string_view rest) {
    if (before.ends_with('h') && leadingDigits(rest) == 2 &&
        endsWithAny(before.substr(0, before.size() - 1), {kNoBreak, kNarrowNoBreak}))
        return kNoBreak; // 9 h 30
    if (!endsWithNumber(before))
        return {};
    if ((rest.starts_with('%') && isUnitEnd(rest.substr(1))) || rest.starts_with(kEuro) ||
        (rest.starts_with('h') && isUnitEnd(rest.substr(1))))
        return kNoBreak;
    // Thousands: groups of three digits after one to three.
    return trailingDigits(before) <= 3 && leadingDigits(rest) == 3 ? kNarrowNoBreak
                                                                   : std::string_view();
}

/// Copies a text sign by sign and decides at each one from what stands on both sides of it.
class Spacing {
public:
    explicit Spacing(std::string_view text) : m_rest(text) {
        m_out.reserve(text.size() + text.size() / 16);
    }

    std::string run() {
        while (!m_rest.empty())
            step();
        return std::move(m_out);
    }

private:
    void step() {
        if (const std::size_t length = atWordStart() ? addressLength(m_rest) : 0; length > 0)
            take(length);
        else if (m_rest.starts_with(kOpening))
            open();
        else if (m_rest.starts_with(kClosing))
            closeWith(kNoBreak, kClosing.size());
        else if (m_rest.front() == ' ')
            takeSpace();
        else if (wantsSpace())
            closeWith(m_rest.front() == ':' ? kNoBreak : kNarrowNoBreak, 1);
        else if (isBareUnit())
            closeWith(kNoBreak, m_rest.front() == '%' ? 1 : kEuro.size());
        else
            take(std::max<std::size_t>(leadingLetters(m_rest), 1));
    }

    void take(std::size_t length) {
        m_out += m_rest.substr(0, length);
        m_rest.remove_prefix(length);
    }

    [[nodiscard]] bool atWordStart() const {
        return m_out.empty() || isBreakingSpace(m_out.back()) || m_out.back() == '(' ||
               endsWithAny(m_out, {kNoBreak, kNarrowNoBreak, kOpening});
    }

    void open() {
        take(kOpening.size());
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
        if (!m_rest.empty() && m_rest.front() != '\n' &&
            !startsWithAny(m_rest, {kNoBreak, kNarrowNoBreak, kThin}))
            m_out += kNoBreak;
    }

    void takeSpace() {
        const std::string_view space = numberSpace(m_out, m_rest.substr(1));
        m_out += space.empty() ? std::string_view(" ") : space;
        m_rest.remove_prefix(1);
    }

    /// Puts the space that French wants before a sign, in place of plain ones if there are some.
    void closeWith(std::string_view space, std::size_t length) {
        const std::size_t last = m_out.find_last_not_of(' ');
        const bool nothingBefore = last == std::string::npos || m_out[last] == '\n';
        if (!nothingBefore) {
            m_out.erase(last + 1);
            if (!endsWithAny(m_out, {kNoBreak, kNarrowNoBreak, kThin, "(", "[", "\"", "“"}))
                m_out += space;
        }
        take(length);
    }

    /// True before a tall sign that ends a word. Of a run of signs only the first may have it.
    [[nodiscard]] bool wantsSpace() const {
        const char sign = m_rest.front();
        if (sign != ';' && sign != '!' && sign != '?' && sign != ':')
            return false;
        const char before = m_out.empty() ? ' ' : m_out.back();
        if (before == '!' || before == '?' || before == ':' || before == ';')
            return false;
        if (sign == ';' && endsAsEntity(m_out))
            return false;
        if ((sign == ':' || sign == ';') && isSmiley(m_out, m_rest))
            return false;
        return isWordEnd(m_rest.substr(1));
    }

    /// "50%" and "12€".
    [[nodiscard]] bool isBareUnit() const {
        const bool unit =
            m_rest.front() == '%' ? isUnitEnd(m_rest.substr(1)) : m_rest.starts_with(kEuro);
        return unit && endsWithNumber(m_out);
    }

    std::string_view m_rest;
    std::string m_out;
};

} // namespace

std::string frenchSpacing(std::string_view text) {
    return Spacing(text).run();
}

} // namespace musette::base
