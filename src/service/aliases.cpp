#include "aliases.h"

#include <musette/base/find_words.h>
#include <musette/base/text.h>

#include <algorithm>

namespace musette::service {
namespace {

/// The longest name first: "Ana Lima-Pons" is not taken for "Ana Lima".
std::vector<model::Participant> named(std::span<const model::Participant> participants) {
    std::vector<model::Participant> all;
    std::ranges::copy_if(participants, std::back_inserter(all),
                         [](const model::Participant& one) { return !one.name.empty(); });
    std::ranges::stable_sort(all, std::greater(),
                             [](const model::Participant& one) { return one.name.size(); });
    return all;
}

class Aliases {
public:
    explicit Aliases(std::span<const model::Participant> participants)
        : m_people(named(participants)) {}

    [[nodiscard]] bool empty() const { return m_people.empty(); }

    template <class... Texts>
    void put(Texts&... texts) const {
        (putInto(texts), ...);
    }

private:
    void putInto(std::string& text) const {
        for (const model::Participant& one : m_people) {
            const auto places = base::findWords(text, one.name);
            for (auto place = places.rbegin(); place != places.rend(); ++place)
                text.replace(place->begin, place->end - place->begin, one.alias);
        }
    }

    std::vector<model::Participant> m_people;
};

void putIntoSession(const Aliases& aliases, model::Session& session) {
    aliases.put(session.title, session.organiser, session.sponsor, session.place, session.contact,
                session.author, session.audience, session.introduction, session.conclusion,
                session.linkNotice, session.licence);
}

void putIntoTraining(const Aliases& aliases, model::Training& training) {
    aliases.put(training.title, training.audience, training.description);
    for (std::string& one : training.objectives)
        aliases.put(one);
}

void putIntoBoard(const Aliases& aliases, model::Board& board) {
    aliases.put(board.title);
    for (std::string& label : board.labels)
        aliases.put(label);
    for (model::BoardColumn& column : board.columns) {
        aliases.put(column.title);
        for (model::BoardCard& card : column.cards)
            aliases.put(card.text);
    }
}

void putIntoLists(const Aliases& aliases, model::SessionDocument& document) {
    for (model::Objective& one : document.objectives)
        aliases.put(one.text, one.result);
    for (model::Resource& one : document.resources)
        aliases.put(one.title, one.comment);
    for (model::Tool& one : document.tools) {
        aliases.put(one.comment);
        for (model::ToolTrial& trial : one.trials)
            aliases.put(trial.verdict);
    }
    for (model::RelatedAccount& one : document.relatedAccounts)
        aliases.put(one.author, one.title, one.comment);
}

} // namespace

void putAliases(model::SessionDocument& document, model::ReportSettings& settings,
                std::span<const model::Participant> participants) {
    const Aliases aliases(participants);
    if (aliases.empty())
        return;
    putIntoSession(aliases, document.session);
    for (model::Sequence& sequence : document.sequences) {
        aliases.put(sequence.title);
        for (model::Speaker& one : sequence.speakers)
            aliases.put(one.name, one.function, one.organisation);
    }
    for (model::Board& board : document.boards)
        putIntoBoard(aliases, board);
    for (model::Note& note : document.notes)
        aliases.put(note.body, note.authors);
    for (model::LinkedItem& item : document.items) {
        aliases.put(item.link.comment);
        for (model::Highlight& one : item.annotations.highlights)
            aliases.put(one.note);
        for (model::ItemNote& one : item.annotations.notes)
            aliases.put(one.body);
    }
    putIntoLists(aliases, document);
    if (document.training)
        putIntoTraining(aliases, *document.training);
    for (model::ReportSection& section : settings.sections)
        aliases.put(section.title, section.transition);
}

std::vector<std::string> namesToLookFor(const model::SessionDocument& document,
                                        std::span<const model::Participant> participants) {
    std::string known = document.session.author;
    for (const model::Sequence& sequence : document.sequences) {
        for (const model::Speaker& one : sequence.speakers)
            known += '\n' + one.name;
    }
    std::vector<std::string> names;
    const auto add = [&](std::string name) {
        constexpr std::size_t kShortest = 3;
        if (name.size() >= kShortest && base::findWords(known, name).empty() &&
            std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    };
    for (const model::Participant& one : named(participants)) {
        add(one.name);
        if (const std::size_t blank = one.name.rfind(' '); blank != std::string::npos)
            add(one.name.substr(blank + 1));
    }
    return names;
}

} // namespace musette::service
