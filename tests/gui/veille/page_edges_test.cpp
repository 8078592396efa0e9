// The text of an article stands between its header and its foot.

#include "gui/veille/reading_view.h"
#include "reading_room.h"

using namespace musette;
using test::ReadingRoom;
using test::waitUntil;

TEST_CASE("The text begins under the header and ends above the foot, whatever it begins with",
          "[gui]") {
    for (const std::string html :
         {"<p>Le premier texte.</p>", "<p>Le premier texte.</p><p>Encore.</p>",
          "<blockquote><p>Le premier texte.</p></blockquote><p>Encore.</p>"}) {
        CAPTURE(html);
        auto articles = test::threeArticles();
        articles[0].html = html;
        ReadingRoom room(articles);
        room.key(Qt::Key_Down);
        room.waitForArticle("Le premier texte.");
        const auto& header = room.part<QWidget>("articleHeader");
        const auto& foot = room.part<QWidget>("articleFoot");
        const QTextCursor words = room.article().document()->find("Le premier");
        QTextCursor last(room.article().document());
        last.movePosition(QTextCursor::End);
        CHECK(waitUntil([&] {
            const int under = header.geometry().bottom();
            const int top = room.article().cursorRect(words).top();
            return header.height() > 40 && top > under && top < under + 60;
        }));
        CHECK(room.article().cursorRect(last).bottom() <= foot.geometry().top());
    }
}
