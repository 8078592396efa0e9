#include "../support/markup_policy.h"
#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/markup/mirrored.h>
#include <musette/markup/reading.h>
#include <musette/markup/sanitise.h>
#include <musette/markup/text.h>

#include <cstdio>
#include <string>

using namespace musette;

namespace {

void requireSame(const std::string& once, const std::string& twice) {
    if (once != twice)
        std::fprintf(stderr, "once:  %s\ntwice: %s\n", once.c_str(), twice.c_str());
    fuzz::require(once == twice);
}

void requireNone(const std::string& breach, const std::string& html) {
    if (!breach.empty())
        std::fprintf(stderr, "%s\n%s\n", breach.c_str(), html.c_str());
    fuzz::require(breach.empty() && base::isValidUtf8(html));
}

} // namespace

// Whatever comes in, what goes out keeps to the tables, is UTF-8, and is read as it was written.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    markup::SanitiseOptions options;
    options.baseUrl = "https://exemple.fr/billets/un.html";
    const markup::SanitisedHtml clean = markup::sanitise(fuzz::textOf(data, size), options);
    requireNone(test::policyBreach(clean.html), clean.html);
    requireSame(clean.html, markup::sanitise(clean.html, options).html);
    const std::string page = markup::rewriteForReading(clean.html).html;
    requireNone(test::readingBreach(page), page);
    const std::string mirrored = markup::mirrorTables(page);
    fuzz::require(base::isValidUtf8(mirrored));
    fuzz::require(markup::plainText(mirrored).size() == markup::plainText(page).size());
    fuzz::require(base::isValidUtf8(markup::plainText(clean.html)));
    return 0;
}
