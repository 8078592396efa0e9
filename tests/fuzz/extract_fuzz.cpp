#include "../support/markup_policy.h"
#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/markup/extract.h>
#include <musette/markup/sanitise.h>

#include <cstdio>
#include <string>

using namespace musette;

// Whatever page comes in, an article that is found in it keeps to the tables, is UTF-8 and is read
// as it was written.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string page = "https://exemple.fr/billets/un.html";
    const auto article = markup::extractArticle(fuzz::textOf(data, size), {.pageUrl = page});
    if (!article)
        return 0;
    const std::string breach = test::policyBreach(article->html);
    if (!breach.empty())
        std::fprintf(stderr, "%s\n%s\n", breach.c_str(), article->html.c_str());
    fuzz::require(breach.empty());
    for (const std::string& text : {article->html, article->title, article->byline})
        fuzz::require(base::isValidUtf8(text));
    markup::SanitiseOptions options;
    options.baseUrl = page;
    const std::string again = markup::sanitise(article->html, options).html;
    if (again != article->html)
        std::fprintf(stderr, "once:  %s\ntwice: %s\n", article->html.c_str(), again.c_str());
    fuzz::require(again == article->html);
    return 0;
}
