#include "tag.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace musette::feed {
namespace {

using Entry = std::pair<std::string_view, Tag>;

constexpr Entry kNames[] = {
    {"abstract", Tag::Abstract},
    {"about", Tag::About},
    {"author", Tag::Author},
    {"body", Tag::Body},
    {"category", Tag::Category},
    {"channel", Tag::Channel},
    {"comment", Tag::Comment},
    {"commentrss", Tag::CommentRss},
    {"comments", Tag::Comments},
    {"content", Tag::Content},
    {"contributor", Tag::Contributor},
    {"copyright", Tag::Copyright},
    {"created", Tag::Created},
    {"creator", Tag::Creator},
    {"credit", Tag::Credit},
    {"date", Tag::Date},
    {"day", Tag::Day},
    {"description", Tag::Description},
    {"docs", Tag::Docs},
    {"email", Tag::Email},
    {"enclosure", Tag::Enclosure},
    {"encoded", Tag::Encoded},
    {"entry", Tag::Entry},
    {"feed", Tag::Feed},
    {"group", Tag::Group},
    {"guid", Tag::Guid},
    {"homepage", Tag::Url},
    {"hour", Tag::Hour},
    {"href", Tag::Href},
    {"html", Tag::Html},
    {"icon", Tag::Icon},
    {"id", Tag::Id},
    {"identifier", Tag::Identifier},
    {"image", Tag::Image},
    {"issued", Tag::Issued},
    {"item", Tag::Item},
    {"items", Tag::Items},
    {"keywords", Tag::Keywords},
    {"language", Tag::Language},
    {"lastbuilddate", Tag::LastBuildDate},
    {"link", Tag::Link},
    {"logo", Tag::Logo},
    {"managingeditor", Tag::ManagingEditor},
    {"modified", Tag::Modified},
    {"name", Tag::Name},
    {"origlink", Tag::OrigLink},
    {"owner", Tag::Owner},
    {"player", Tag::Player},
    {"pubdate", Tag::PubDate},
    {"published", Tag::Published},
    {"publisher", Tag::Publisher},
    {"rdf", Tag::Rdf},
    {"rights", Tag::Rights},
    {"rss", Tag::Rss},
    {"skipdays", Tag::SkipDays},
    {"skiphours", Tag::SkipHours},
    {"source", Tag::Source},
    {"subject", Tag::Subject},
    {"subtitle", Tag::Subtitle},
    {"summary", Tag::Summary},
    {"tagline", Tag::Tagline},
    {"textinput", Tag::TextInput},
    {"thumbnail", Tag::Thumbnail},
    {"title", Tag::Title},
    {"ttl", Tag::Ttl},
    {"updated", Tag::Updated},
    {"updatefrequency", Tag::UpdateFrequency},
    {"updateperiod", Tag::UpdatePeriod},
    {"uri", Tag::Uri},
    {"url", Tag::Url},
    {"webmaster", Tag::WebMaster},
};

constexpr std::size_t kSlots = 256;
constexpr std::size_t kLongest = 16;

constexpr std::size_t slotOf(std::string_view lower) {
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char c : lower) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return (hash ^ (hash >> 15U)) % kSlots;
}

constexpr auto kTable = [] {
    std::array<Entry, kSlots> table{};
    for (const Entry& entry : kNames) {
        std::size_t slot = slotOf(entry.first);
        while (!table[slot].first.empty()) {
            slot = (slot + 1) % kSlots;
        }
        table[slot] = entry;
    }
    return table;
}();

} // namespace

Tag tagOf(std::string_view localName) {
    if (localName.empty() || localName.size() > kLongest) {
        return Tag::Unknown;
    }
    std::array<char, kLongest> buffer{};
    for (std::size_t i = 0; i < localName.size(); ++i) {
        const char c = localName[i];
        buffer[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    const std::string_view lower(buffer.data(), localName.size());
    for (std::size_t slot = slotOf(lower); !kTable[slot].first.empty(); slot = (slot + 1) % kSlots) {
        if (kTable[slot].first == lower) {
            return kTable[slot].second;
        }
    }
    return Tag::Unknown;
}

} // namespace musette::feed
