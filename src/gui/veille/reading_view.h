#pragma once

#include "../look/reading_comfort.h"

#include <QTextBrowser>
#include <QTimer>

namespace musette::gui {

class Theme;

/// Shows one article: prepared HTML in a centred column, in the colours of the theme. Loads nothing
/// by itself, opens nothing by itself.
/// Thread: GUI.
class ReadingView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ReadingView(const Theme& theme, QWidget* parent = nullptr);

    /// Another article, from its beginning.
    void showHtml(const QString& html);
    /// More of the same article: what is being read stays where it is.
    void replaceHtml(const QString& html);
    void setComfort(const ReadingComfort& comfort);
    [[nodiscard]] const ReadingComfort& comfort() const { return m_comfort; }
    /// One screen on or back; false at the end.
    bool scrollScreen(int direction);

signals:
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
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void render();
    void follow();
    void layOutColumn();
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] int pixelSize() const;
    [[nodiscard]] QString styleSheetText() const;

    const Theme& m_theme;
    QString m_html;
    ReadingComfort m_comfort;
    int m_renderedSize = 0;
    QTimer m_relayout;
};

} // namespace musette::gui
