#include "picture_decoding.h"

#include <musette/base/file.h>
#include <musette/base/image_header.h>
#include <musette/base/jpeg_orientation.h>
#include <musette/service/images.h>

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace musette::gui {
namespace {

/// Of what Qt decodes at once: the largest picture that is shown, four bytes a pixel.
constexpr int kMostMegabytes = static_cast<int>(service::kMostImagePixels * 4 >> 20) + 8;

QByteArray bytesOf(const PictureBytes& source) {
    if (source.file.empty())
        return source.bytes;
    const auto read = base::readFile(source.file, service::kMostImageBytes);
    return read ? QByteArray(read->data(), static_cast<qsizetype>(read->size())) : QByteArray();
}

bool hasPalette(QImage::Format format) {
    return format == QImage::Format_Mono || format == QImage::Format_MonoLSB ||
           format == QImage::Format_Indexed8;
}

} // namespace

QByteArray bytesOfDataAddress(const std::string& address) {
    const std::size_t comma = address.find(',');
    if (comma == std::string::npos || !address.substr(0, comma).ends_with(";base64"))
        return {};
    return QByteArray::fromBase64(QByteArray::fromRawData(
        address.data() + comma + 1, static_cast<qsizetype>(address.size() - comma - 1)));
}

QByteArray withoutPackedExtras(const QByteArray& png) {
    constexpr qsizetype kSignature = 8;
    constexpr qsizetype kAroundData = 12; // length, name, check sum: PNG §5.3
    constexpr std::array<const char*, 5> kPacked{"zTXt", "iTXt", "tEXt", "iCCP", "eXIf"};
    if (!png.startsWith("\x89PNG"))
        return png;
    QByteArray plain = png.left(kSignature);
    for (qsizetype at = kSignature; at + kAroundData <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        const QByteArray name = png.mid(at + 4, 4);
        const qsizetype whole = std::min(length + kAroundData, png.size() - at);
        if (std::ranges::none_of(kPacked, [&](const char* packed) { return name == packed; }))
            plain += QByteArray::fromRawData(png.constData() + at, whole);
        at += whole;
    }
    return plain;
}

QSize sizeOfPicture(const QByteArray& bytes) {
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto header = base::readImageHeader(view);
    if (!header || header->pixels() > service::kMostImagePixels)
        return {};
    const QSize size(static_cast<int>(header->width), static_cast<int>(header->height));
    return base::isTurnedJpeg(view) ? size.transposed() : size;
}

QImage decodePicture(const PictureBytes& source, QSize fit) {
    QByteArray bytes = bytesOf(source);
    const auto header =
        base::readImageHeader({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!header || header->pixels() > service::kMostImagePixels)
        return {};
    if (header->type == base::ImageType::Png)
        bytes = withoutPackedExtras(bytes);
    const std::string_view name = base::nameOf(header->type);
    QImageReader::setAllocationLimit(kMostMegabytes);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    // The type is known: no other decoder has a look at the bytes.
    reader.setAutoDetectImageFormat(false);
    // As its camera was held. The size that the reader is asked for is the one before it turns.
    reader.setAutoTransform(true);
    const bool turned =
        base::isTurnedJpeg({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const QSize size(static_cast<int>(header->width), static_cast<int>(header->height));
    const QSize room = turned ? fit.transposed() : fit;
    const bool smaller =
        fit.isValid() && (size.width() > room.width() || size.height() > room.height());
    // Of a picture with a palette Qt makes a smaller one in the same colours, by dots.
    const bool palette = hasPalette(reader.imageFormat());
    if (smaller && !palette)
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    const QSize largest = turned ? size.transposed() : size;
    if (image.isNull() || image.width() > largest.width() || image.height() > largest.height())
        return {};
    const QImage coloured = std::move(image).convertToFormat(
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return smaller && palette
               ? coloured.scaled(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}),
                                 Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
               : coloured;
}

} // namespace musette::gui
