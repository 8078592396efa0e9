#pragma once

#include "../look/picture_decoding.h"

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QTextObjectInterface>

#include <optional>
#include <vector>

namespace musette::gui {

/// The pictures of a report on paper, by the numbers that previewHtml gives them; one at a time in
/// memory. What cannot be shown is told by its words, and nothing is fetched.
/// Ownership: the pictures outlive it. Thread: that of the document.
class PdfPictures final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit PdfPictures(const std::vector<std::optional<PictureBytes>>& pictures)
        : m_pictures(pictures) {}

    /// Gives the images of a document their size, at most the room where they stand, and puts words
    /// in the place of those that cannot be shown. `unit`: of the document, for a pixel.
    void prepare(QTextDocument& document, double unit, const QSizeF& room);

    /// A photograph that the paper takes as it is, in all its pixels, is painted as a single point
    /// that `painted` tells of: a PDF has its bytes put there (pdf_photographs.h), and nothing is
    /// decoded and coded again.
    void standIn(bool wanted) { m_standIn = wanted; }
    /// For each image that the painter was given, in the order in which it first was: the JPEG
    /// that it stands for; empty: itself.
    [[nodiscard]] const QList<QByteArray>& painted() const { return m_painted; }

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] const PictureBytes* picture(const QTextFormat& format) const;
    /// Null for what is no such photograph.
    [[nodiscard]] QImage pointFor(const QByteArray& bytes);

    const std::vector<std::optional<PictureBytes>>& m_pictures;
    bool m_standIn = false;
    QHash<QByteArray, QImage> m_points; ///< in the place of photographs
    QList<QByteArray> m_painted;
};

} // namespace musette::gui
