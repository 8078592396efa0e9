// Pictures of few colours keep them, also where they are shown smaller than they are.

#include "gui/look/picture_decoding.h"
#include "support/catch.h"

#include <QBuffer>
#include <QImage>

using namespace musette;

namespace {

QByteArray png(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    return bytes;
}

} // namespace

TEST_CASE("a picture of two colours has them at every size") {
    constexpr QRgb kNavy = qRgb(0, 0, 128);
    QImage drawn(300, 200, QImage::Format_Mono);
    drawn.setColorTable({kNavy, qRgb(255, 255, 255)});
    drawn.fill(0);
    const gui::PictureBytes source{{}, png(drawn)};
    for (const QSize size : {QSize(60, 40), QSize(299, 199), QSize(300, 200)}) {
        CAPTURE(size.width());
        const QImage shown = gui::decodePicture(source, size);
        REQUIRE(shown.size() == drawn.size().scaled(size, Qt::KeepAspectRatio));
        for (int x = 0; x < shown.width(); x += 7)
            REQUIRE(shown.pixel(x, shown.height() / 2) == kNavy);
    }
}

TEST_CASE("a line drawing is made smaller in shades, not in dots") {
    QImage drawn(400, 400, QImage::Format_Mono);
    drawn.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x)
            drawn.setPixel(x, y, x % 2 == 0 ? 1U : 0U);
    }
    const QImage shown = gui::decodePicture({{}, png(drawn)}, {100, 100});
    REQUIRE(shown.size() == QSize(100, 100));
    const int grey = qGray(shown.pixel(50, 50));
    CHECK(grey > 90);
    CHECK(grey < 165);
}
