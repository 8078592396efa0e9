#include "former_wishes.h"

#include <musette/model/names.h>

namespace musette::service {

std::string formerWishesKey(model::SessionId session) {
    return "report." + std::to_string(session.value);
}

model::ReportSettings settingsFromFormerWishes(std::string_view text) {
    model::ReportSettings settings;
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
        if (const auto audience = model::fromName<model::ReportAudience>(word))
            settings.audience = *audience;
        else if (const auto language = model::fromName<model::ReportLanguage>(word))
            settings.language = *language;
        else if (word == "no-citation")
            settings.citation = false;
        else if (word.starts_with('-') && word.size() > 1)
            settings.leftOut.emplace(word.substr(1));
    }
    return settings;
}

} // namespace musette::service
