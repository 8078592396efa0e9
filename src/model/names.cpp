#include <musette/model/names.h>

#include <array>
#include <cstddef>
#include <utility>

namespace musette::model {
namespace {

template <class Enum>
struct Names;

template <>
struct Names<FeedStatus> {
    static constexpr std::array<std::string_view, 4> list{"new", "ok", "error", "gone"};
};
template <>
struct Names<LoginScheme> {
    static constexpr std::array<std::string_view, 3> list{"", "basic", "digest"};
};
template <>
struct Names<Triage> {
    static constexpr std::array<std::string_view, 4> list{"inbox", "kept", "watch", "let-go"};
};
template <>
struct Names<IdentityRung> {
    static constexpr std::array<std::string_view, 3> list{"guid", "link", "content-hash"};
};
template <>
struct Names<ImageOutcome> {
    static constexpr std::array<std::string_view, 3> list{"stored", "missing", "invisible"};
};
template <>
struct Names<ItemOrigin> {
    static constexpr std::array<std::string_view, 3> list{"feed", "manual", "import"};
};
template <>
struct Names<ItemSort> {
    static constexpr std::array<std::string_view, 5> list{"published", "arrived", "rank", "title",
                                                          "feed"};
};
template <>
struct Names<ReportAudience> {
    static constexpr std::array<std::string_view, 3> list{"public", "team", "private"};
};
template <>
struct Names<ReportLanguage> {
    static constexpr std::array<std::string_view, 2> list{"fr", "en"};
};
template <>
struct Names<ReportTheme> {
    static constexpr std::array<std::string_view, 2> list{"colour", "sober"};
};
template <>
struct Names<ReportState> {
    static constexpr std::array<std::string_view, 3> list{"draft", "reviewed", "published"};
};
template <>
struct Names<SessionRole> {
    static constexpr std::array<std::string_view, 3> list{"attended", "led", "organised"};
};
template <>
struct Names<SessionState> {
    static constexpr std::array<std::string_view, 4> list{"planned", "running", "closed",
                                                          "archived"};
};
template <>
struct Names<Modality> {
    static constexpr std::array<std::string_view, 3> list{"on-site", "remote", "hybrid"};
};
template <>
struct Names<Slot> {
    static constexpr std::array<std::string_view, 3> list{"morning", "afternoon", "evening"};
};
template <>
struct Names<SequenceKind> {
    static constexpr std::array<std::string_view, 5> list{"talk", "workshop", "round-table",
                                                          "activity", "assessment"};
};
template <>
struct Names<Visibility> {
    static constexpr std::array<std::string_view, 3> list{"private", "team", "public"};
};
template <>
struct Names<NoteKind> {
    static constexpr std::array<std::string_view, 4> list{"note", "quote", "reflection",
                                                          "workshop"};
};
template <>
struct Names<NoteMark> {
    static constexpr std::array<std::string_view, 4> list{"none", "keep", "test", "pass-on"};
};
template <>
struct Names<LinkRole> {
    static constexpr std::array<std::string_view, 3> list{"source", "definition", "illustration"};
};
template <>
struct Names<GivenBy> {
    static constexpr std::array<std::string_view, 3> list{"speaker", "writer", "participant"};
};
template <>
struct Names<ToolState> {
    static constexpr std::array<std::string_view, 6> list{"spotted", "testing", "tested",
                                                          "adopted", "dropped", "vanished"};
};
template <>
struct Names<RuleField> {
    static constexpr std::array<std::string_view, 7> list{"feed", "folder",  "author",  "title",
                                                          "text", "address", "category"};
};
template <>
struct Names<RuleTest> {
    static constexpr std::array<std::string_view, 4> list{"contains", "is", "begins-with",
                                                          "has-words"};
};
template <>
struct Names<RuleJoin> {
    static constexpr std::array<std::string_view, 2> list{"all", "any"};
};
template <>
struct Names<RuleAct> {
    static constexpr std::array<std::string_view, 7> list{"tag",    "star",      "keep", "watch",
                                                          "let-go", "mark-read", "link"};
};
template <>
struct Names<CardColour> {
    static constexpr std::array<std::string_view, kCardColours> list{"none", "yellow", "green",
                                                                     "blue", "pink"};
};

} // namespace

template <class Enum>
std::string_view nameOf(Enum value) {
    return Names<Enum>::list.at(static_cast<std::size_t>(std::to_underlying(value)));
}

template <class Enum>
std::optional<Enum> fromName(std::string_view name) {
    for (std::size_t i = 0; i < Names<Enum>::list.size(); ++i) {
        if (Names<Enum>::list[i] == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

#define MUSETTE_NAMED_ENUM(Enum)                                                                   \
    template std::string_view nameOf<Enum>(Enum);                                                  \
    template std::optional<Enum> fromName<Enum>(std::string_view);

MUSETTE_NAMED_ENUM(FeedStatus)
MUSETTE_NAMED_ENUM(LoginScheme)
MUSETTE_NAMED_ENUM(Triage)
MUSETTE_NAMED_ENUM(IdentityRung)
MUSETTE_NAMED_ENUM(ItemOrigin)
MUSETTE_NAMED_ENUM(ImageOutcome)
MUSETTE_NAMED_ENUM(ItemSort)
MUSETTE_NAMED_ENUM(ReportAudience)
MUSETTE_NAMED_ENUM(ReportLanguage)
MUSETTE_NAMED_ENUM(ReportTheme)
MUSETTE_NAMED_ENUM(ReportState)
MUSETTE_NAMED_ENUM(SessionRole)
MUSETTE_NAMED_ENUM(SessionState)
MUSETTE_NAMED_ENUM(Modality)
MUSETTE_NAMED_ENUM(Slot)
MUSETTE_NAMED_ENUM(SequenceKind)
MUSETTE_NAMED_ENUM(Visibility)
MUSETTE_NAMED_ENUM(NoteKind)
MUSETTE_NAMED_ENUM(NoteMark)
MUSETTE_NAMED_ENUM(LinkRole)
MUSETTE_NAMED_ENUM(GivenBy)
MUSETTE_NAMED_ENUM(ToolState)
MUSETTE_NAMED_ENUM(RuleField)
MUSETTE_NAMED_ENUM(RuleTest)
MUSETTE_NAMED_ENUM(RuleJoin)
MUSETTE_NAMED_ENUM(RuleAct)
MUSETTE_NAMED_ENUM(CardColour)

#undef MUSETTE_NAMED_ENUM

} // namespace musette::model
