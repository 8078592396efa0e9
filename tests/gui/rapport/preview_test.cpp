// The preview of a report that is too long to be read within a blink.

#include "gui/look/theme.h"
#include "gui/rapport/preview_html.h"
#include "gui/rapport/report_preview.h"
#include "support/catch.h"
#include "support/waiting.h"

#include <QScrollBar>
#include <QTextBlock>

using namespace musette;
using test::waitUntil;

namespace {

gui::ReportOnScreen page(const QString& first, int paragraphs) {
    gui::ReportOnScreen page;
    page.html = "<h1>" + first + "</h1>";
    for (int i = 0; i < paragraphs; ++i)
        page.html += QString("<p>Le paragraphe %1 d’un long compte rendu, qui dit ce qui a été "
                             "fait et ce qu’il en reste.</p>")
                         .arg(i);
    return page;
}

struct Shown {
    Shown() : theme(*qApp) {
        preview.resize(600, 400);
        preview.show();
    }
    void show(const QString& first, int paragraphs = 2000) {
        preview.showReport(page(first, paragraphs), model::ReportTheme::Colour);
    }
    bool begins(const QString& first) const {
        return preview.document()->firstBlock().text() == first;
    }

    gui::Theme theme;
    gui::ReportPreview preview{theme};
};

} // namespace

TEST_CASE("A long report takes the place of the one before when it has been read, and the place "
          "that one looks at stays",
          "[gui]") {
    Shown shown;
    shown.show("Avant");
    CHECK(shown.preview.toPlainText().isEmpty());
    REQUIRE(waitUntil([&] { return shown.begins("Avant"); }));
    shown.preview.moveCursor(QTextCursor::End);
    const int place = shown.preview.verticalScrollBar()->value();
    REQUIRE(place > 10 * shown.preview.height());

    shown.show("Après");
    CHECK(shown.begins("Avant"));
    REQUIRE(waitUntil([&] { return shown.begins("Après"); }));
    CHECK(shown.preview.verticalScrollBar()->value() == place);
    CHECK(shown.preview.document()->blockCount() == 2001);
}

TEST_CASE("Of two reports on their way the later one is shown, a short one at once", "[gui]") {
    Shown shown;
    shown.show("Premier");
    shown.show("Second");
    REQUIRE(waitUntil([&] { return shown.begins("Second"); }));
    shown.show("Troisième");
    shown.show("Court", 3);
    CHECK(shown.begins("Court"));
    shown.show("Quatrième");
    REQUIRE(waitUntil([&] { return shown.begins("Quatrième"); }));
    CHECK(shown.preview.document()->blockCount() == 2001);
}

TEST_CASE("A preview goes while its report is being read", "[gui]") {
    {
        Shown shown;
        shown.show("Trop tard");
    }
    QCoreApplication::sendPostedEvents();
    Shown other;
    other.show("À temps", 3);
    CHECK(other.begins("À temps"));
}
