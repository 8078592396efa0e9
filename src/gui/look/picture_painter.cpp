#include "picture_painter.h"

#include "table_shapes.h"
#include "theme.h"

#include <musette/service/article_images.h>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kCorner = 8;
constexpr double kListIndent = 40; ///< of QTextDocument
constexpr double kQuoteIndent = 20;
constexpr int kDimming = 31; ///< 12 % of black over a picture in the dark
constexpr qsizetype kMostDecoded = qsizetype{96} << 20;
constexpr int kLargestSign = 64;

QString nameAfter(const QString& source, std::string_view start) {
    const QString prefix = QString::fromUtf8(start.data(), static_cast<qsizetype>(start.size()));
    return source.startsWith(prefix) ? source.mid(prefix.size()) : QString();
}

std::optional<std::size_t> pictureNumber(const QString& source) {
    bool ok = false;
    const uint number = nameAfter(source, service::kPictureSource).toUInt(&ok);
    return ok ? std::optional<std::size_t>(number) : std::nullopt;
}

/// A picture is never drawn out of its shape, whatever size was told of it.
QRectF placeIn(const QRectF& room, QSizeF picture) {
    QRectF place(QPointF(), picture.scaled(room.size(), Qt::KeepAspectRatio));
    if (room.width() - place.width() < 2 && room.height() - place.height() < 2)
        return room; // what rounding took
    place.moveCenter(room.center());
    return place;
}

} // namespace

PicturePainter::PicturePainter(const Theme& theme, QTextBrowser& view, Paper paper)
    : QObject(&view), m_theme(theme), m_view(view), m_paper(paper) {
    m_pool.setMaxThreadCount(1); // one large picture at a time
    serve(*view.document());
}

void PicturePainter::serve(const QTextDocument& text) {
    text.documentLayout()->registerHandler(QTextFormat::ImageObject, this);
}

PicturePainter::~PicturePainter() {
    m_pool.clear();
    m_pool.waitForDone();
}

void PicturePainter::setPictures(std::vector<std::optional<PictureBytes>> pictures) {
    ++m_generation;
    m_pool.clear();
    QHash<std::size_t, Drawn> same;
    for (std::size_t i = 0; i < std::min(pictures.size(), m_pictures.size()); ++i) {
        if (pictures[i] && pictures[i] == m_pictures[i] && drawn(i) && !m_drawn[i].pending)
            same[i] = m_drawn[i];
    }
    m_pictures = std::move(pictures);
    m_drawn = std::move(same);
}

void PicturePainter::setPicture(std::size_t number, PictureBytes picture) {
    if (number >= m_pictures.size())
        return;
    m_pictures[number] = std::move(picture);
    m_drawn.remove(number);
}

bool PicturePainter::drawn(std::size_t number) const {
    const auto found = m_drawn.find(number);
    return found != m_drawn.end() && !found->image.isNull();
}

/// The width of the column at that place, less what quotations, lists and cells take.
double PicturePainter::room(const QTextDocument& document, int position) const {
    double width = document.textWidth() > 0 ? document.textWidth() : m_view.viewport()->width();
    const QTextFrameFormat page = document.rootFrame()->frameFormat();
    width -= page.leftMargin() + page.rightMargin();
    // No cursor is made here: it would ask for the layout that is being made.
    if (const QTextList* list = document.findBlock(position).textList())
        width -= kListIndent * list->format().indent();
    for (const QTextFrame* frame = document.frameAt(position); frame != nullptr;
         frame = frame->parentFrame()) {
        const auto* table = qobject_cast<const QTextTable*>(frame);
        if (table == nullptr)
            continue;
        const bool quotes = isQuotation(*table);
        if (table->columns() > 1 && !quotes)
            width /= table->columns();
        width -= quotes ? kQuoteIndent : 2 * table->format().cellPadding();
    }
    return std::max(width, 40.0);
}

QSizeF PicturePainter::intrinsicSize(QTextDocument* document, int position,
                                     const QTextFormat& format) {
    const QTextImageFormat image = format.toImageFormat();
    const QSizeF wanted(std::max(image.width(), 1.0), std::max(image.height(), 1.0));
    const double width = std::min(wanted.width(), room(*document, position));
    return {width, std::max(1.0, wanted.height() * width / wanted.width())};
}

void PicturePainter::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                                const QTextFormat& format) {
    const QString source = format.toImageFormat().name();
    if (const QString icon = nameAfter(source, service::kIconSource); !icon.isEmpty()) {
        m_theme.icon(icon, Tone::Text2).paint(painter, rect.toAlignedRect());
        return;
    }
    const auto number = pictureNumber(source);
    if (!number)
        return;
    want(*number, (rect.size() * m_view.devicePixelRatioF()).toSize());
    const QImage image = m_drawn.value(*number).image;
    const bool sign = rect.height() <= kLargestSign;
    if (image.isNull() && sign)
        return;
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!sign) {
        QPainterPath shape;
        shape.addRoundedRect(rect, kCorner, kCorner);
        painter->setClipPath(shape, Qt::IntersectClip);
    }
    if (image.isNull())
        painter->fillRect(rect, m_theme.color(Tone::Sunken));
    else
        painter->drawImage(placeIn(rect, image.size()), image);
    if (!image.isNull() && m_theme.isDark() && m_paper == Paper::Themed && !sign &&
        !image.hasAlphaChannel())
        painter->fillRect(rect, QColor(0, 0, 0, kDimming));
    painter->restore();
}

void PicturePainter::want(std::size_t number, QSize size) {
    if (number >= m_pictures.size() || !m_pictures[number])
        return;
    Drawn& drawn = m_drawn[number];
    drawn.used = ++m_uses;
    const bool enough =
        drawn.wanted.width() >= size.width() && drawn.wanted.height() >= size.height();
    if (drawn.pending || enough)
        return;
    drawn.pending = true;
    drawn.wanted = size;
    m_pool.start([this, source = *m_pictures[number], size, number, generation = m_generation] {
        QImage image = decodePicture(source, size);
        QMetaObject::invokeMethod(
            this,
            [this, generation, number, image = std::move(image)] {
                take(generation, number, image);
            },
            Qt::QueuedConnection);
    });
}

void PicturePainter::take(int generation, std::size_t number, const QImage& image) {
    const auto found = m_drawn.find(number);
    if (generation != m_generation || found == m_drawn.end())
        return;
    found->pending = false;
    found->image = image;
    if (image.isNull()) {
        emit failed(number);
        return;
    }
    giveUpUnseen();
    m_view.viewport()->update();
    emit decoded(number);
}

/// The one drawn least recently goes first; it is decoded again when it comes back into the window.
void PicturePainter::giveUpUnseen() {
    qsizetype bytes = 0;
    for (const Drawn& drawn : std::as_const(m_drawn))
        bytes += drawn.image.sizeInBytes();
    while (bytes > kMostDecoded && m_drawn.size() > 2) {
        auto oldest = m_drawn.end();
        for (auto at = m_drawn.begin(); at != m_drawn.end(); ++at) {
            if (!at->pending && (oldest == m_drawn.end() || at->used < oldest->used))
                oldest = at;
        }
        if (oldest == m_drawn.end())
            return;
        bytes -= oldest->image.sizeInBytes();
        m_drawn.erase(oldest);
    }
}

} // namespace musette::gui
