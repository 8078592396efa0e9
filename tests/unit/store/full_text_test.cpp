// Whole articles beside what feeds gave.

#include "library.h"

#include <array>

using namespace musette;
using test::incoming;
using test::need;
using test::statusOf;

namespace {

struct Shelf : test::TestLibrary {
    model::FeedId feed = addFeed("https://exemple.test/feed");
    model::ItemId item = addItem(feed, incoming("billet", "Un extrait court."));

    void save(const std::string& plain, bool shown = true) {
        model::FullText text;
        text.html = "<p>" + plain + "</p>";
        text.url = "https://exemple.test/billet?page";
        text.fetchedAt = clock.now();
        text.shown = shown;
        write([&] { return writer().fullTexts().save(item, text, plain); });
    }
    [[nodiscard]] std::size_t found(const std::string& words) {
        model::ItemQuery query;
        query.search = words;
        return need(reader().itemIds(query)).size();
    }
};

} // namespace

TEST_CASE("a whole article stands beside what the feed gave and is found by searching") {
    Shelf s;
    CHECK(s.found("longue") == 0);
    s.save("Une suite bien plus longue, sur l’évaluation.");
    const model::Article article = need(s.reader().article(s.item));
    CHECK(article.contentHtml == "<p>Un extrait court.</p>");
    REQUIRE(article.fullText);
    CHECK(article.fullText->html == "<p>Une suite bien plus longue, sur l’évaluation.</p>");
    CHECK(article.fullText->url == "https://exemple.test/billet?page");
    CHECK(article.fullText->shown);
    CHECK(s.found("longue evaluation") == 1);
    CHECK(s.found("extrait") == 1);
    s.requireSound();
}

TEST_CASE("a page read again takes the place of what was read before, in the search too") {
    Shelf s;
    s.save("La première lecture, avec le mot girafe.");
    s.save("La seconde lecture, avec le mot éléphant.");
    CHECK(s.found("girafe") == 0);
    CHECK(s.found("elephant") == 1);
    CHECK(s.found("extrait") == 1);
    s.requireSound();
}

TEST_CASE("an update by the feed leaves the whole article and keeps it to be found") {
    Shelf s;
    s.save("Le texte entier, avec le mot girafe.");
    s.write([&] { return s.writer().items().update(s.item, incoming("billet", "Extrait revu.")); });
    const model::Article article = need(s.reader().article(s.item));
    CHECK(article.contentHtml == "<p>Extrait revu.</p>");
    REQUIRE(article.fullText);
    CHECK(article.fullText->html == "<p>Le texte entier, avec le mot girafe.</p>");
    CHECK(s.found("girafe") == 1);
    CHECK(s.found("revu") == 1);
    CHECK(s.found("court") == 0);
    s.save("Encore autre chose.");
    CHECK(s.found("girafe") == 0);
    CHECK(s.found("revu") == 1);
    s.requireSound();
}

TEST_CASE("the way back to the excerpt is kept") {
    Shelf s;
    CHECK(s.writer()
              .transaction(store::Durability::Soon,
                           [&] { return s.writer().fullTexts().show(s.item, false); })
              .error()
              .code == base::ErrorCode::NotFound);
    s.save("Le texte entier.");
    s.write([&] { return s.writer().fullTexts().show(s.item, false); });
    CHECK_FALSE(need(s.reader().article(s.item)).fullText->shown);
    s.write([&] { return s.writer().fullTexts().show(s.item, true); });
    CHECK(need(s.reader().article(s.item)).fullText->shown);
}

TEST_CASE(
    "a kept item keeps its whole article when its feed goes, and undo brings the others back") {
    Shelf s;
    s.save("Le texte entier, avec le mot girafe.");
    s.act(model::OperationKind::RemoveFeed, [&] { return s.writer().feeds().remove(s.feed); });
    CHECK(s.found("girafe") == 0);
    s.undo();
    CHECK(s.found("girafe") == 1);
    REQUIRE(need(s.reader().article(s.item)).fullText);
    const std::array ids{s.item};
    s.act(model::OperationKind::Triage, [&] {
        return s.writer().items().setTriage(ids, model::Triage::Kept, "", s.clock.now());
    });
    s.act(model::OperationKind::RemoveFeed, [&] { return s.writer().feeds().remove(s.feed); });
    REQUIRE(need(s.reader().article(s.item)).fullText);
    CHECK(s.found("girafe") == 1);
    s.requireSound();
}

TEST_CASE("a page added by hand can be taken back after it was read whole") {
    Shelf s;
    model::ItemId page;
    s.act(model::OperationKind::AddItem, [&] {
        return statusOf(s.writer().items().addPage(incoming("page"), model::ItemOrigin::Manual,
                                                   "exemple.test", s.clock.now()),
                        &page);
    });
    s.item = page;
    s.save("Le texte entier, avec le mot girafe.");
    s.undo();
    CHECK(s.found("girafe") == 0);
    s.redo();
    CHECK(need(s.reader().article(page)).row.title == "page");
    s.requireSound();
}

TEST_CASE("what comes for an item that is gone is passed over") {
    Shelf s;
    s.item = model::ItemId{4711};
    s.save("Trop tard.");
    s.requireSound();
}

TEST_CASE("a feed that always wants whole articles names its new unread items") {
    Shelf s;
    const auto wanted = [&](int limit) {
        std::vector<store::PageOfItem> pages;
        s.write(
            [&] { return statusOf(s.writer().fullTexts().wanted(s.clock.now(), limit), &pages); });
        return pages;
    };
    CHECK(wanted(10).empty());
    s.act(model::OperationKind::EditFeed,
          [&] { return s.writer().fullTexts().setAlways(s.feed, true); });
    CHECK(need(s.reader().feeds()).front().alwaysFullText);
    CHECK(need(s.reader().article(s.item)).alwaysFullText);
    REQUIRE(wanted(10).size() == 1);
    CHECK(wanted(10).front().url == "https://exemple.test/billet");
    (void)s.addItem(s.feed, incoming("autre"));
    CHECK(wanted(10).size() == 2);
    CHECK(wanted(1).size() == 1);
    s.save("Le texte entier.");
    CHECK(wanted(10).size() == 1);
    s.undo(); // the setting
    CHECK(wanted(10).empty());
    CHECK_FALSE(need(s.reader().feeds()).front().alwaysFullText);
}
