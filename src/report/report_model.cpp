#include "report_model.h"

#include "anchors.h"
#include "annotations.h"
#include "contents.h"
#include "display_text.h"
#include "labels.h"
#include "references.h"
#include "report_board.h"
#include "session_plan.h"
#include "visibility.h"

#include <musette/base/text.h>

#include <algorithm>
#include <functional>

namespace musette::report {
namespace {

/// Walks the document in reading order, so that references are numbered as they come up.
class ReportBuilder {
public:
    ReportBuilder(const model::SessionDocument& document, const ReportOptions& options)
        : m_document(document), m_options(options), m_visibility(document),
          m_language(languageTag(document.session.language)),
          m_references(document.session.timeZone, m_language), m_annotations(document) {}

    Report build() {
        m_report.audience = m_options.audience;
        m_report.language = m_options.language;
        m_report.contentLanguage = m_language;
        m_report.imageOf = m_options.imageOf;
        addWishes();
        addIdentity();
        addObjectives();
        for (const PlannedHalfDay& half : planOf(m_document))
            addHalfDay(half);
        if (includes(anchor::kSessionNotes))
            m_report.sessionEntries = entriesOf({}, {}, sessionPlace(), anyTime);
        addWatch();
        addOutcomes();
        addTools();
        addLists();
        if (includes(anchor::kReferences))
            m_report.references = m_references.take();
        m_report.writtenOn = writtenOn();
        return std::move(m_report);
    }

private:
    /// Which moments are meant.
    using Moments = std::function<bool(base::Instant)>;
    static bool anyTime(base::Instant) { return true; }

    struct Place {
        std::string anchor;
        std::string title;
    };

    [[nodiscard]] bool includes(std::string_view anchor) const {
        return !m_options.leftOut.contains(std::string(anchor));
    }
    [[nodiscard]] bool shows(model::Visibility visibility) const {
        return maySee(m_options.audience, visibility);
    }
    [[nodiscard]] std::string anchorOf(const model::Note& note) const {
        return anchor::note(static_cast<std::size_t>(&note - m_document.notes.data()) + 1);
    }
    [[nodiscard]] std::string anchorOf(const model::LinkedItem& item) const {
        return anchor::link(static_cast<std::size_t>(&item - m_document.items.data()) + 1);
    }
    [[nodiscard]] bool isShown(const model::Note& note) const {
        return shows(m_visibility.of(note)) && includes(anchorOf(note));
    }
    [[nodiscard]] bool isShown(const model::LinkedItem& item) const {
        return shows(m_visibility.of(item.link)) && includes(anchorOf(item));
    }
    [[nodiscard]] std::string shown(std::string_view text) const {
        return displayText(text, m_language);
    }
    /// Without a date of its own a report is of the day of what it shows last, so that the same
    /// session gives the same bytes at any time.
    [[nodiscard]] base::Date writtenOn() const {
        const bool dated = m_options.writtenAt != base::Instant{};
        if (!dated && m_lastShown == base::Instant{})
            return m_document.session.startsOn;
        return base::toLocal(dated ? m_options.writtenAt : m_lastShown, m_document.session.timeZone)
            .date;
    }
    [[nodiscard]] std::string markdown(std::string_view text) const {
        return std::string(base::trim(text));
    }
    [[nodiscard]] Place sessionPlace() const {
        return {std::string(anchor::kSessionNotes),
                std::string(labelsFor(m_options.language).sessionNotes)};
    }

    void addWishes();
    void addIdentity();
    void addObjectives();
    void addHalfDay(const PlannedHalfDay& planned);
    [[nodiscard]] ReportSequence sequence(const PlannedSequence& planned);
    [[nodiscard]] std::optional<base::Instant> startOf(model::SequenceId sequence) const;
    [[nodiscard]] std::vector<ReportSpeaker> speakers(const model::Sequence& sequence);
    [[nodiscard]] std::vector<ReportEntry> entriesOf(model::HalfDayId half,
                                                     model::SequenceId sequence, const Place& place,
                                                     const Moments& moments);
    [[nodiscard]] ReportNote note(const model::Note& note);
    [[nodiscard]] ReportItem item(const model::LinkedItem& item);
    void addAnnotations(const model::LinkedItem& source, ReportItem& shownOne);
    void addWatch();
    void addOutcomes();
    void addTools();
    void addLists();

    const model::SessionDocument& m_document;
    const ReportOptions& m_options;
    EffectiveVisibility m_visibility;
    std::string m_language;
    ReferenceList m_references;
    AnnotationRanks m_annotations;
    Report m_report;
    std::vector<Outcome> m_marked; ///< notes with a mark, in reading order
    int m_lastNote = 0;
    int m_lastAnnotation = 0;
    base::Instant m_lastShown{};
};

void ReportBuilder::addWishes() {
    m_report.theme = m_options.theme;
    m_report.templates = m_options.templates;
    m_report.progress = m_options.progress;
    m_report.progress.reviewedBy = shown(m_options.progress.reviewedBy);
    m_report.linksCheckedOn = m_options.linksCheckedOn;
    m_report.organisation = m_options.organisation;
    m_report.organisation.name = shown(m_options.organisation.name);
    m_report.organisation.logoText = shown(m_options.organisation.logoText);
    if (!m_report.organisation.logo.starts_with("data:image/"))
        m_report.organisation.logo.clear();
    for (const model::ReportSection& section : m_options.sections)
        m_report.sections.push_back(
            {section.anchor, shown(section.title), markdown(section.transition)});
}

void ReportBuilder::addIdentity() {
    const model::Session& s = m_document.session;
    Identity& identity = m_report.identity;
    identity.title = shown(s.title);
    if (identity.title.empty())
        identity.title = labelsFor(m_options.language).untitled;
    identity.uuid = shown(s.uuid);
    identity.dates = dateRange(s.startsOn, s.endsOn, m_options.language);
    identity.startsOn = s.startsOn;
    identity.endsOn = std::max(s.startsOn, s.endsOn);
    identity.role = s.role;
    identity.modality = s.modality;
    identity.place = shown(s.place);
    identity.organiser = shown(s.organiser);
    identity.sponsor = shown(s.sponsor);
    identity.audience = shown(s.audience);
    identity.author = shown(s.author);
    if (includes(anchor::kIntroduction))
        m_report.introduction = markdown(s.introduction);
    if (includes(anchor::kConclusion))
        m_report.conclusion = markdown(s.conclusion);
    m_report.about = includes(anchor::kAbout);
    m_report.citation = m_report.about && m_options.citation;
    if (m_report.about) {
        m_report.linkNotice = markdown(s.linkNotice);
        m_report.licence = shown(s.licence);
        m_report.contact = shown(s.contact);
    }
}

void ReportBuilder::addObjectives() {
    if (!includes(anchor::kObjectives))
        return;
    std::vector<model::Objective> objectives = m_document.objectives;
    std::ranges::stable_sort(objectives, {}, &model::Objective::position);
    for (const model::Objective& objective : objectives) {
        ReportObjective shownOne{shown(objective.text), shown(objective.result)};
        if (!shownOne.text.empty() || !shownOne.result.empty())
            m_report.objectives.push_back(std::move(shownOne));
    }
}

void ReportBuilder::addHalfDay(const PlannedHalfDay& planned) {
    const model::HalfDay& source = *planned.halfDay;
    const Labels& labels = labelsFor(m_options.language);
    ReportHalfDay half;
    half.anchor = anchor::halfDay(planned.day, source.slot);
    if (!includes(half.anchor))
        return;
    half.title = labelOf(labels.slot, source.slot);
    if (m_document.days.size() > 1)
        half.title = fmt::format("{} {} · {}", labels.day, planned.day, half.title);
    half.title = titleOf(m_report.sections, half.anchor, half.title);
    half.date = planned.date;
    half.slot = source.slot;
    half.startsAt = source.startsAt;
    half.endsAt = source.endsAt;
    if (source.modality && *source.modality != m_document.session.modality)
        half.modality = source.modality;
    if (m_options.audience != Audience::Public)
        half.presentCount = source.presentCount;
    std::vector<const PlannedSequence*> sequences;
    std::vector<std::optional<base::Instant>> starts;
    for (const PlannedSequence& one : planned.sequences) {
        if (!shows(one.sequence->visibility) || !includes(anchor::sequence(one.rank)))
            continue;
        sequences.push_back(&one);
        starts.push_back(startOf(one.sequence->id));
    }
    // What belongs to the half-day as a whole stands after the last sequence that had begun.
    const auto entriesAfter = [&](std::size_t count) {
        return entriesOf(source.id, {}, {half.anchor, half.title}, [&](base::Instant at) {
            std::size_t begun = starts.size();
            while (begun > 0 && !(starts[begun - 1] && *starts[begun - 1] <= at))
                --begun;
            return begun == count;
        });
    };
    half.entries = entriesAfter(0);
    for (const PlannedSequence* one : sequences) {
        half.sequences.push_back(sequence(*one));
        half.sequences.back().afterwards = entriesAfter(half.sequences.size());
    }
    if (!half.entries.empty() || !half.sequences.empty())
        m_report.halfDays.push_back(std::move(half));
}

ReportSequence ReportBuilder::sequence(const PlannedSequence& planned) {
    const model::Sequence& source = *planned.sequence;
    ReportSequence shownOne;
    shownOne.anchor = anchor::sequence(planned.rank);
    shownOne.title = shown(source.title);
    if (shownOne.title.empty())
        shownOne.title = labelOf(labelsFor(m_options.language).sequenceKind, source.kind);
    shownOne.title = titleOf(m_report.sections, shownOne.anchor, shownOne.title);
    shownOne.kind = source.kind;
    shownOne.modality = source.modality;
    shownOne.visibility = source.visibility;
    shownOne.speakers = speakers(source);
    shownOne.board = boardOf(m_document, source.id, m_language);
    shownOne.entries = entriesOf({}, source.id, {shownOne.anchor, shownOne.title}, anyTime);
    return shownOne;
}

/// When the first thing that is shown of a sequence came up.
std::optional<base::Instant> ReportBuilder::startOf(model::SequenceId sequence) const {
    std::optional<base::Instant> start;
    const auto take = [&](base::Instant at) { start = start ? std::min(*start, at) : at; };
    for (const model::Note& one : m_document.notes) {
        if (one.sequence == sequence && isShown(one))
            take(one.at);
    }
    for (const model::LinkedItem& one : m_document.items) {
        if (one.link.sequence == sequence && isShown(one))
            take(one.link.at);
    }
    return start;
}

std::vector<ReportSpeaker> ReportBuilder::speakers(const model::Sequence& sequence) {
    std::vector<ReportSpeaker> list;
    for (const model::Speaker& source : sequence.speakers) {
        ReportSpeaker speaker{shown(source.name), shown(source.function),
                              shown(source.organisation)};
        // The identity block names everybody once.
        auto& all = m_report.identity.speakers;
        const bool known = std::ranges::find(all, speaker.name, &ReportSpeaker::name) != all.end();
        if (!speaker.name.empty() && !known)
            all.push_back(speaker);
        if (!speaker.name.empty() || !speaker.function.empty() || !speaker.organisation.empty())
            list.push_back(std::move(speaker));
    }
    return list;
}

ReportItem ReportBuilder::item(const model::LinkedItem& source) {
    ReportItem shownOne;
    shownOne.anchor = anchorOf(source);
    shownOne.url = addressOf(source);
    shownOne.title = shown(source.title);
    if (shownOne.title.empty())
        shownOne.title = shownOne.url;
    shownOne.site = shown(source.sourceName);
    if (source.published)
        shownOne.published = base::toLocal(*source.published, m_document.session.timeZone).date;
    shownOne.role = source.link.role;
    shownOne.givenBy = source.link.givenBy;
    shownOne.comment = shown(source.link.comment);
    shownOne.visibility = m_visibility.of(source.link);
    if (includes(anchor::kReferences))
        shownOne.reference = m_references.cite(source);
    m_lastShown = std::max(m_lastShown, source.link.at);
    addAnnotations(source, shownOne);
    return shownOne;
}

/// An item that is linked more than once has them where it is shown first.
void ReportBuilder::addAnnotations(const model::LinkedItem& source, ReportItem& shownOne) {
    if (!m_annotations.takeFirst(source))
        return;
    const auto add = [&](const auto& annotation, std::string anchor, std::string_view quote,
                         std::string_view text) {
        const model::Visibility visibility =
            model::stricter(annotation.visibility, shownOne.visibility);
        if (!shows(visibility) || !includes(anchor))
            return;
        ReportAnnotation& added = shownOne.annotations.emplace_back();
        added.anchor = std::move(anchor);
        added.number = ++m_lastAnnotation;
        while (!quote.empty()) {
            const std::size_t end = std::min(quote.find('\n'), quote.size());
            if (std::string line = shown(quote.substr(0, end)); !line.empty())
                added.quote.push_back(std::move(line));
            quote.remove_prefix(std::min(end + 1, quote.size()));
        }
        added.markdown = markdown(text);
        added.visibility = visibility;
        m_lastShown = std::max(m_lastShown, annotation.updated);
    };
    for (const model::Highlight& one : source.annotations.highlights)
        add(one, anchor::passage(m_annotations.rankOf(one.id)), one.quote.exact, one.note);
    for (const model::ItemNote& one : source.annotations.notes)
        add(one, anchor::remark(m_annotations.rankOf(one.id)), {}, one.body);
}

ReportNote ReportBuilder::note(const model::Note& source) {
    ReportNote shownOne;
    shownOne.anchor = anchorOf(source);
    shownOne.number = ++m_lastNote;
    shownOne.kind = source.kind;
    shownOne.mark = source.mark;
    shownOne.markdown = markdown(source.body);
    shownOne.authors = shown(source.authors);
    shownOne.visibility = m_visibility.of(source);
    for (const model::LinkedItem& linked : m_document.items) {
        if (linked.link.note == source.id && isShown(linked))
            shownOne.items.push_back(item(linked));
    }
    m_lastShown = std::max(m_lastShown, source.at);
    return shownOne;
}

std::vector<ReportEntry> ReportBuilder::entriesOf(model::HalfDayId half, model::SequenceId sequence,
                                                  const Place& place, const Moments& moments) {
    struct Moment {
        base::Instant at;
        int position;
        const model::Note* note;
        const model::LinkedItem* item;
    };
    const auto isHere = [&](const auto& part) {
        const bool inPlace =
            sequence ? part.sequence == sequence : !part.sequence && part.halfDay == half;
        return inPlace && moments(part.at);
    };
    std::vector<Moment> found;
    for (const model::Note& one : m_document.notes) {
        if (isHere(one) && isShown(one))
            found.push_back({one.at, one.position, &one, nullptr});
    }
    for (const model::LinkedItem& one : m_document.items) {
        const bool ofSession = !one.link.sequence && !one.link.halfDay;
        if (!one.link.note && !ofSession && isHere(one.link) && isShown(one))
            found.push_back({one.link.at, 0, nullptr, &one});
    }
    // Of one moment the notes come first: items illustrate them.
    std::ranges::stable_sort(found, [](const Moment& a, const Moment& b) {
        if (a.at != b.at)
            return a.at < b.at;
        if ((a.note != nullptr) != (b.note != nullptr))
            return a.note != nullptr;
        return a.position < b.position;
    });

    std::vector<ReportEntry> entries;
    for (const Moment& moment : found) {
        if (moment.note == nullptr) {
            if (entries.empty() || !std::holds_alternative<ReportItems>(entries.back()))
                entries.emplace_back(ReportItems{});
            std::get<ReportItems>(entries.back()).push_back(item(*moment.item));
            continue;
        }
        ReportNote shownOne = note(*moment.note);
        if (shownOne.markdown.empty() && shownOne.items.empty())
            continue;
        if (shownOne.mark != model::NoteMark::None && !shownOne.markdown.empty()) {
            m_marked.push_back({shownOne, place.anchor, place.title});
            m_marked.back().note.items.clear();
        }
        entries.emplace_back(std::move(shownOne));
    }
    return entries;
}

void ReportBuilder::addWatch() {
    if (!includes(anchor::kWatch))
        return;
    for (const model::LinkedItem& one : m_document.items) {
        const bool ofSession = !one.link.sequence && !one.link.halfDay && !one.link.note;
        if (ofSession && isShown(one))
            m_report.watch.push_back(item(one));
    }
}

void ReportBuilder::addOutcomes() {
    if (!includes(anchor::kOutcomes))
        return;
    for (const auto mark :
         {model::NoteMark::Keep, model::NoteMark::Test, model::NoteMark::PassOn}) {
        OutcomeGroup group{mark, anchor::outcome(mark), {}};
        if (!includes(group.anchor))
            continue;
        for (const Outcome& marked : m_marked) {
            if (marked.note.mark != mark)
                continue;
            group.outcomes.push_back(marked);
            group.outcomes.back().note.number = ++m_lastNote;
        }
        if (!group.outcomes.empty())
            m_report.outcomes.push_back(std::move(group));
    }
}

void ReportBuilder::addTools() {
    if (!includes(anchor::kTools))
        return;
    std::vector<const model::Tool*> tools;
    for (const model::Tool& tool : m_document.tools) {
        if (shows(tool.visibility))
            tools.push_back(&tool);
    }
    std::ranges::stable_sort(tools, {}, [](const model::Tool* tool) { return tool->position; });
    for (const model::Tool* source : tools) {
        ReportTool tool;
        tool.name = shown(source->name);
        tool.url = displayAddress(source->url);
        if (tool.name.empty())
            tool.name = tool.url;
        tool.state = source->state;
        tool.comment = shown(source->comment);
        tool.visibility = source->visibility;
        for (const model::ToolTrial& trial : source->trials) {
            if (!trial.elsewhere || shows(trial.visibility))
                tool.trials.push_back({trial.on, shown(trial.verdict)});
        }
        tool.tested = !tool.trials.empty();
        if (!tool.name.empty())
            m_report.tools.push_back(std::move(tool));
    }
}

void ReportBuilder::addLists() {
    if (includes(anchor::kResources)) {
        std::vector<model::Resource> resources = m_document.resources;
        std::ranges::stable_sort(resources, {}, &model::Resource::position);
        for (const model::Resource& source : resources) {
            ReportResource one{shown(source.title), displayAddress(source.url),
                               shown(source.comment), source.visibility};
            if (one.title.empty())
                one.title = one.url;
            if (shows(source.visibility) && !one.title.empty())
                m_report.resources.push_back(std::move(one));
        }
    }
    if (includes(anchor::kRelated)) {
        std::vector<model::RelatedAccount> accounts = m_document.relatedAccounts;
        std::ranges::stable_sort(accounts, {}, &model::RelatedAccount::position);
        for (const model::RelatedAccount& source : accounts) {
            ReportAccount one{shown(source.author), shown(source.title), displayAddress(source.url),
                              shown(source.comment)};
            if (one.title.empty())
                one.title = one.url;
            if (!one.title.empty() || !one.author.empty())
                m_report.related.push_back(std::move(one));
        }
    }
}

} // namespace

Report buildReport(const model::SessionDocument& document, const ReportOptions& options) {
    return ReportBuilder(document, options).build();
}

} // namespace musette::report
