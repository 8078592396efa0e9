// Whatever a feed, an import or a trainer types: the page stays one of ours.
#include "session_builder.h"
#include "support/catch.h"

#include <musette/base/text.h>

using namespace musette;
using namespace musette::test;

namespace {

constexpr const char* kEvil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&<!--";

/// A session with the same text in every field.
model::SessionDocument everywhere(const std::string& text) {
    SessionBuilder session;
    auto& document = session.document;
    auto& s = document.session;
    for (std::string* field :
         {&s.title, &s.uuid, &s.organiser, &s.sponsor, &s.place, &s.contact, &s.author, &s.audience,
          &s.introduction, &s.conclusion, &s.linkNotice, &s.licence, &s.language})
        *field = text;
    const auto sequence = session.oneSequence();
    document.sequences.front().title = text;
    document.sequences.front().speakers = {{{}, text, text, text}};
    for (const auto kind : {model::NoteKind::Note, model::NoteKind::Quote}) {
        model::Note& note = session.note(sequence, text);
        note.kind = kind;
        note.mark = model::NoteMark::Keep;
        note.authors = text;
    }
    model::LinkedItem& item = session.item(sequence, text, text);
    item.urlClean = item.author = item.sourceName = item.excerpt = item.link.comment = text;
    item.published = base::Instant{};
    document.objectives = {{{}, 0, text, text}};
    document.resources = {{{}, 0, text, text, text, Visibility::Public}};
    model::Tool tool;
    tool.name = tool.url = tool.comment = text;
    tool.trials = {{date(2026, 1, 1), text}};
    document.tools = {tool};
    document.relatedAccounts = {{{}, 0, text, text, text, text}};
    return document;
}

/// Nothing that was typed became a tag, and the page ends where it should.
bool isOurs(const std::string& html) {
    const std::string body = html.substr(html.find("<body"));
    for (const char* never : {"<script", "<img", "<iframe", "<svg", "<!--", "<style"}) {
        if (holds(body, never))
            return false;
    }
    return between(html, "<style>", "</style>").find('<') == std::string::npos &&
           html.ends_with("</body>\n</html>\n");
}

} // namespace

TEST_CASE("Markup in any field is text") {
    for (const Audience audience : {Audience::Public, Audience::Private}) {
        const std::string html = render(everywhere(kEvil), audience);
        CHECK(isOurs(html));
        CHECK(holds(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
        CHECK_FALSE(holds(html, "alert(1)</script"));
    }
}

TEST_CASE("Template signs in any field are text") {
    const std::string html = render(everywhere("{{{css}}} {{> partial:head}} {{#l}}x{{/l}}"));
    CHECK(holds(html, "{{{css}}} {{"));
    CHECK(html.find("@page", html.find("</head>")) == std::string::npos);
}

TEST_CASE("Only http, https and mail addresses become links") {
    for (const char* address :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<b>x</b>",
          "file:///etc/passwd", "vbscript:x", " java\nscript:alert(1)", "//evil.example/x",
          "blob:x", "ftp://a.example/"}) {
        INFO(address);
        const std::string html = render(everywhere(address));
        for (std::size_t at = html.find("href=\""); at != std::string::npos;
             at = html.find("href=\"", at + 1)) {
            const std::string_view value = std::string_view(html).substr(at + 6);
            CHECK((value.starts_with("#") || value.starts_with("https://") ||
                   value.starts_with("http://") || value.starts_with("mailto:")));
        }
    }
}

TEST_CASE("Addresses show neither credentials nor tracking") {
    const std::string html =
        render(everywhere("https://user:secret@site.example/p?utm_source=a&id=1"));
    CHECK_FALSE(holds(html, "href=\"https://user:secret"));
    CHECK(holds(html, "href=\"https://site.example/p?id=1\""));
    for (std::size_t at = html.find("href=\""); at != std::string::npos;
         at = html.find("href=\"", at + 1)) {
        const std::string value = between(std::string_view(html).substr(at), "\"", "\"");
        CHECK_FALSE(holds(value, "secret"));
        CHECK_FALSE(holds(value, "utm_source"));
    }
}

TEST_CASE("Bytes that are no UTF-8 and control characters do not reach the page") {
    const std::string html = render(everywhere("avant\xFF\xC3\x01\x1B[31m\x7F apr\xC3\xA8s"));
    CHECK(base::toValidUtf8(html) == html);
    for (const char c : html)
        REQUIRE((static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'));
    CHECK(holds(html, "après"));
}

TEST_CASE("A language that is none does not get into the markup") {
    SessionBuilder session;
    session.document.session.language = "fr\" onload=\"x";
    CHECK_FALSE(holds(render(session.document), "onload"));
}

TEST_CASE("An image of a note that is at hand is embedded, others are links, and no more than a "
          "mail takes") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "![un \"schéma\"](https://images.example/a.png?b=1&c=2)");
    session.note(sequence, "![ailleurs](https://images.example/b.png)");
    report::ReportOptions options;
    std::vector<std::string> asked;
    options.imageOf = [&](std::string_view url) {
        asked.emplace_back(url);
        return url.ends_with("c=2") ? std::string("data:image/png;base64,iVBORw0KGgo=")
                                    : std::string();
    };
    const std::string html = report::renderHtml(session.document, options);
    CHECK(holds(html, "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"un "));
    CHECK(holds(html, "<a href=\"https://images.example/b.png\""));
    CHECK(asked.front() == "https://images.example/a.png?b=1&c=2");

    options.imageOf = [](std::string_view) {
        return "data:image/png;base64," + std::string(13U << 20, 'A');
    };
    session.note(sequence, "![encore](https://images.example/c.png)");
    const std::string large = report::renderHtml(session.document, options);
    CHECK(large.size() < (40U << 20));
    CHECK(holds(large, "<a href=\"https://images.example/c.png\""));
}

TEST_CASE("Images that are not embedded become links to them, others stay") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "![un schéma](https://images.example/a.png)");
    session.note(sequence, "![](https://images.example/b.png)");
    session.note(sequence, "![point](data:image/png;base64,iVBORw0KGgo=)");
    const std::string html = render(session.document);
    CHECK_FALSE(holds(html, "src=\"http"));
    CHECK_FALSE(holds(html, "data-src"));
    CHECK(holds(html, "<a href=\"https://images.example/a.png\" rel=\"noopener noreferrer\">"
                      "[image\u00A0: un schéma]</a>"));
    CHECK(holds(html, "[image\u00A0: images.example]</a>"));
    CHECK(holds(html, "src=\"data:image/png;base64,iVBORw0KGgo=\""));
    CHECK(holds(html, "alt=\"point\""));
}
