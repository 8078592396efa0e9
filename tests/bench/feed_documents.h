#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace musette::bench {

enum class DocumentKind { Rss, Atom, Rdf, Json };

struct Document {
    DocumentKind kind = DocumentKind::Rss;
    std::string bytes;
};

/// Documents as feeds serve them, made from a seed: the same seed gives the same bytes on every
/// machine. RSS 70 %, Atom 25 %, RDF 3 %, JSON Feed 2 %; sizes with a median of 40 KB and a tail to
/// 2 MB; French text with accents, escaped HTML, CDATA, entities and categories.
class FeedDocuments {
public:
    /// Forty words, which is enough for a parser; or every third word out of 20,000, the rare ones
    /// rarely, as a search index meets them.
    enum class Vocabulary { Small, Wide };

    explicit FeedDocuments(std::uint64_t seed, Vocabulary vocabulary = Vocabulary::Small)
        : m_state(seed), m_vocabulary(vocabulary) {}

    [[nodiscard]] Document next();
    [[nodiscard]] Document ofSize(DocumentKind kind, std::size_t bytes);
    /// About that many bytes in exactly that many items.
    [[nodiscard]] Document ofItems(DocumentKind kind, int items, std::size_t bytes);

private:
    [[nodiscard]] std::uint64_t random();
    [[nodiscard]] std::size_t below(std::size_t limit) { return random() % limit; }
    [[nodiscard]] std::size_t size();
    void addRareWord(std::string& text);
    [[nodiscard]] std::string words(std::size_t count);
    [[nodiscard]] std::string html(std::size_t bytes);
    void begin(Document& document);
    void addItem(Document& document, std::size_t bytes);
    static void end(Document& document);
    void addRssItem(std::string& out, std::size_t bytes);
    void addAtomEntry(std::string& out, std::size_t bytes);
    void addRdfItem(std::string& out, std::size_t bytes);
    void addJsonItem(std::string& out, std::size_t bytes);

    std::uint64_t m_state;
    Vocabulary m_vocabulary;
    std::size_t m_number = 0;
};

} // namespace musette::bench
