#include "support/catch.h"

#include <musette/base/direction.h>
#include <musette/markup/mirrored.h>

using namespace musette;
using markup::mirrorTables;

TEST_CASE("the first letter that has a direction decides how a text is read") {
    CHECK(base::isRightToLeft("«214» الوحدة"));
    CHECK(base::isRightToLeft("… יחידה, page"));
    CHECK_FALSE(base::isRightToLeft("Module الوحدة"));
    CHECK_FALSE(base::isRightToLeft("214 %"));
    CHECK_FALSE(base::isRightToLeft(""));
    CHECK_FALSE(base::isRightToLeft("\xD8"));
}

TEST_CASE("a table of right-to-left text has its first column at the right") {
    CHECK(mirrorTables("<p>نص</p><table class=\"data\"><tr><td class=\"h\">الوحدة</td>"
                       "<td class=\"h\">2021</td></tr><tr><td class=\"d\">حضوري</td>"
                       "<td class=\"d\" colspan=\"2\">41</td></tr></table><p>x</p>") ==
          "<p>نص</p><table class=\"data\" dir=\"rtl\"><tr><td class=\"h\">2021</td>"
          "<td class=\"h\">الوحدة</td></tr><tr><td class=\"d\" colspan=\"2\">41</td>"
          "<td class=\"d\">حضوري</td></tr></table><p>x</p>");
}

TEST_CASE("a right-to-left quotation has its bar at the right, also one inside another") {
    const auto quote = [](const std::string& words) {
        return "<table class=\"quote\"><tr><td class=\"bar\" width=\"3\"></td><td class=\"q\">" +
               words + "</td></tr></table>";
    };
    const auto mirrored = [](const std::string& words) {
        return "<table class=\"quote\" dir=\"rtl\"><tr><td class=\"rq\">" + words +
               "</td><td class=\"bar\" width=\"3\"></td></tr></table>";
    };
    CHECK(mirrorTables(quote("قول")) == mirrored("قول"));
    CHECK(mirrorTables(quote("قول" + quote("آخر"))) == mirrored("قول" + mirrored("آخر")));
    CHECK(mirrorTables(quote("Mots" + quote("آخر"))) == quote("Mots" + mirrored("آخر")));
}

TEST_CASE("code is read from left to right, whatever stands around it") {
    CHECK(mirrorTables("<table class=\"code\"><tr><td class=\"code\"><pre dir=\"rtl\">let x = "
                       "1; // واحد</pre></td></tr></table>") ==
          "<table class=\"code\"><tr><td class=\"code\"><pre dir=\"ltr\">let x = 1; // واحد"
          "</pre></td></tr></table>");
}

TEST_CASE("what is read from left to right stays as it is, and what is cut off does no harm") {
    const std::string html = "<p>a</p><table class=\"data\"><tr><td class=\"d\">a</td>"
                             "<td class=\"d\"><p>b <b>c</b></p></td></tr></table><!--image 1-->";
    CHECK(mirrorTables(html) == html);
    for (std::size_t length = 0; length < html.size(); ++length)
        (void)mirrorTables(html.substr(0, length));
    (void)mirrorTables("</td></table></tr><td></td></td></table>");
    CHECK(mirrorTables("").empty());
}
