#pragma once

#include <cstddef>
#include <string>

namespace musette::test {

/// About two megabytes of what books are made of, as HTML.
inline std::string book() {
    std::string html;
    for (int i = 0; html.size() < (std::size_t{2} << 20); ++i) {
        const std::string number = std::to_string(i);
        if (i % 25 == 0)
            html += "<h2>Chapitre " + number + "</h2>";
        if (i % 60 == 30)
            html += "<table><tr><th>Module</th><th>Heures</th></tr><tr><td>Module " + number +
                    "</td><td>3</td></tr></table>";
        if (i % 60 == 45)
            html += "<ul><li>Un point</li><li>Un <b>autre</b> point</li></ul><blockquote><p>Une "
                    "parole citée.</p></blockquote><pre>code();\n  suite();</pre>";
        html += "<p>Paragraphe " + number +
                ", avec <a href=\"https://exemple.test/page\">un lien</a> et assez de <i>mots</i> "
                "pour tenir sur deux lignes de la colonne de lecture, et sur une troisième.</p>";
    }
    return html + "<p>Toute fin du livre.</p>";
}

} // namespace musette::test
