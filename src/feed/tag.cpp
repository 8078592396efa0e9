#include "tag.h"

#include <array>
#include <bit>
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

/// A name in lower case, filled up with zeros: two numbers, which are hashed and compared at once.
using Packed = std::array<std::uint64_t, kLongest / sizeof(std::uint64_t)>;

/// Bit 0x20 turns upper case into lower; no other character becomes a letter by it.
constexpr Packed packed(std::string_view name) {
    std::array<char, kLongest> buffer{};
    for (std::size_t i = 0; i < name.size(); ++i) {
        buffer[i] = static_cast<char>(name[i] | 0x20);
    }
    return std::bit_cast<Packed>(buffer);
}

constexpr std::size_t slotOf(const Packed& name) {
    const std::uint64_t mixed = (name[0] ^ (name[1] * 31U)) * 0x9E3779B97F4A7C15U;
    return (mixed >> 32U) % kSlots;
}

struct Slot {
    Packed name{};
    Tag tag = Tag::Unknown;
};

constexpr auto kTable = [] {
    std::array<Slot, kSlots> table{};
    for (const auto& [name, tag] : kNames) {
        const Packed key = packed(name);
        std::size_t slot = slotOf(key);
        while (table[slot].tag != Tag::Unknown) {
            slot = (slot + 1) % kSlots;
        }
        table[slot] = {key, tag};
    }
    return table;
}();

} // namespace

Tag tagOf(std::string_view localName) {
    if (localName.empty() || localName.size() > kLongest) {
        return Tag::Unknown;
    }
    const Packed key = packed(localName);
    std::size_t slot = slotOf(key);
    while (kTable[slot].tag != Tag::Unknown && kTable[slot].name != key) {
        slot = (slot + 1) % kSlots;
    }
    return kTable[slot].tag;
}

} // namespace musette::feed
