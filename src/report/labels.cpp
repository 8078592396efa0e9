#include "labels.h"

#include "labels_en.h"
#include "labels_fr.h"

#include <fmt/format.h>

namespace musette::report {

const Labels& labelsFor(Language language) {
    return language == Language::French ? kFrenchLabels : kEnglishLabels;
}

std::string counted(int number, const Counted& noun, Language language) {
    const bool singular = number == 1 || (number == 0 && language == Language::French);
    return fmt::format("{} {}", number, singular ? noun.one : noun.many);
}

} // namespace musette::report
