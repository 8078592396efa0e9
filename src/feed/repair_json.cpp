#include "repair_json.h"

#include "ascii.h"

#include <cstddef>

namespace musette::feed {
namespace {

/// Copies a document, closing and leaving out what stands in a strict reader's way.
class Repairer {
public:
    explicit Repairer(std::string_view source) : m_source(source) {
        m_result.text.reserve(source.size() + 16);
    }

    RepairedJson run() {
        while (m_at < m_source.size()) {
            const char c = m_source[m_at++];
            if (c == '"') {
                copyString();
            } else if (c == '{' || c == '[') {
                m_open += c;
                m_result.text += c;
            } else if (c == '}' || c == ']') {
                close(c);
            } else if (c == ',') {
                comma();
            } else if (static_cast<unsigned char>(c) >= 0x20 || isSpace(c)) {
                m_result.text += c;
            }
            if (m_ended) {
                break; // what follows the document is no part of it
            }
        }
        finish();
        return std::move(m_result);
    }

private:
    void copyString() {
        m_result.text += '"';
        while (m_at < m_source.size()) {
            const char c = m_source[m_at++];
            if (c == '\\') {
                escape();
            } else if (c == '"') {
                m_result.text += '"';
                return;
            } else if (c == '\n' || c == '\t') {
                m_result.text += c == '\n' ? "\\n" : "\\t";
            } else if (static_cast<unsigned char>(c) >= 0x20) {
                m_result.text += c;
            }
        }
    }

    void escape() {
        if (m_at == m_source.size()) {
            return;
        }
        const char c = m_source[m_at++];
        if (std::string_view("\"\\/bfnrtu").find(c) != std::string_view::npos) {
            m_result.text += '\\';
        }
        if (static_cast<unsigned char>(c) >= 0x20) {
            m_result.text += c;
        }
    }

    /// Takes back a comma that nothing follows.
    void dropTrailingComma() {
        std::size_t end = m_result.text.size();
        while (end > 0 && isSpace(m_result.text[end - 1])) {
            --end;
        }
        if (end > 0 && m_result.text[end - 1] == ',') {
            m_result.text.resize(end - 1);
        }
    }

    void close(char bracket) {
        const char opened = bracket == '}' ? '{' : '[';
        if (m_open.empty() || m_open.back() != opened) {
            return;
        }
        dropTrailingComma();
        m_result.text += bracket;
        m_open.pop_back();
        m_ended = m_open.empty();
        if (m_open == "{[") {
            keepUpTo(m_result.text.size());
        }
    }

    void comma() {
        dropTrailingComma();
        if (m_open == "{") {
            keepUpTo(m_result.text.size());
        }
        m_result.text += ',';
    }

    /// What stands now is whole: the members of the document, and the elements of its lists.
    void keepUpTo(std::size_t length) {
        m_whole = length;
        m_wholeClosing = m_open == "{[" ? "]}" : "}";
    }

    void finish() {
        m_result.cutOff = !m_open.empty();
        if (m_result.cutOff && m_whole > 0) {
            m_result.text.resize(m_whole);
            m_result.text += m_wholeClosing;
        }
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    RepairedJson m_result;
    std::string m_open; ///< the brackets around the place
    bool m_ended = false;
    std::size_t m_whole = 0;         ///< how much of the result is whole…
    std::string_view m_wholeClosing; ///< …and what closes it
};

} // namespace

RepairedJson repairJson(std::string_view source) {
    return Repairer(source).run();
}

} // namespace musette::feed
