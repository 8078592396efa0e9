#include "sanitised.h"
#include "support/catch.h"

using namespace musette::test;

namespace {

/// The address of the one image, which waits for the reader's word.
std::string waiting(std::string_view html) {
    const std::string clean = sanitised(html);
    CHECK_FALSE(clean.contains(" src="));
    CHECK(countOf(clean, "<img") <= 1);
    const std::size_t start = clean.find("data-src=\"");
    return start == std::string::npos
               ? std::string()
               : clean.substr(start + 10, clean.find('"', start + 10) - start - 10);
}

constexpr std::string_view kPng = "data:image/png;base64,iVBORw0KGgo=";

} // namespace

TEST_CASE("a remote image waits: no address that a viewer would load") {
    CHECK(sanitised("<img src=a.png alt='Une <salle>' width=640 height=100% srcset='b.png 2x' "
                    "loading=lazy onerror=x>") ==
          "<img data-src=\"https://exemple.org/billets/a.png\" alt=\"Une &lt;salle&gt;\" "
          "width=\"640\">");
    CHECK(musette::markup::sanitise("<img src=https://a.example/1><img src=https://a.example/2>")
              .remoteImages == 2);
}

TEST_CASE("an image without an address is its description, or nothing") {
    CHECK(sanitised("<img src=javascript:x alt=Plan>") == "<img alt=\"Plan\">");
    CHECK(sanitised("<img src='data:image/svg+xml;base64,PHN2Zz4='>") == "");
    CHECK(sanitised("<img>") == "");
}

TEST_CASE("a lazy image is found where its page keeps the address") {
    CHECK(waiting("<img data-src=/vrai.jpg>") == "https://exemple.org/vrai.jpg");
    CHECK(waiting("<img src=" + std::string(kPng) + " data-lazy-src=/vrai.jpg>") ==
          "https://exemple.org/vrai.jpg");
    CHECK(waiting("<img src=/img/placeholder.gif data-src=/vrai.jpg>") ==
          "https://exemple.org/vrai.jpg");
    CHECK(waiting("<img src=/img/placeholder.gif>") == "https://exemple.org/img/placeholder.gif");
    CHECK(waiting("<img src=/a.jpg data-src=/b.jpg>") == "https://exemple.org/a.jpg");
    CHECK(waiting("<img srcset='/p.jpg 320w, /g.jpg 1280w, javascript:x 9999w'>") ==
          "https://exemple.org/g.jpg");
    CHECK(waiting("<img srcset='/p.jpg, /g.jpg 1.5x, data:image/png,x 3x'>") ==
          "https://exemple.org/g.jpg");
    CHECK(waiting("<picture><source srcset=/a.webp type=image/webp><img></picture>") ==
          "https://exemple.org/a.webp");
}

TEST_CASE("the twin in a noscript element stands in for an image that a script would have loaded") {
    CHECK(waiting("<img class=lazy><noscript><img src=/vrai.jpg alt=Salle></noscript>") ==
          "https://exemple.org/vrai.jpg");
    CHECK(waiting("<noscript><img src=/vrai.jpg></noscript> <img src=" + std::string(kPng) + ">") ==
          "https://exemple.org/vrai.jpg");
    CHECK(sanitised("<img><noscript><img src=/v.jpg alt=Salle></noscript>")
              .contains("alt=\"Salle\""));
    // One image, not two; and a counter of readers is no twin.
    CHECK(countOf(sanitised("<img src=/a.jpg><noscript><img src=/a.jpg></noscript>"), "<img") == 1);
    CHECK(sanitised("<img><noscript><img src=//c.example/tr width=1 height=1></noscript>") == "");
}

TEST_CASE("images that count readers leave no trace") {
    for (const char* image :
         {"<img src=//c.example/t width=1 height=1>", "<img src=//c.example/t width=0 height=0>",
          "<img src=//c.example/t width=1px height='1'>",
          "<img src=//c.example/t style='width:1px;height:1px'>",
          "<img src=//c.example/t style='display:none'>", "<img src=//c.example/t hidden>",
          "<img src=//c.example/t style='visibility: hidden'>",
          "<img src=http://feeds.feedburner.com/~r/blog/~4/x>",
          "<img src=https://pixel.wp.com/b.gif>", "<img src=https://stats.wordpress.com/b.gif>",
          "<img src=https://www.google-analytics.com/collect>",
          "<img src=https://ad.doubleclick.net/x>", "<img src=https://b.scorecardresearch.com/p>",
          "<img src=https://da.feedsportal.com/r/1>",
          "<img src=https://feeds.wordpress.com/1.0/c/>"})
        CHECK(sanitised("a" + std::string(image) + "b") == "ab");
}

TEST_CASE("an image that the article carries in itself stays when it is a picture") {
    CHECK(sanitised("<img src=" + std::string(kPng) + " alt=x>") ==
          "<img src=\"" + std::string(kPng) + "\" alt=\"x\">");
    CHECK(sanitised("<img src='data:image/JPG;base64,/9j/4AAQ'>") ==
          "<img src=\"data:image/jpeg;base64,/9j/4AAQ\" alt=\"\">");
    for (const char* src : {"data:image/svg+xml;base64,PHN2Zz4=", "data:text/html;base64,PGI+",
                            "data:image/png,<b>", "data:image/png;base64,iVBO<>", "data:,x"})
        CHECK_FALSE(sanitised("<img src='" + std::string(src) + "' alt=x>").contains("src"));
}

TEST_CASE("a picture of more than two megabytes is not carried along") {
    const std::string head = "<img alt=x src=data:image/png;base64,";
    CHECK(sanitised(head + std::string(1000, 'A') + ">").contains(" src="));
    CHECK(sanitised(head + std::string(3'000'000, 'A') + ">") == "<img alt=\"x\">");
}
