#pragma once

#include <musette/feed/parsed_feed.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::feed {

/// How much a source of a value is trusted, least first.
enum class Rank { None, Guess, Fallback, Extension, Own, Best };

/// A value with its rank: a better source replaces a worse one, the first of equals stays.
template <class T>
class Ranked {
public:
    [[nodiscard]] bool wants(Rank rank) const { return rank > m_rank; }

    void offer(Rank rank, T value) {
        if (wants(rank)) {
            m_value = std::move(value);
            m_rank = rank;
        }
    }

    [[nodiscard]] Rank rank() const { return m_rank; }
    [[nodiscard]] const T& value() const { return m_value; }
    [[nodiscard]] T take() { return std::move(m_value); }

private:
    T m_value{};
    Rank m_rank = Rank::None;
};

/// Text that counts only when there is some.
class RankedText : public Ranked<std::string> {
public:
    void offer(Rank rank, std::string value) {
        if (!value.empty()) {
            Ranked::offer(rank, std::move(value));
        }
    }
};

class RankedMoment : public Ranked<std::optional<base::Instant>> {
public:
    void offer(Rank rank, std::optional<base::Instant> value) {
        if (value) {
            Ranked::offer(rank, value);
        }
    }
};

/// People by the rank of their source; only those of the best one count.
class RankedPeople {
public:
    void offer(Rank rank, Person person);
    [[nodiscard]] std::vector<Person> take() { return std::move(m_people); }
    [[nodiscard]] bool empty() const { return m_people.empty(); }

private:
    std::vector<Person> m_people;
    Rank m_rank = Rank::None;
};

/// An item while its elements come in, from the dialect's own vocabulary and from the extensions.
struct ItemDraft {
    RankedText id;
    RankedText url;
    RankedText title;
    RankedText summary;
    RankedText content;
    RankedText commentsUrl;
    RankedText language;
    RankedText contentBase;
    RankedText sourceTitle;
    RankedMoment published;
    RankedMoment updated;
    RankedPeople authors;
    std::vector<std::string> categories;
    std::vector<Enclosure> enclosures;
    std::vector<Enclosure> mediaFiles; ///< of media:, after the enclosures in the end

    void addCategory(std::string_view text);
    /// Categories in one text, apart by commas.
    void addKeywords(std::string_view text);
    void addEnclosure(Enclosure enclosure) { add(enclosures, std::move(enclosure)); }
    void addMediaFile(Enclosure file) { add(mediaFiles, std::move(file)); }

    /// Adds a file once; what a second mention knows more is taken over.
    static void add(std::vector<Enclosure>& files, Enclosure file);
};

/// The same for the feed's own facts.
struct FeedDraft {
    RankedText title;
    RankedText siteUrl;
    RankedText feedUrl;
    RankedText description;
    RankedText language;
    RankedText iconUrl;
    RankedMoment updated;
    RankedPeople authors;
    UpdateHints hints;
    /// sy: says period and frequency in two elements.
    std::optional<int> periodMinutes;
    int frequency = 1;
};

/// The adapter: what all dialects end in.
[[nodiscard]] ParsedItem finish(ItemDraft&& draft);
[[nodiscard]] ParsedFeed finish(FeedDraft&& draft, Format format);

/// Adds an item while there is room: a document of nothing but tiny items must not fill the memory.
void addItem(std::vector<ParsedItem>& items, ParsedItem item);

/// A length in bytes; nothing for what is no number.
[[nodiscard]] std::optional<std::int64_t> lengthOf(std::string_view text);

} // namespace musette::feed
