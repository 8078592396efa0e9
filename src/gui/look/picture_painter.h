#pragma once

#include "picture_decoding.h"

#include <QHash>
#include <QObject>
#include <QTextObjectInterface>
#include <QThreadPool>

#include <optional>
#include <vector>

class QTextBrowser;

namespace musette::gui {

class Theme;

/// Draws the pictures and icons in the text of an article or report, in the place of Qt's own
/// handler, which decodes on the GUI thread whatever it is given. A picture is decoded on a thread
/// of the painter's own when it comes into the window, at the size in which it is shown; those out
/// of sight are given up when they take too much room. Ownership: belongs to the view, whose
/// document it serves. Thread: GUI.
class PicturePainter final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// The paper under the pictures: in the dark they are dimmed, unless it is white there too.
    enum class Paper { Themed, White };
    PicturePainter(const Theme& theme, QTextBrowser& view, Paper paper = Paper::Themed);
    ~PicturePainter() override;

    /// Draws in that text as well, which the view is going to show.
    void serve(const QTextDocument& text);
    /// The pictures of another article, by their numbers; nothing for one that is not shown.
    void setPictures(std::vector<std::optional<PictureBytes>> pictures);
    /// One more of them.
    void setPicture(std::size_t number, PictureBytes picture);

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument* document, int position,
                                       const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

    /// True when the picture of that number is decoded and drawn.
    [[nodiscard]] bool drawn(std::size_t number) const;

signals:
    /// It could not be decoded.
    void failed(std::size_t number);
    void decoded(std::size_t number);

private:
    struct Drawn {
        QImage image;
        QSize wanted;
        bool pending = false;
        quint64 used = 0;
    };

    void want(std::size_t number, QSize size);
    void take(int generation, std::size_t number, const QImage& image);
    void giveUpUnseen();
    [[nodiscard]] double room(const QTextDocument& document, int position) const;

    const Theme& m_theme;
    QTextBrowser& m_view;
    Paper m_paper;
    std::vector<std::optional<PictureBytes>> m_pictures;
    QHash<std::size_t, Drawn> m_drawn;
    int m_generation = 0; ///< counts articles, so that pictures of the last one come to nothing
    quint64 m_uses = 0;
    QThreadPool m_pool;
};

} // namespace musette::gui
