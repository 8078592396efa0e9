#include "support/catch.h"

#include <musette/service/article_images.h>

using namespace musette;
using service::ArticleImage;
using service::ImageState;
using service::ImageView;

namespace {

const service::ImageWords kWords{"Image", "Charger l’image", "Chargement…", "Image introuvable"};

ArticleImage image(const std::string& description, int width = 0) {
    ArticleImage image;
    image.address = "https://i.example/a.png";
    image.description = description;
    image.width = width;
    image.boxed = true;
    return image;
}

std::string shown(const ArticleImage& image, const ImageView& view) {
    return service::withImages("<!--image 0-->", std::array{image}, std::array{view}, kWords);
}

int paragraphs(const std::string& html) {
    int count = 0;
    for (const char* start : {"<p", "<td"}) {
        for (std::size_t at = html.find(start); at != std::string::npos;
             at = html.find(start, at + 1))
            ++count;
    }
    return count;
}

} // namespace

TEST_CASE("an image that waits is a frame with its description and a link that loads it") {
    const std::string html = shown(image("Une <salle>"), {});
    CHECK_THAT(html, test::containsText("class=\"frame\""));
    CHECK_THAT(html, test::containsText("Une &lt;salle&gt;<br>"));
    CHECK_THAT(html, test::containsText("<a href=\"musette:image/0\">Charger l’image</a>"));
    CHECK_FALSE(html.contains("<img"));
    CHECK_THAT(shown(image(""), {}), test::containsText(">Image<br>"));
}

TEST_CASE("a reader who wants no images is offered none") {
    const std::string html = shown(image("Une salle"), {ImageState::Forbidden});
    CHECK_THAT(html, test::containsText("Une salle"));
    CHECK_FALSE(html.contains("musette:"));
}

TEST_CASE("an image that is missing keeps its description and says so") {
    const std::string html = shown(image("Une salle"), {ImageState::Missing});
    CHECK_THAT(html, test::containsText("musette:icon/image-off"));
    CHECK_THAT(html, test::containsText("Une salle<br>Image introuvable"));
}

TEST_CASE("an image is shown as large as the article wants it, and no larger than it is") {
    CHECK_THAT(shown(image("a"), {ImageState::Shown, 640, 480}),
               test::containsText("width=\"640\" height=\"480\""));
    CHECK_THAT(shown(image("a", 320), {ImageState::Shown, 640, 480}),
               test::containsText("width=\"320\" height=\"240\""));
    CHECK_THAT(shown(image("a", 900), {ImageState::Shown, 640, 480}),
               test::containsText("width=\"640\" height=\"480\""));
    ArticleImage byHeight = image("a");
    byHeight.height = 120;
    CHECK_THAT(shown(byHeight, {ImageState::Shown, 640, 480}),
               test::containsText("width=\"160\" height=\"120\""));
    CHECK_THAT(shown(image("a"), {ImageState::Shown, 1, 30000}),
               test::containsText("width=\"1\" height=\"30000\""));
}

TEST_CASE("a picture in a link leads where the article says") {
    ArticleImage linked = image("a");
    linked.link = "https://exemple.test/?a=1&b=\"2";
    CHECK_THAT(shown(linked, {ImageState::Shown, 64, 48}),
               test::containsText("<a href=\"https://exemple.test/?a=1&amp;b=&quot;2\"><img"));
}

TEST_CASE("a sign in the line is its description until it is shown, then no higher than the line") {
    ArticleImage sign = image("🙂");
    sign.inLine = true;
    CHECK(shown(sign, {}) == "🙂");
    CHECK_THAT(shown(sign, {ImageState::Shown, 72, 72}),
               test::containsText("width=\"20\" height=\"20\""));
    CHECK(shown(sign, {ImageState::Invisible, 1, 1}).empty());
}

TEST_CASE("every state of an image has as many paragraphs, so that places in the text hold") {
    for (const bool boxed : {true, false}) {
        ArticleImage one = image("a");
        one.boxed = boxed;
        for (const ImageState state :
             {ImageState::Waiting, ImageState::Forbidden, ImageState::Loading, ImageState::Shown,
              ImageState::Missing, ImageState::Invisible})
            CHECK(paragraphs(shown(one, {state, 64, 48})) == 1);
    }
}

TEST_CASE("marks that no image belongs to are left out") {
    CHECK(service::withImages("<p>a</p><!--image 7--><p>b</p>", {}, {}, kWords) ==
          "<p>a</p><p>b</p>");
    CHECK(service::withImages("<p>a</p><!--image x--><p>b</p><!--image 1", {}, {}, kWords)
              .starts_with("<p>a</p><p>b</p>"));
}
