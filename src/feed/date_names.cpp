#include "date_names.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace musette::feed {
namespace {

struct Stem {
    std::string_view text;
    int month; ///< 0: a weekday that begins like a month
};

// The longest stem that a word begins with decides. Lower case, without accents.
constexpr Stem kStems[] = {
    // weekdays that look like months: mardi, martes, martedì, marți, maandag, junis…
    {"mardi", 0},
    {"marte", 0},
    {"marti", 0},
    {"maand", 0},
    {"segund", 0},
    // English, German, Dutch, Scandinavian, French, Spanish, Italian, Portuguese, Romanian,
    // Hungarian
    {"jan", 1},
    {"ene", 1},
    {"gen", 1},
    {"ian", 1},
    {"jän", 1},
    {"feb", 2},
    {"fev", 2},
    {"fevr", 2},
    {"mar", 3},
    {"maart", 3},
    {"mrt", 3},
    {"mrz", 3},
    {"apr", 4},
    {"avr", 4},
    {"abr", 4},
    {"may", 5},
    {"mai", 5},
    {"maj", 5},
    {"mei", 5},
    {"mag", 5},
    {"jun", 6},
    {"juin", 6},
    {"giu", 6},
    {"iun", 6},
    {"jul", 7},
    {"juil", 7},
    {"juill", 7},
    {"lug", 7},
    {"iul", 7},
    {"aug", 8},
    {"aou", 8},
    {"ago", 8},
    {"sep", 9},
    {"set", 9},
    {"szep", 9},
    {"oct", 10},
    {"okt", 10},
    {"ott", 10},
    {"out", 10},
    {"nov", 11},
    {"noi", 11},
    {"dec", 12},
    {"dez", 12},
    {"dic", 12},
    {"des", 12},
    // Catalan, Polish, Czech, Turkish, Finnish
    {"juny", 6},
    {"juli", 7},
    {"desembre", 12},
    {"sty", 1},
    {"lut", 2},
    {"kwi", 4},
    {"cze", 6},
    {"lip", 7},
    {"sie", 8},
    {"wrz", 9},
    {"paz", 10},
    {"lis", 11},
    {"gru", 12},
    {"led", 1},
    {"unor", 2},
    {"uno", 2},
    {"brez", 3},
    {"bre", 3},
    {"dub", 4},
    {"kve", 5},
    {"cerven", 6},
    {"cervn", 6},
    {"cervenec", 7},
    {"cervence", 7},
    {"srp", 8},
    {"zar", 9},
    {"rij", 10},
    {"listopad", 11},
    {"pros", 12},
    {"oca", 1},
    {"sub", 2},
    {"mart", 3},
    {"nis", 4},
    {"haz", 6},
    {"tem", 7},
    {"agu", 8},
    {"eyl", 9},
    {"eki", 10},
    {"kas", 11},
    {"ara", 12},
    {"tammi", 1},
    {"helmi", 2},
    {"maalis", 3},
    {"huhti", 4},
    {"touko", 5},
    {"kesa", 6},
    {"heina", 7},
    {"elo", 8},
    {"syys", 9},
    {"loka", 10},
    {"marras", 11},
    {"joulu", 12},
    // Russian, Ukrainian, Bulgarian
    {"янв", 1},
    {"фев", 2},
    {"мар", 3},
    {"апр", 4},
    {"маи", 5},
    {"май", 5},
    {"мая", 5},
    {"июн", 6},
    {"июл", 7},
    {"авг", 8},
    {"сен", 9},
    {"окт", 10},
    {"ноя", 11},
    {"ное", 11},
    {"дек", 12},
    {"січ", 1},
    {"лют", 2},
    {"бер", 3},
    {"квіт", 4},
    {"трав", 5},
    {"черв", 6},
    {"лип", 7},
    {"серп", 8},
    {"вер", 9},
    {"жовт", 10},
    {"лист", 11},
    {"груд", 12},
    // Greek, with the misspellings that a widespread publishing tool made
    {"ιαν", 1},
    {"φεβ", 2},
    {"μαρ", 3},
    {"μαω", 3},
    {"απρ", 4},
    {"μαι", 5},
    {"ιουν", 6},
    {"ιον", 6},
    {"ιουλ", 7},
    {"ιολ", 7},
    {"αυγ", 8},
    {"σεπ", 9},
    {"οκτ", 10},
    {"νοε", 11},
    {"δεκ", 12},
};

struct Zone {
    std::string_view name;
    int hours;
    int minutes = 0;
};

constexpr Zone kZones[] = {
    {"ut", 0},      {"utc", 0},   {"gmt", 0},   {"z", 0},         {"wet", 0},
    {"est", -5},    {"edt", -4},  {"et", -5},   {"cst", -6},      {"cdt", -5},
    {"ct", -6},     {"mst", -7},  {"mdt", -6},  {"mt", -7},       {"pst", -8},
    {"pdt", -7},    {"pt", -8},   {"ast", -4},  {"adt", -3},      {"at", -4},
    {"akst", -9},   {"akdt", -8}, {"hst", -10}, {"nst", -3, -30}, {"ndt", -2, -30},
    {"bst", 1},     {"west", 1},  {"cet", 1},   {"met", 1},       {"mez", 1},
    {"cest", 2},    {"mest", 2},  {"mesz", 2},  {"eet", 2},       {"sast", 2},
    {"eest", 3},    {"msk", 3},   {"msd", 4},   {"trt", 3},       {"pkt", 5},
    {"ist", 5, 30}, {"ict", 7},   {"wib", 7},   {"hkt", 8},       {"sgt", 8},
    {"awst", 8},    {"jst", 9},   {"kst", 9},   {"acst", 9, 30},  {"acdt", 10, 30},
    {"aest", 10},   {"aedt", 11}, {"nzst", 12}, {"nzdt", 13},     {"brt", -3},
    {"art", -3},    {"clt", -4},
};

} // namespace

std::optional<int> monthOf(std::string_view word) {
    const Stem* best = nullptr;
    for (const Stem& stem : kStems) {
        if (word.starts_with(stem.text) &&
            (best == nullptr || stem.text.size() > best->text.size())) {
            best = &stem;
        }
    }
    return best != nullptr && best->month > 0 ? std::optional(best->month) : std::nullopt;
}

std::optional<int> zoneOffsetOf(std::string_view word) {
    const auto* found = std::find_if(std::begin(kZones), std::end(kZones),
                                     [&](const Zone& zone) { return zone.name == word; });
    if (found == std::end(kZones)) {
        return std::nullopt;
    }
    return found->hours * 60 + found->minutes;
}

std::optional<DayHalf> dayHalfOf(std::string_view word) {
    for (const std::string_view name : {"am", "오전", "上午", "午前", "πμ"}) {
        if (word == name) {
            return DayHalf::Morning;
        }
    }
    for (const std::string_view name : {"pm", "오후", "下午", "午後", "μμ"}) {
        if (word == name) {
            return DayHalf::Afternoon;
        }
    }
    return std::nullopt;
}

} // namespace musette::feed
