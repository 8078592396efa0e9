// Whole articles over a real server and a real library.

#include "refreshed_library.h"

#include <musette/service/editor.h>
#include <musette/service/reader.h>

#include <stop_token>

using namespace musette;
using namespace musette::test;
using Kind = service::FullTextOutcome::Kind;

namespace {

Reply pageReply(std::string body, const std::string& type = "text/html; charset=utf-8") {
    return {200,
            {{"Content-Type", type}, {"Set-Cookie", "suivi=1"}},
            std::move(body),
            Reply::Framing::Length};
}

std::string pageWith(const std::string& words) {
    std::string html = "<title>Billet</title><nav><a href='/'>Accueil</a></nav><article>";
    for (int i = 0; i < 8; ++i)
        html += "<p>" + words + ", dans une phrase assez longue, avec une virgule et un point.</p>";
    return html + "<img src='/image.png'></article>";
}

/// A library with an excerpt whose page is /billet.
struct Followed : RefreshedLibrary {
    model::ItemId item;

    Followed() {
        pages.set("/flux",
                  feedReply(rss({{"g1", "Billet", "Un extrait.", server.url("/billet")}})));
        followPath("/flux");
        refresh();
        item = {std::stoll(rows("SELECT id FROM item").at(0))};
    }
    service::FullTextOutcome read() {
        const auto outcome = service::readFullTextAndWait(file(), item, std::stop_token());
        REQUIRE(outcome.has_value());
        return *outcome;
    }
    model::Article article() {
        const auto article = file().reader().article(item);
        REQUIRE(article.has_value());
        return *article;
    }
};

} // namespace

TEST_CASE("The page of an item is asked once, without cookies or Referer, and nothing else is") {
    Followed library;
    library.pages.set("/billet", pageReply(pageWith("Le texte entier")));
    REQUIRE(library.asked("/billet") == 0);
    CHECK(library.read().kind == Kind::Stored);
    REQUIRE(library.asked("/billet") == 1);
    const RecordedRequest asked = library.last("/billet");
    CHECK_FALSE(asked.header("cookie"));
    CHECK_FALSE(asked.header("referer"));
    CHECK_FALSE(asked.header("authorization"));
    CHECK(library.asked("/image.png") == 0);
    const model::Article article = library.article();
    REQUIRE(article.fullText);
    CHECK_THAT(article.fullText->html, containsText("Le texte entier"));
    CHECK_THAT(article.summaryHtml + article.contentHtml, containsText("Un extrait."));
    // A second reading sends no cookie of the first either.
    CHECK(library.read().kind == Kind::Stored);
    CHECK_FALSE(library.last("/billet").header("cookie"));
}

TEST_CASE("What was read on a page stays when the feed changes its item") {
    Followed library;
    library.pages.set("/billet", pageReply(pageWith("Le texte entier")));
    (void)library.read();
    library.pages.set(
        "/flux",
        feedReply(rss({{"g1", "Billet", "Un autre extrait.", library.server.url("/billet")}})));
    library.force();
    const model::Article article = library.article();
    CHECK_THAT(article.summaryHtml + article.contentHtml, containsText("Un autre extrait."));
    REQUIRE(article.fullText);
    CHECK_THAT(article.fullText->html, containsText("Le texte entier"));
    CHECK(library.asked("/billet") == 1);
}

TEST_CASE("A page in another encoding and at another address is read") {
    Followed library;
    library.pages.set("/billet", redirectReply(302, "/ailleurs"));
    library.pages.set("/ailleurs", pageReply(pageWith("Un caf\xE9 apr\xE8s l'\xE9t\xE9"),
                                             "text/html; charset=iso-8859-1"));
    CHECK(library.read().kind == Kind::Stored);
    const model::Article article = library.article();
    REQUIRE(article.fullText);
    CHECK_THAT(article.fullText->html, containsText("Un café après l'été"));
    CHECK(article.fullText->url == library.server.url("/ailleurs"));
    library.pages.set(
        "/ailleurs",
        pageReply("<meta charset=windows-1252>" + pageWith("Un \x93mot\x94"), "text/html"));
    CHECK(library.read().kind == Kind::Stored);
    CHECK_THAT(library.article().fullText->html, containsText("Un “mot”"));
}

TEST_CASE("Pages without an article, files and errors are told apart, and keep what was read") {
    Followed library;
    library.pages.set("/billet", pageReply(pageWith("Le texte entier")));
    (void)library.read();
    library.pages.set("/billet", pageReply("<nav><a href='/'>Accueil</a></nav>"));
    CHECK(library.read().kind == Kind::NoArticle);
    library.pages.set("/billet", pageReply("%PDF-1.7", "application/pdf"));
    CHECK(library.read().kind == Kind::NoPage);
    library.pages.set("/billet", statusReply(503));
    const service::FullTextOutcome outcome = library.read();
    CHECK(outcome.kind == Kind::Failed);
    CHECK(outcome.error.code == base::ErrorCode::RateLimited);
    REQUIRE(library.article().fullText);
    CHECK_THAT(library.article().fullText->html, containsText("Le texte entier"));
}

TEST_CASE("An item without address, or none at all, asks nobody") {
    RefreshedLibrary library;
    library.pages.set("/flux", feedReply(rss({{"g1", "Sans lien", "Texte.", ""}})));
    library.followPath("/flux");
    library.refresh();
    const model::ItemId item{std::stoll(library.rows("SELECT id FROM item").at(0))};
    const auto none = service::readFullTextAndWait(library.file(), item, std::stop_token());
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == base::ErrorCode::InvalidUrl);
    const auto gone = service::readFullTextAndWait(library.file(), {99}, std::stop_token());
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().code == base::ErrorCode::NotFound);
}
