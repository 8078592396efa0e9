#pragma once

#include "session_builder.h"

#include <musette/report/report.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace musette::test {

using model::Visibility;

inline constexpr std::array kAll{Visibility::Private, Visibility::Team, Visibility::Public};
inline constexpr std::array kAudiences{report::Audience::Public, report::Audience::Team,
                                       report::Audience::Private};

inline bool maySee(report::Audience audience, Visibility visibility) {
    return audience == report::Audience::Private || visibility == Visibility::Public ||
           (audience == report::Audience::Team && visibility == Visibility::Team);
}

inline std::string nameOf(Visibility visibility) {
    constexpr std::array kNames{"prive", "equipe", "public"};
    return kNames[static_cast<std::size_t>(visibility)];
}

/// A canary and who may read it.
struct Canary {
    std::string word;
    Visibility visibility = Visibility::Public;
};

/// A session with everything in it, in sequences of each visibility, each thing of each visibility.
class Menagerie {
public:
    Menagerie() {
        const auto half = builder.halfDay(date(2026, 11, 23), model::Slot::Morning);
        for (const Visibility ofSequence : kAll) {
            const std::string place = "seq" + nameOf(ofSequence);
            const auto sequence =
                builder.sequence(half, word(place + "titre", ofSequence), ofSequence);
            builder.document.sequences.back().speakers = {{{},
                                                           word(place + "nom", ofSequence),
                                                           word(place + "fonction", ofSequence),
                                                           word(place + "organisme", ofSequence)}};
            addBoard(sequence, place + "tableau", ofSequence);
            for (const Visibility own : kAll)
                fill(sequence, place + nameOf(own), model::stricter(own, ofSequence), own);
        }
        for (const Visibility own : kAll)
            addLists(nameOf(own), own);
    }

    SessionBuilder builder;
    std::vector<Canary> canaries;

private:
    std::string word(const std::string& place, Visibility visibility) {
        canaries.push_back({"canari" + place + "fin", visibility});
        return canaries.back().word;
    }

    void fill(model::SequenceId sequence, const std::string& place, Visibility effective,
              Visibility own) {
        for (const auto kind : {model::NoteKind::Note, model::NoteKind::Quote,
                                model::NoteKind::Reflection, model::NoteKind::Workshop}) {
            const std::string here = place + "note" + std::to_string(static_cast<int>(kind));
            const std::string body = "# " + word(here + "titre", effective) + "\n\n[" +
                                     word(here + "lien", effective) + "](https://e.example/" +
                                     word(here + "adresse", effective) + ") ![" +
                                     word(here + "alt", effective) + "](https://e.example/i.png)";
            model::Note& note = builder.note(sequence, body, own);
            note.kind = kind;
            note.mark = static_cast<model::NoteMark>(kind);
            note.authors = word(here + "auteur", effective);
            addItem(sequence, note.id, here + "lie", effective, Visibility::Public);
        }
        addItem(sequence, {}, place + "article", effective, own);
    }

    void addItem(model::SequenceId sequence, model::NoteId note, const std::string& here,
                 Visibility effective, Visibility own) {
        model::LinkedItem& item =
            builder.item(sequence, word(here + "titre", effective),
                         "https://e.example/" + word(here + "url", effective), own);
        item.link.note = note;
        item.author = word(here + "auteur", effective);
        item.sourceName = word(here + "source", effective);
        item.link.comment = word(here + "remarque", effective);
        for (const Visibility ofNote : {effective, Visibility::Private}) {
            const std::string there = here + (ofNote == effective ? "marge" : "margeprivee");
            model::Highlight highlight;
            highlight.quote.exact = word(there + "passage", ofNote);
            highlight.note = word(there + "surpassage", ofNote);
            highlight.visibility = ofNote;
            item.annotations.highlights.push_back(highlight);
            model::ItemNote about;
            about.body = word(there + "note", ofNote);
            about.visibility = ofNote;
            item.annotations.notes.push_back(about);
        }
    }

    void addBoard(model::SequenceId sequence, const std::string& here, Visibility visibility) {
        model::Board board;
        board.sequence = sequence;
        board.title = word(here + "titre", visibility);
        board.labels[static_cast<std::size_t>(model::CardColour::Green)] =
            word(here + "groupe", visibility);
        board.columns = {{{}, word(here + "colonne", visibility), {}}};
        board.columns[0].cards = {
            {{}, word(here + "carte", visibility), model::CardColour::Green, 2}};
        builder.document.boards.push_back(board);
    }

    void addLists(const std::string& place, Visibility own) {
        auto& document = builder.document;
        document.resources.push_back({{},
                                      0,
                                      word(place + "ressource", own),
                                      "https://e.example/" + word(place + "ressourceurl", own),
                                      word(place + "ressourceremarque", own),
                                      own});
        model::Tool tool;
        tool.name = word(place + "outil", own);
        tool.url = "https://e.example/" + word(place + "outilurl", own);
        tool.comment = word(place + "outilremarque", own);
        tool.trials = {{date(2026, 11, 1), word(place + "essai", own)}};
        tool.visibility = own;
        document.tools.push_back(tool);
        addItem({}, {}, place + "veille", own, own);
    }
};

inline std::string upper(std::string text) {
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

/// References set names in capitals.
inline bool tells(const std::string& html, const std::string& word) {
    return holds(html, word) || holds(html, upper(word));
}

} // namespace musette::test
