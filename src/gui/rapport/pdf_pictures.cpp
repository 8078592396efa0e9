#include "pdf_pictures.h"

#include "../app/text.h"
#include "pdf_photographs.h"

#include <musette/service/article_images.h>

#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <vector>

namespace musette::gui {
namespace {

/// Pixels for an inch of paper; more is thrown away.
constexpr double kFinest = 200;

struct Picture {
    int position = 0;
    QTextImageFormat format;
};

std::vector<Picture> picturesOf(const QTextDocument& document) {
    std::vector<Picture> pictures;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            // The same image twice in a row is one fragment.
            for (int i = 0; i < fragment.length(); ++i)
                pictures.push_back(
                    {fragment.position() + i, fragment.charFormat().toImageFormat()});
        }
    }
    return pictures;
}

/// Of a line on which a picture stands: lists and quotations have less than the page, cells their
/// part of it (paperStyle() of report_pdf.cpp).
double widthAt(const QTextCursor& cursor, double width, double unit) {
    constexpr double kQuotation = 22; ///< its bar and the blank behind it, in pixels
    constexpr double kCell = 16;      ///< blank at both sides
    const QTextBlock block = cursor.block();
    int steps = block.blockFormat().indent();
    if (const QTextList* list = block.textList())
        steps += list->format().indent();
    width -= steps * block.document()->indentWidth();
    for (const QTextFrame* frame = cursor.currentFrame(); frame != nullptr;
         frame = frame->parentFrame()) {
        const auto* table = qobject_cast<const QTextTable*>(frame);
        if (table != nullptr)
            width = table->rows() < 2 ? width - kQuotation * unit
                                      : width / table->columns() - kCell * unit;
    }
    return std::max(width, kCell * unit);
}

bool fitsIn(const QSize& size, const QSize& room) {
    return size.width() <= room.width() && size.height() <= room.height();
}

} // namespace

void PdfPictures::prepare(QTextDocument& document, double unit, const QSizeF& room) {
    std::vector<Picture> pictures = picturesOf(document);
    // From the end, so that the places before stay.
    std::ranges::reverse(pictures);
    for (const Picture& picture : pictures) {
        QTextCursor cursor(&document);
        cursor.setPosition(picture.position);
        cursor.setPosition(picture.position + 1, QTextCursor::KeepAnchor);
        const PictureBytes* bytes = this->picture(picture.format);
        const QSizeF natural =
            bytes == nullptr ? QSizeF() : QSizeF(sizeOfPicture(bytes->bytes)) * unit;
        if (natural.isEmpty()) {
            const QString words =
                picture.format.property(QTextFormat::ImageAltText).toString().simplified();
            cursor.insertText(words.isEmpty() ? QString() : '[' + words + ']', QTextCharFormat());
            continue;
        }
        const QSizeF here(widthAt(cursor, room.width(), unit), room.height());
        const QSizeF size = natural.width() > here.width() || natural.height() > here.height()
                                ? natural.scaled(here, Qt::KeepAspectRatio)
                                : natural;
        QTextImageFormat format = picture.format;
        format.setWidth(size.width());
        format.setHeight(size.height());
        cursor.setCharFormat(format);
    }
}

QSizeF PdfPictures::intrinsicSize(QTextDocument* /*document*/, int /*position*/,
                                  const QTextFormat& format) {
    const QTextImageFormat image = format.toImageFormat();
    return {image.width(), image.height()};
}

void PdfPictures::drawObject(QPainter* painter, const QRectF& area, QTextDocument* /*document*/,
                             int /*position*/, const QTextFormat& format) {
    const PictureBytes* bytes = picture(format);
    if (bytes == nullptr)
        return;
    const QSizeF onPaper = painter->transform().mapRect(area).size();
    const double finer = kFinest / painter->device()->logicalDpiX();
    const QSize fit = (onPaper * finer).toSize().expandedTo({1, 1});
    if (m_standIn && fitsIn(sizeOfPicture(bytes->bytes), fit)) {
        if (const QImage point = pointFor(bytes->bytes); !point.isNull()) {
            painter->drawImage(area, point);
            return;
        }
    }
    const QImage image = decodePicture(*bytes, fit);
    if (image.isNull())
        return;
    m_painted.append(QByteArray());
    painter->drawImage(area, image);
}

QImage PdfPictures::pointFor(const QByteArray& bytes) {
    if (const auto known = m_points.constFind(bytes); known != m_points.constEnd())
        return *known;
    const std::optional<QByteArray> jpeg = pdfPhotograph(bytes);
    if (!jpeg)
        return {};
    QImage point(1, 1, QImage::Format_RGB32);
    point.fill(Qt::gray);
    m_painted.append(*jpeg);
    return *m_points.insert(bytes, point);
}

const PictureBytes* PdfPictures::picture(const QTextFormat& format) const {
    const QString name = format.toImageFormat().name();
    const QString source = toQt(service::kPictureSource);
    bool known = false;
    const std::size_t number = QStringView(name).mid(source.size()).toULongLong(&known);
    if (!known || !name.startsWith(source) || number >= m_pictures.size() || !m_pictures[number])
        return nullptr;
    return &*m_pictures[number];
}

} // namespace musette::gui
