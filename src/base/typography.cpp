#include <musette/base/text.h>

#include <array>
#include <utility>

namespace musette::base {
namespace {

constexpr std::string_view kNoBreak = "\xC2\xA0";           // U+00A0
constexpr std::string_view kNarrowNoBreak = "\xE2\x80\xAF"; // U+202F
constexpr std::string_view kOpening = "«";
constexpr std::string_view kClosing = "»";

bool isBreakingSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// True when the sign at `at` ends a word: what follows is a space, a closing sign or the end.
bool endsWord(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return true;
    const char next = text[at];
    return isBreakingSpace(next) || next == ')' || next == ']' || next == '"' || next == '<' ||
           next == '!' || next == '?' || text.substr(at).starts_with(kNoBreak) ||
           text.substr(at).starts_with(kNarrowNoBreak) || text.substr(at).starts_with(kClosing) ||
           text.substr(at).starts_with("…");
}

bool endsWithAny(const std::string& out, std::string_view a, std::string_view b) {
    return out.ends_with(a) || out.ends_with(b);
}

/// Puts the space that French wants before a sign, in place of a plain one if there is one.
void spaceBefore(std::string& out, std::string_view space) {
    if (out.empty() || endsWithAny(out, kNoBreak, kNarrowNoBreak) || out.back() == '\n')
        return;
    if (out.back() == ' ')
        out.pop_back();
    if (!out.empty())
        out += space;
}

/// "?!" and "!!" are one sign; only the first of a run is spaced.
bool continuesRun(const std::string& out) {
    return !out.empty() && (out.back() == '!' || out.back() == '?' || out.ends_with("…"));
}

/// :-) ;) and the like stay as they are.
bool isSmiley(std::string_view rest) {
    return rest.size() > 1 && (rest[1] == '-' || rest[1] == ')' || rest[1] == '(' || rest[1] == 'D');
}

/// `&amp;` and `&#39;` keep their semicolon close.
bool closesEntity(const std::string& out) {
    const std::size_t start = out.find_last_of("& ;\n");
    return start != std::string::npos && out[start] == '&' && start + 1 < out.size();
}

std::string_view spaceFor(char sign) { return sign == ':' ? kNoBreak : kNarrowNoBreak; }

bool wantsSpace(const std::string& out, std::string_view rest) {
    const char sign = rest.front();
    if (sign != ';' && sign != '!' && sign != '?' && sign != ':')
        return false;
    if ((sign == ';' && closesEntity(out)) || continuesRun(out))
        return false;
    if ((sign == ':' || sign == ';') && isSmiley(rest))
        return false;
    return endsWord(rest, 1);
}

} // namespace

std::string frenchSpacing(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(kOpening)) {
            out += kOpening;
            at += kOpening.size();
            while (at < text.size() && text[at] == ' ')
                ++at;
            const std::string_view after = text.substr(at);
            if (!after.empty() && !after.starts_with(kNoBreak) && !after.starts_with(kNarrowNoBreak))
                out += kNoBreak;
        } else if (rest.starts_with(kClosing)) {
            spaceBefore(out, kNoBreak);
            out += kClosing;
            at += kClosing.size();
        } else {
            if (wantsSpace(out, rest))
                spaceBefore(out, spaceFor(rest.front()));
            out += rest.front();
            ++at;
        }
    }
    return out;
}

} // namespace musette::base
