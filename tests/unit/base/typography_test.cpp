#include "support/catch.h"

#include <musette/base/text.h>

#include <array>
#include <string>
#include <utility>

using namespace musette::base;

namespace {

using Table = std::initializer_list<std::pair<std::string, std::string>>;

void checkTable(const Table& table) {
    for (const auto& [text, spaced] : table) {
        INFO(text);
        CHECK(frenchSpacing(text) == spaced);
        CHECK(frenchSpacing(spaced) == spaced); // applied twice it changes nothing more
    }
}

} // namespace

TEST_CASE("French spacing puts no-break spaces before tall signs") {
    checkTable({
        {"Vraiment ?", "Vraiment\u202F?"},
        {"Vraiment?", "Vraiment\u202F?"},
        {"Vraiment  ?", "Vraiment\u202F?"},
        {"Oui ! Non ;", "Oui\u202F! Non\u202F;"},
        {"À retenir : ceci", "À retenir\u00A0: ceci"},
        {"À retenir: ceci", "À retenir\u00A0: ceci"},
        {"Quoi ?!", "Quoi\u202F?!"},
        {"Bravo!!!", "Bravo\u202F!!!"},
        {"Et alors… ?", "Et alors…\u202F?"},
        {"Quoi ?\nRien !", "Quoi\u202F?\nRien\u202F!"},
        {"(Pourquoi ?)", "(Pourquoi\u202F?)"},
        {"<b>Quoi ?</b>", "<b>Quoi\u202F?</b>"},
    });
}

TEST_CASE("French spacing puts no-break spaces inside quotation marks") {
    checkTable({
        {"« Veiller »", "«\u00A0Veiller\u00A0»"},
        {"«Veiller»", "«\u00A0Veiller\u00A0»"},
        {"« Quoi ? »", "«\u00A0Quoi\u202F?\u00A0»"},
        {"«\u202FVeiller\u202F»", "«\u202FVeiller\u202F»"},
        {"« Quoi ? » : rien ! « ok »",
         "«\u00A0Quoi\u202F?\u00A0»\u00A0: rien\u202F! «\u00A0ok\u00A0»"},
        {"«", "«"},
    });
}

TEST_CASE("French spacing joins numbers to their units and thousands") {
    checkTable({
        {"50 % des cas", "50\u00A0% des cas"},
        {"50% des cas", "50\u00A0% des cas"},
        {"3,5 %.", "3,5\u00A0%."},
        {"12 € et 12€", "12\u00A0€ et 12\u00A0€"},
        {"à 9 h 30", "à 9\u00A0h\u00A030"},
        {"dès 9 h.", "dès 9\u00A0h."},
        {"12 000 personnes", "12\u202F000 personnes"},
        {"1 234 567 €", "1\u202F234\u202F567\u00A0€"},
    });
}

TEST_CASE("French spacing leaves what is no sentence alone") {
    for (const char* text : {"http://example.org/?a=1",
                             "voir https://example.org/?a=b! et",
                             "www.example.org:",
                             "http: et https:",
                             "mailto:a@example.org?",
                             "12:30",
                             "content :-)",
                             "clin ;)",
                             ":)",
                             "AT&amp;T",
                             "R&eacute;gion",
                             "l&#39;eau",
                             "std::vector",
                             "std::",
                             "a?b:c",
                             "(?)",
                             "[!]",
                             "2026 300 fois",
                             "06 12 34 56 78",
                             "9 heures",
                             "v2 500",
                             "utf%20x",
                             "",
                             " ",
                             " ?",
                             "C'est 9h30",
                             "a;b"}) {
        INFO(text);
        CHECK(frenchSpacing(text) == text);
    }
}
