#pragma once

#include "../look/picture_decoding.h"

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

    /// Gives the images of a document their size, at most the room of a page, and puts words in the
    /// place of those that cannot be shown. `unit`: of the document, for a pixel.
    void prepare(QTextDocument& document, double unit, const QSizeF& room);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] const PictureBytes* picture(const QTextFormat& format) const;

    const std::vector<std::optional<PictureBytes>>& m_pictures;
};

} // namespace musette::gui
