// A selection of articles for others.
#include "session_builder.h"
#include "support/catch.h"

#include <musette/report/selection.h>

using namespace musette;
using namespace musette::test;

namespace {

report::Selection selection() {
    report::Selection chosen;
    chosen.title = "À lire & à <b>relire</b>";
    chosen.introduction = "Trois *articles*.";
    report::SharedItem item;
    item.title = "Un titre <i>";
    item.url = "https://user:secret@e.example/a?utm_source=x&b=1";
    item.authors = {"Jeanne Martin"};
    item.site = "Le site";
    item.published = moment("2026-11-20T23:30:00Z");
    item.excerpt = "Un début.";
    chosen.items.push_back(item);
    item.title = "Sans adresse";
    item.url = "javascript:alert(1)";
    chosen.items.push_back(item);
    return chosen;
}

} // namespace

TEST_CASE("A shared page stands alone and shows clean addresses") {
    const std::string html = report::selectionHtml(selection());
    CHECK(holds(html, "<h1>À lire &amp; à &lt;b&gt;relire&lt;/b&gt;</h1>"));
    CHECK(holds(html, "href=\"https://e.example/a?b=1\""));
    CHECK(holds(html, "<time datetime=\"2026-11-21\">21 novembre 2026</time>"));
    CHECK(holds(html, "default-src 'none'"));
    for (const char* no : {"secret", "utm_", "javascript", "<script"})
        CHECK_FALSE(holds(html, no));
}

TEST_CASE("A shared list in Markdown has its signs escaped") {
    const std::string text = report::selectionMarkdown(selection());
    CHECK(holds(text, "# À lire & à \\<b>relire\\</b>\n"));
    CHECK(holds(text, "- [Un titre \\<i>](https://e.example/a?b=1) (Jeanne Martin, Le site, "));
    CHECK(holds(text, "*articles*"));
}

TEST_CASE("A site that signs its articles with its own name is named once") {
    report::Selection chosen = selection();
    chosen.items.front().authors = {"Le site"};
    CHECK(holds(report::selectionMarkdown(chosen), "?b=1) (Le site, 21"));
    CHECK_FALSE(holds(report::selectionHtml(chosen), "Le site, Le site"));
}

TEST_CASE("A shared Atom file has what RFC 4287 asks for, and the same ids each time") {
    const std::string atom = report::selectionAtom(selection());
    CHECK(holds(atom, "<title>À lire &amp; à &lt;b&gt;relire&lt;/b&gt;</title>"));
    CHECK(holds(atom, "<updated>2026-11-20T23:30:00Z</updated>"));
    CHECK(holds(atom, "<link rel=\"alternate\" href=\"https://e.example/a?b=1\"/>"));
    CHECK(holds(atom, "<id>urn:uuid:"));
    CHECK_FALSE(holds(atom, "Sans adresse"));
    CHECK(report::selectionAtom(selection()) == atom);
}
