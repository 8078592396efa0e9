#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/feed/discover.h>
#include <musette/feed/json.h>
#include <musette/feed/parse.h>

using namespace musette;

// Any bytes are a feed or an error, never more; whatever comes out is UTF-8 and prints as JSON.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::textOf(data, size);
    fuzz::require(base::isValidUtf8(feed::decodeToUtf8(bytes, "")));
    feed::ParseOptions options;
    options.baseUrl = "https://exemple.fr/flux/index.xml";
    const auto parsed = feed::parse(bytes, options);
    if (!parsed) {
        return 0;
    }
    for (const feed::ParsedItem& item : parsed->items) {
        fuzz::require(base::isValidUtf8(item.id) && base::isValidUtf8(item.url) &&
                      base::isValidUtf8(item.title));
        fuzz::require(base::isValidUtf8(item.summaryHtml) && base::isValidUtf8(item.contentHtml));
    }
    fuzz::require(base::isValidUtf8(feed::toJson(*parsed, -1)));
    return 0;
}
