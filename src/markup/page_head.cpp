#include "page_head.h"

#include "character_references.h"
#include "tag_scanner.h"

#include <musette/base/text.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace musette::markup {
namespace {

constexpr std::size_t kMostJson = std::size_t{2} << 20;

void appendUtf8(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// The four hexadecimal digits at a place, nothing when they are none.
std::optional<std::uint32_t> hexAt(std::string_view text, std::size_t at) {
    if (at + 4 > text.size())
        return {};
    std::uint32_t value = 0;
    const char* end = text.data() + at + 4;
    const auto read = std::from_chars(text.data() + at, end, value, 16);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// Reads \uXXXX at a place, both halves of a pair; moves behind what it read (RFC 8259 §7).
void readEscapedCode(std::string_view json, std::size_t& at, std::string& out) {
    const std::optional<std::uint32_t> first = hexAt(json, at + 2);
    at += first ? 6U : 2U;
    if (!first)
        return;
    std::uint32_t code = *first;
    if (code >= 0xD800 && code < 0xDC00 && json.substr(std::min(at, json.size()), 2) == "\\u") {
        const std::optional<std::uint32_t> second = hexAt(json, at + 2);
        if (second && *second >= 0xDC00 && *second < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10) + (*second - 0xDC00);
            at += 6;
        }
    }
    appendUtf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
}

/// The string that begins behind its opening quote.
std::string unescaped(std::string_view json) {
    std::string out;
    for (std::size_t at = 0; at < json.size() && json[at] != '"';) {
        if (json[at] != '\\' || at + 1 >= json.size()) {
            out += json[at++];
            continue;
        }
        const char sign = json[at + 1];
        if (sign == 'u') {
            readEscapedCode(json, at, out);
            continue;
        }
        out += sign == 'n' || sign == 'r'                  ? '\n'
               : sign == 't' || sign == 'b' || sign == 'f' ? ' '
                                                           : sign;
        at += 2;
    }
    return base::toValidUtf8(out);
}

std::size_t afterBlanks(std::string_view text, std::size_t at) {
    while (at < text.size() && isHtmlSpace(text[at]))
        ++at;
    return at;
}

/// What follows the colon of the first member `key`.
std::string_view memberValue(std::string_view json, std::string_view key) {
    std::string quoted = "\"";
    quoted.append(key).append("\"");
    for (std::size_t at = json.find(quoted); at != std::string_view::npos;
         at = json.find(quoted, at + 1)) {
        const std::size_t colon = afterBlanks(json, at + quoted.size());
        if (colon < json.size() && json[colon] == ':')
            return json.substr(afterBlanks(json, colon + 1));
    }
    return {};
}

std::string attribute(const Token& token, std::string_view name) {
    AttributeReader reader(token.attributes);
    for (SourceAttribute found; reader.next(found);) {
        if (base::equalsIgnoringCase(found.name, name))
            return decodeAttribute(found.value);
    }
    return {};
}

class HeadReader {
public:
    explicit HeadReader(PageHead& head) : m_head(head) {}

    void read(std::string_view html) {
        TagScanner scanner(html);
        for (Token token; scanner.next(token);) {
            if (token.kind != TokenKind::StartTag)
                continue;
            if (base::equalsIgnoringCase(token.name, "meta"))
                readMeta(token);
            else if (base::equalsIgnoringCase(token.name, "script"))
                readScript(token, scanner.rawText(token.name));
            else if (holdsRawText(token.name))
                (void)scanner.rawText(token.name);
        }
    }

private:
    static void fill(std::string& target, const std::string& value) {
        if (target.empty())
            target = base::collapseSpace(value);
    }

    void readMeta(const Token& token) {
        std::string name = attribute(token, "property");
        if (name.empty())
            name = attribute(token, "name");
        if (name.empty())
            name = attribute(token, "itemprop");
        name = base::asciiLower(name);
        const std::string value = attribute(token, "content");
        if (name == "og:title" || name == "dc.title" || name == "twitter:title")
            fill(m_head.title, value);
        else if (name == "author" || name == "dc.creator" || name == "parsely-author")
            fill(m_head.author, value);
        else if (name == "article:author" && !value.contains("://"))
            fill(m_head.author, value);
        else if (name == "article:published_time" || name == "datepublished" || name == "dc.date" ||
                 name == "dcterms.created" || name == "dc.date.issued")
            fill(m_head.published, value);
    }

    void readScript(const Token& token, std::string_view json) {
        if (!base::equalsIgnoringCase(base::trim(attribute(token, "type")), "application/ld+json"))
            return;
        if (json.size() > kMostJson - std::min(kMostJson, m_json))
            return;
        m_json += json.size();
        fill(m_headline, plainLine(jsonString(json, "headline")));
        fill(m_published, jsonString(json, "datePublished"));
        if (const std::string body = jsonString(json, "articleBody"); m_head.body.empty())
            m_head.body = body.contains('<') ? plainText(body) : decodeEntities(body);
        const std::string_view free = memberValue(json, "isAccessibleForFree");
        m_head.notFree = m_head.notFree || base::asciiLower(free.substr(0, 6)).contains("false");
        readAuthor(memberValue(json, "author"));
    }

    /// A name, a person, or a list of persons, of whom the first few are taken.
    void readAuthor(std::string_view value) {
        if (!m_author.empty() || value.empty())
            return;
        if (value.starts_with('"')) {
            m_author = base::collapseSpace(unescaped(value.substr(1)));
            return;
        }
        const char closing = value.starts_with('[') ? ']' : '}';
        std::string_view people = value.substr(0, value.find(closing));
        constexpr int kMostNames = 4;
        for (int count = 0; count < kMostNames && people.contains("\"name\""); ++count) {
            const std::string name = base::collapseSpace(jsonString(people, "name"));
            if (!name.empty() && !name.contains("://"))
                m_author += (m_author.empty() ? "" : ", ") + name;
            people.remove_prefix(people.find("\"name\"") + 6);
        }
    }

public:
    /// Structured data says it where meta elements did not.
    void finish() {
        fill(m_head.title, m_headline);
        fill(m_head.author, m_author);
        fill(m_head.published, m_published);
    }

private:
    PageHead& m_head;
    std::string m_headline;
    std::string m_author;
    std::string m_published;
    std::size_t m_json = 0;
};

} // namespace

std::string jsonString(std::string_view json, std::string_view key) {
    const std::string_view value = memberValue(json, key);
    return value.starts_with('"') ? unescaped(value.substr(1)) : std::string();
}

PageHead readHead(std::string_view html, std::string_view pageUrl) {
    PageHead head;
    PageFacts facts = readPage(html, pageUrl);
    head.pageTitle = std::move(facts.title);
    head.language = std::move(facts.lang);
    head.baseUrl = std::move(facts.baseUrl);
    HeadReader reader(head);
    reader.read(html);
    reader.finish();
    return head;
}

std::optional<base::Instant> readMoment(std::string_view text) {
    constexpr std::size_t kDate = 10;
    constexpr std::size_t kMinute = 16;
    std::string moment(base::trim(text));
    if (moment.size() == kDate) {
        const std::optional<base::Date> date = base::parseDate(moment);
        return date ? std::optional<base::Instant>(std::chrono::sys_days(*date)) : std::nullopt;
    }
    if (moment.size() > kDate && moment[kDate] == ' ')
        moment[kDate] = 'T';
    if (moment.size() == kMinute || (moment.size() > kMinute && moment[kMinute] != ':'))
        moment.insert(kMinute, ":00");
    // Offsets without a colon, as many programs write them.
    const std::size_t sign = moment.find_last_of("+-");
    if (sign != std::string::npos && sign > kDate && moment.size() == sign + 5)
        moment.insert(sign + 3, ":");
    else if (sign == std::string::npos || sign < kDate)
        moment += moment.ends_with('Z') || moment.ends_with('z') ? "" : "Z";
    return base::parseRfc3339(moment);
}

} // namespace musette::markup
