#include "support/catch.h"

#include <musette/model/names.h>

using namespace musette::model;

namespace {

template <class Enum>
void checkRoundTrip(Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const Enum value = static_cast<Enum>(i);
        CHECK_FALSE(nameOf(value).empty());
        CHECK(fromName<Enum>(nameOf(value)) == value);
    }
}

} // namespace

TEST_CASE("every named value comes back from its name") {
    checkRoundTrip(FeedStatus::Gone);
    checkRoundTrip(Triage::LetGo);
    checkRoundTrip(IdentityRung::ContentHash);
    checkRoundTrip(ItemOrigin::Import);
    checkRoundTrip(ItemSort::Feed);
    checkRoundTrip(ReportAudience::Private);
    checkRoundTrip(ReportLanguage::English);
    checkRoundTrip(ReportTheme::Sober);
    checkRoundTrip(ReportState::Published);
    checkRoundTrip(SessionRole::Organised);
    checkRoundTrip(SessionState::Archived);
    checkRoundTrip(Modality::Hybrid);
    checkRoundTrip(Slot::Evening);
    checkRoundTrip(SequenceKind::Assessment);
    checkRoundTrip(Visibility::Public);
    checkRoundTrip(NoteKind::Workshop);
    checkRoundTrip(NoteMark::PassOn);
    checkRoundTrip(LinkRole::Illustration);
    checkRoundTrip(GivenBy::Participant);
    checkRoundTrip(ToolState::Vanished);
}

TEST_CASE("an unknown name gives nothing") {
    CHECK_FALSE(fromName<Triage>("kept ").has_value());
    CHECK_FALSE(fromName<Visibility>("").has_value());
}

TEST_CASE("the stricter of two visibilities is the narrower one") {
    CHECK(stricter(Visibility::Public, Visibility::Private) == Visibility::Private);
    CHECK(stricter(Visibility::Team, Visibility::Public) == Visibility::Team);
}
