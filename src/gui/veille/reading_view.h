#pragma once

#include "../look/reading_comfort.h"

#include <QTextBrowser>
#include <QTextFormat>
#include <QTimer>

#include <map>
#include <optional>

class QTextFrame;

namespace musette::gui {

class PageEdges;
class PartFeed;
class PicturePainter;
class Theme;
class WideBlocks;

/// What marks places of the text, from the lowest to the one that lies over the others.
enum class MarkLayer { Highlights, Found };

/// A place in the text, which images change without changing how many paragraphs it has.
struct TextPlace {
    int block = 0;
    int inBlock = 0; ///< characters from its start
};

/// The line at the top of the window, known again after the text was laid out anew.
struct ReadingPlace {
    TextPlace line{};
    int offset = 0;    ///< of its line from the top, in pixels
    bool start = true; ///< nothing was scrolled
};

/// Shows one article: prepared HTML in a centred column, in the colours of the theme, between two
/// widgets that scroll with it. Tables and code that are wider scroll sideways each on its own. A
/// long one comes in part by part while the window goes on. Loads nothing by itself, opens nothing
/// by itself. Thread: GUI.
class ReadingView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ReadingView(const Theme& theme, QWidget* parent = nullptr);

    /// Another article, in the parts of `service::makeReadable`, at its beginning or where its
    /// reader was.
    void showParts(const QStringList& parts, const ReadingPlace& place = {});
    /// The same article with other or more text: what is being read stays where it is.
    void replaceParts(const QStringList& parts);
    [[nodiscard]] ReadingPlace readingPlace() const;
    /// False while parts of the article are still coming in.
    [[nodiscard]] bool complete() const;
    /// The widgets above and under the text; the view keeps their height free.
    /// Ownership: goes to the view.
    void setEdges(QWidget& header, QWidget& foot);
    /// Marks of one kind, in the place of those before. They are gone with the text: `textSet` asks
    /// for them anew.
    void setMarks(MarkLayer layer, const QList<QTextEdit::ExtraSelection>& marks);
    /// What draws the pictures in the text.
    [[nodiscard]] PicturePainter& pictures() { return *m_pictures; }
    void setComfort(const ReadingComfort& comfort);
    [[nodiscard]] const ReadingComfort& comfort() const { return m_comfort; }
    /// Where a link within the article leads: the keyboard goes on from there too. In a part that
    /// has not come in yet, as soon as it has.
    void goToAnchor(const QString& name);
    /// What stands at a place of the window, and where in the window a place in the text is, also
    /// in what was moved sideways.
    [[nodiscard]] QTextCursor cursorForPosition(const QPoint& at) const;
    [[nodiscard]] QRect cursorRect(const QTextCursor& cursor) const;
    [[nodiscard]] QRect cursorRect() const { return cursorRect(textCursor()); }
    /// One screen on or back; false at the end of the whole article.
    bool scrollScreen(int direction);

signals:
    /// The text is in the document anew (another article, size or theme), the marks are gone.
    void textSet();
    /// More of the same text has come in behind the position; marks are where they were.
    void textGrew(int position);
    void textSizeChanged(int pixels);
    /// Steps of the text size, asked for with the wheel.
    void sizeWanted(int steps);
    void linkClicked(const QUrl& address);
    /// Under the pointer or the focus; empty when it leaves.
    void linkHovered(const QString& address);
    /// The next (+1) or previous (-1) article.
    void stepWanted(int by);
    /// One screen on (+1) or back (-1); the next article at the end.
    void screenWanted(int direction);
    void leaveWanted();
    void menuWanted(const QUrl& link, const QPoint& at);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    [[nodiscard]] TextPlace placeOf(int position) const;
    [[nodiscard]] int positionOf(const TextPlace& place) const;
    void keepPlace(const ReadingPlace& place);
    void returnToPlace();
    void render();
    void follow();
    void layOutColumn();
    [[nodiscard]] QTextFrameFormat pageFormat() const;
    void placeEdges();
    void fitBlocks(int from);
    void revealCursor();
    bool leaveByTab(bool next);
    [[nodiscard]] int paneWidth() const;
    [[nodiscard]] int widestColumn() const;
    /// What the pane leaves of it.
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] int pixelSize() const;
    [[nodiscard]] QString styleSheetText() const;

    const Theme& m_theme;
    QStringList m_parts;
    PartFeed* m_feed;
    QString m_awaitedAnchor;
    std::optional<ReadingPlace> m_awaited; ///< its part has not come in yet
    ReadingComfort m_comfort;
    int m_renderedSize = 0;
    int m_wheeled = 0; ///< eighths of a degree with Ctrl, not yet a step
    QTimer m_relayout;
    PageEdges* m_edges;
    PicturePainter* m_pictures;
    WideBlocks* m_wide;
    std::map<MarkLayer, QList<QTextEdit::ExtraSelection>> m_marks;
};

} // namespace musette::gui
