#include "feed_documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace musette::bench {
namespace {

/// About one letter in twenty-five has an accent, as in French.
constexpr std::array<std::string_view, 40> kWords{
    "la",         "formation", "des",        "adultes",  "évaluation", "à",           "distance",
    "compétence", "public",    "et",         "pour",     "du",         "organisme",   "stagiaires",
    "qualité",    "enquête",   "l’accueil",  "outils",   "libres",     "financement", "parcours",
    "groupe",     "handicap",  "séquence",   "certifié", "dans",       "une",         "projet",
    "travail",    "emploi",    "entreprise", "avec",     "modules",    "tutorat",     "en",
    "ligne",      "accord",    "branche",    "contrat",  "notre"};

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    for (const char c : text) {
        switch (c) {
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '&': out += "&amp;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace

// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine.
std::uint64_t FeedDocuments::random() {
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

// Log-normal around 40 KB by the sum of twelve uniform numbers, held between 2 KB and 2 MB.
std::size_t FeedDocuments::size() {
    double sum = -6;
    for (int i = 0; i < 12; ++i)
        sum += static_cast<double>(random() >> 11U) * 0x1.0p-53;
    return static_cast<std::size_t>(std::clamp(40e3 * std::exp(1.1 * sum), 2e3, 2e6));
}

/// One of 20,000 words of three syllables and an ending. The product of two uniform numbers makes
/// low ranks much more frequent than high ones.
void FeedDocuments::addRareWord(std::string& text) {
    constexpr std::array<std::string_view, 20> kSyllables{
        "for", "ma", "ti", "ré", "pé", "da", "lo",  "gi", "com", "su",
        "vi",  "né", "ta", "ra", "ci", "mo", "pro", "du", "é",   "bou"};
    constexpr std::array<std::string_view, 5> kEndings{"tion", "ment", "eur", "elle", "aux"};
    const std::size_t rank = below(200) * below(200) / 2;
    text += kSyllables[rank % 20];
    text += kSyllables[rank / 20 % 20];
    text += kSyllables[rank / 400 % 10 + 7];
    text += kEndings[rank / 4000 % 5];
}

std::string FeedDocuments::words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            text += ' ';
        if (m_vocabulary == Vocabulary::Wide && i % 3 == 2)
            addRareWord(text);
        else
            text += kWords[below(kWords.size())];
    }
    return text;
}

std::string FeedDocuments::html(std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
        switch (below(8)) {
        case 0: text += fmt::format("<h2>{}</h2>\n", words(5)); break;
        case 1:
            text += fmt::format(
                "<p><a href=\"https://exemple.fr/page/{}?a=1&amp;b=2\">{}</a>, {}</p>\n",
                below(100000), words(4), words(20));
            break;
        case 2:
            text += fmt::format(
                "<p><img src=\"https://exemple.fr/images/{}.jpg\" alt=\"{}\" width=\"640\" "
                "height=\"360\"></p>\n",
                below(100000), words(4));
            break;
        case 3: text += fmt::format("<ul><li>{}</li><li>{}</li></ul>\n", words(8), words(9)); break;
        default:
            text +=
                fmt::format("<p>{} <strong>{}</strong> {}.</p>\n", words(25), words(3), words(20));
        }
    }
    return text;
}

void FeedDocuments::addRssItem(std::string& out, std::size_t bytes) {
    const std::string body = html(bytes);
    const std::size_t number = ++m_number;
    out += fmt::format(
        "<item><title>{} &amp; {}</title><link>https://exemple.fr/{}</link>"
        "<guid isPermaLink=\"false\">exemple-{}</guid>"
        "<pubDate>Tue, {:02} Nov 2026 09:31:00 +0100</pubDate><dc:creator>{}</dc:creator>"
        "<category>{}</category><category>{}</category>\n",
        words(5), words(3), number, number, 1 + below(28), words(2), words(1), words(1));
    if (below(2) == 0)
        out += fmt::format(
            "<description>{}</description>\n<content:encoded><![CDATA[{}]]></content:encoded>",
            escaped(words(30)), body);
    else
        out += "<description>" + escaped(body) + "</description>";
    out += "</item>\n";
}

void FeedDocuments::addAtomEntry(std::string& out, std::size_t bytes) {
    const std::size_t number = ++m_number;
    out += fmt::format(
        "<entry><title type=\"html\">{} &amp;amp; {}</title><id>tag:exemple.fr,2026:{}</id>"
        "<link rel=\"alternate\" href=\"https://exemple.fr/{}\"/>"
        "<updated>2026-11-{:02}T09:31:00Z</updated><author><name>{}</name></author>"
        "<category term=\"{}\"/>\n<content type=\"html\">{}</content></entry>\n",
        words(5), words(3), number, number, 1 + below(28), words(2), words(1),
        escaped(html(bytes)));
}

void FeedDocuments::addRdfItem(std::string& out, std::size_t bytes) {
    const std::size_t number = ++m_number;
    out += fmt::format(
        "<item rdf:about=\"https://exemple.fr/{0}\"><title>{1}</title>"
        "<link>https://exemple.fr/{0}</link><dc:date>2026-11-{2:02}T09:31+01:00</dc:date>"
        "<description>{3}</description></item>\n",
        number, words(6), 1 + below(28), escaped(html(bytes)));
}

void FeedDocuments::addJsonItem(std::string& out, std::size_t bytes) {
    const std::size_t number = ++m_number;
    std::string body = html(bytes);
    std::replace(body.begin(), body.end(), '\n', ' ');
    out += fmt::format(
        "{}{{\"id\":\"{}\",\"url\":\"https://exemple.fr/{}\",\"title\":{},\"content_html\":{},"
        "\"date_published\":\"2026-11-{:02}T09:31:00Z\",\"tags\":[{}]}}",
        out.ends_with('[') ? "" : ",", number, number, quoted(words(6)), quoted(body),
        1 + below(28), quoted(words(1)));
}

void FeedDocuments::begin(Document& document) {
    constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::string& out = document.bytes;
    const std::string title = words(3);
    switch (document.kind) {
    case DocumentKind::Rss:
        out += fmt::format("{}<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                           "<title>{}</title><link>https://exemple.fr/</link><description/>\n",
                           declaration, title);
        break;
    case DocumentKind::Atom:
        out += fmt::format("{}<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{}</title>"
                           "<id>https://exemple.fr/</id><updated>2026-11-24T09:31:00Z</updated>\n",
                           declaration, title);
        break;
    case DocumentKind::Rdf:
        out += fmt::format(
            "{}<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
            "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            "<channel rdf:about=\"https://exemple.fr/\"><title>{}</title></channel>\n",
            declaration, title);
        break;
    case DocumentKind::Json:
        out += fmt::format(
            "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":{},\"items\":[",
            quoted(title));
        break;
    }
}

void FeedDocuments::addItem(Document& document, std::size_t bytes) {
    switch (document.kind) {
    case DocumentKind::Rss: return addRssItem(document.bytes, bytes);
    case DocumentKind::Atom: return addAtomEntry(document.bytes, bytes);
    case DocumentKind::Rdf: return addRdfItem(document.bytes, bytes);
    case DocumentKind::Json: return addJsonItem(document.bytes, bytes);
    }
}

void FeedDocuments::end(Document& document) {
    switch (document.kind) {
    case DocumentKind::Rss: document.bytes += "</channel></rss>\n"; break;
    case DocumentKind::Atom: document.bytes += "</feed>\n"; break;
    case DocumentKind::Rdf: document.bytes += "</rdf:RDF>\n"; break;
    case DocumentKind::Json: document.bytes += "]}"; break;
    }
}

Document FeedDocuments::ofSize(DocumentKind kind, std::size_t bytes) {
    Document document{kind, {}};
    document.bytes.reserve(bytes + 8192);
    begin(document);
    while (document.bytes.size() < bytes)
        addItem(document, 500 + below(kind == DocumentKind::Rdf ? 2000 : 5000));
    end(document);
    return document;
}

Document FeedDocuments::ofItems(DocumentKind kind, int items, std::size_t bytes) {
    Document document{kind, {}};
    begin(document);
    for (int item = 0; item < items; ++item) {
        const std::size_t left = bytes - std::min(bytes, document.bytes.size());
        const std::size_t share = left / static_cast<std::size_t>(items - item);
        addItem(document, share / 4 + below(share + 1));
    }
    end(document);
    return document;
}

Document FeedDocuments::next() {
    const std::size_t share = below(100);
    const DocumentKind kind = share < 70   ? DocumentKind::Rss
                              : share < 95 ? DocumentKind::Atom
                              : share < 98 ? DocumentKind::Rdf
                                           : DocumentKind::Json;
    return ofSize(kind, size());
}

} // namespace musette::bench
