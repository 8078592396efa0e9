#include "pdf_photographs.h"

#include "pdf_objects.h"

#include <musette/base/jpeg_orientation.h>
#include <musette/base/plain_picture.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>
#include <string_view>

namespace musette::gui {
namespace {

/// What a PDF says of the photograph that it holds.
struct Frame {
    int width = 0;
    int height = 0;
    int components = 0;
};

int byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
int shortAt(std::string_view bytes, std::size_t at) {
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

/// The frame (ITU-T T.81 §B.2.2) of a JPEG whose colours are told, not guessed: by JFIF, or by
/// Adobe, which the filter of PDF knows as well.
std::optional<Frame> frameOf(std::string_view jpeg) {
    bool told = false;
    for (std::size_t at = 2; at + 18 <= jpeg.size() && byteAt(jpeg, at) == 0xFF;
         at += 2 + static_cast<std::size_t>(shortAt(jpeg, at + 2))) {
        const int marker = byteAt(jpeg, at + 1);
        const std::string_view content = jpeg.substr(at + 4);
        told = told || (marker == 0xE0 && content.starts_with("JFIF")) ||
               (marker == 0xEE && content.starts_with("Adobe"));
        if (marker < 0xC0 || marker > 0xC2) // baseline, extended, progressive
            continue;
        const Frame frame{shortAt(content, 3), shortAt(content, 1), byteAt(content, 5)};
        const bool known = frame.components == 1 || (frame.components == 3 && told);
        return byteAt(content, 0) == 8 && known ? std::optional(frame) : std::nullopt;
    }
    return std::nullopt;
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The images of a file in the order of their numbers, in which QPdfWriter writes them; what makes
/// others transparent is none.
QList<int> imagesOf(const PdfObjects& objects) {
    static const QRegularExpression mask(QStringLiteral("/S?Mask (\\d+) 0 R"));
    QList<int> images;
    QSet<int> masks;
    for (const int id : objects.ids()) {
        const QByteArray words = objects.words(id);
        if (!words.contains("/Subtype /Image"))
            continue;
        images.append(id);
        for (const QRegularExpressionMatch& match : mask.globalMatch(QString::fromLatin1(words)))
            masks.insert(match.captured(1).toInt());
    }
    images.removeIf([&masks](int id) { return masks.contains(id); });
    return images;
}

/// An image (ISO 32000-1 §8.9.5) whose stream is a JPEG.
QByteArray imageObject(int id, const QByteArray& jpeg) {
    const Frame frame = frameOf(viewOf(jpeg)).value_or(Frame{1, 1, 1});
    const QByteArray object =
        QByteArray::number(id) + " 0 obj\n<<\n/Type /XObject\n/Subtype /Image\n/Width " +
        QByteArray::number(frame.width) + "\n/Height " + QByteArray::number(frame.height) +
        "\n/BitsPerComponent 8\n/ColorSpace " +
        (frame.components == 1 ? "/DeviceGray" : "/DeviceRGB") + "\n/Filter /DCTDecode\n/Length " +
        QByteArray::number(jpeg.size()) + "\n>>\nstream\n";
    return object + jpeg + "\nendstream\nendobj\n";
}

} // namespace

std::optional<QByteArray> pdfPhotograph(const QByteArray& bytes) {
    const std::string_view jpeg = viewOf(bytes);
    if (!jpeg.starts_with("\xFF\xD8\xFF") || base::jpegOrientation(jpeg) != 1)
        return std::nullopt;
    const std::string plain = base::plainPicture(jpeg);
    return frameOf(plain) ? std::optional(QByteArray::fromStdString(plain)) : std::nullopt;
}

bool putPhotographs(PdfObjects& objects, const QList<QByteArray>& painted) {
    const QList<int> images = imagesOf(objects);
    if (images.size() != painted.size())
        return false;
    for (qsizetype i = 0; i < images.size(); ++i) {
        const bool point = objects.words(images[i]).contains("/Width 1\n/Height 1\n");
        if (!painted[i].isEmpty() && !point)
            return false;
    }
    for (qsizetype i = 0; i < images.size(); ++i) {
        if (!painted[i].isEmpty())
            objects.setObject(images[i], imageObject(images[i], painted[i]));
    }
    return true;
}

} // namespace musette::gui
