#include "large_session.h"

#include <fmt/core.h>

#include <chrono>

namespace musette::bench {
namespace {

constexpr const char* kBody =
    "Une note de séance **ordinaire** : ce qui a été dit, ce qu'il faut retenir, et [un lien]"
    "(https://example.org/page?utm_source=x) ; puis une liste.\n\n- un point ;\n- un autre ;\n\n"
    "| besoin | moyen |\n| --- | --- |\n| suivre | flux |\n\nEt pour finir, une question ?\n";

base::Date day(int number) {
    return std::chrono::sys_days(std::chrono::year(2026) / 11 / 2) + std::chrono::days(number);
}

} // namespace

model::SessionDocument largeSession(int sequences, int notes, int items, int images) {
    model::SessionDocument document;
    document.session.id = {1};
    document.session.title = "Grande session";
    for (int i = 0; i < sequences; ++i) {
        const int half = i / 10;
        if (i % 10 == 0) {
            if (half % 2 == 0)
                document.days.push_back({{half / 2 + 1}, {1}, day(half / 2)});
            model::HalfDay one;
            one.id = {half + 1};
            one.day = document.days.back().id;
            one.slot = half % 2 == 0 ? model::Slot::Morning : model::Slot::Afternoon;
            document.halfDays.push_back(one);
        }
        model::Sequence sequence;
        sequence.id = {i + 1};
        sequence.halfDay = document.halfDays.back().id;
        sequence.position = i;
        sequence.title = fmt::format("Séquence {}", i + 1);
        document.sequences.push_back(sequence);
    }
    document.session.startsOn = document.days.front().date;
    document.session.endsOn = document.days.back().date;
    for (int i = 0; i < notes; ++i) {
        model::Note note;
        note.id = {i + 1};
        note.sequence = {i % sequences + 1};
        note.body = kBody;
        if (i < images)
            note.body += fmt::format("\n![une image](https://example.org/images/{})\n", 1000 + i);
        note.kind = static_cast<model::NoteKind>(i % 4);
        note.mark = static_cast<model::NoteMark>(i % 5 == 0 ? 1 : 0);
        note.at = base::Instant(std::chrono::seconds(1'793'000'000 + i));
        note.visibility = static_cast<model::Visibility>(i % 3);
        document.notes.push_back(note);
    }
    for (int i = 0; i < items; ++i) {
        model::LinkedItem item;
        item.link.id = {i + 1};
        item.link.sequence = {i % sequences + 1};
        item.title = fmt::format("Article {} : un titre", i);
        item.author = "Jeanne Petit, Paul Grand";
        item.url = fmt::format("https://example.org/article/{}", i);
        document.items.push_back(item);
    }
    return document;
}

} // namespace musette::bench
