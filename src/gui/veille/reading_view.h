#pragma once

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

    void showHtml(const QString& html);
    /// Steps of the text size, 0 as designed; 13 to 26 px.
    void setTextStep(int step);
    [[nodiscard]] int textStep() const { return m_step; }
    /// One screen on or back; false at the end.
    bool scrollScreen(int direction);

signals:
    void linkClicked(const QUrl& address);
    void linkHovered(const QString& address);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void layOutColumn();
    [[nodiscard]] QString styleSheetText() const;
    [[nodiscard]] int pixelSize() const;

    const Theme& m_theme;
    QString m_html;
    int m_step = 0;
    QTimer m_relayout;
};

} // namespace musette::gui
