#include "support/catch.h"

#include <musette/markup/spacing.h>

namespace musette::markup {

TEST_CASE("French spacing reaches the text of a page and leaves its code and addresses alone",
          "[markup]") {
    CHECK(withFrenchSpacing("<p>Et quand ? Oui !</p>") == "<p>Et quand\u202F? Oui\u202F!</p>");
    CHECK(withFrenchSpacing("<p>Qui ?</p><pre>a ? b : c</pre><p>« <code>x ?</code> »</p>") ==
          "<p>Qui\u202F?</p><pre>a ? b : c</pre><p>«\u00A0<code>x ?</code>\u00A0»</p>");
    CHECK(withFrenchSpacing("<p title=\"a ? b\"><a href=\"https://x.example/?a=b\">Voir</a></p>") ==
          "<p title=\"a ? b\"><a href=\"https://x.example/?a=b\">Voir</a></p>");
}

TEST_CASE("A sign after an inline element keeps to the word before the tag", "[markup]") {
    CHECK(withFrenchSpacing("<p><b>Rappel</b> : demain, « <i>peut-être</i> » ?</p>") ==
          "<p><b>Rappel</b>\u00A0: demain, «\u00A0<i>peut-être</i>\u00A0»\u202F?</p>");
    CHECK(withFrenchSpacing("<p>Un</p> <p> deux").ends_with(" <p> deux"));
}

} // namespace musette::markup
