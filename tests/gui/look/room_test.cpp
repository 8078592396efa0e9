// Room for larger letters, and lines that end where their room does.

#include "gui/look/elided_label.h"
#include "gui/look/room.h"
#include "support/catch.h"

#include <QDialog>
#include <QImage>
#include <QScreen>

using namespace musette;

namespace {

QImage drawn(QLabel& label) {
    return label.grab().toImage();
}

} // namespace

TEST_CASE("A dialog has its usual size, more for larger letters, and never more than the screen",
          "[gui]") {
    QDialog dialog;
    dialog.setFont(QFont("Noto Sans", 10));
    CHECK(gui::roomFor(dialog, {400, 300}) == QSize(400, 300));
    dialog.setFont(QFont("Noto Sans", 8));
    CHECK(gui::roomFor(dialog, {400, 300}) == QSize(400, 300));
    dialog.setFont(QFont("Noto Sans", 14));
    CHECK(gui::roomFor(dialog, {400, 300}) == QSize(560, 420));
    dialog.setFont(QFont("Noto Sans", 60));
    const QSize screen = dialog.screen()->availableSize();
    const QSize most = gui::roomFor(dialog, {400, 300});
    CHECK(most.width() < screen.width());
    CHECK(most.height() < screen.height());
    CHECK(most.width() > 560);
}

TEST_CASE("A line that is too long ends in three dots, and is read aloud whole", "[gui]") {
    const QString whole("57 articles · 12 flux · un texte long");
    gui::ElidedLabel label;
    label.setText(whole);
    CHECK(label.minimumSizeHint().width() == 1);
    label.resize(90, 20);
    const QString cut = label.fontMetrics().elidedText(whole, Qt::ElideRight, 90);
    REQUIRE(cut.endsWith(QChar(0x2026)));
    QLabel plain;
    plain.setText(cut);
    plain.resize(90, 20);
    CHECK(drawn(label) == drawn(plain));
    CHECK(label.text() == whole);
    label.resize(600, 20);
    plain.setText(whole);
    plain.resize(600, 20);
    CHECK(drawn(label) == drawn(plain));
}
