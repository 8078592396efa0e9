#pragma once

#include <musette/base/time.h>

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace musette::gui {

class Bridge;
class Theme;
struct PreparedArticle;

/// What stands above the text of an article and scrolls with it: source, title, author, date (the
/// exact one and how long ago that is) and reading time, and lines that others add (links and tags,
/// images that wait, and the like).
/// Thread: GUI.
class ArticleHeader final : public QWidget {
    Q_OBJECT

public:
    ArticleHeader(const Bridge& bridge, const Theme& theme, QWidget* parent = nullptr);

    void show(const PreparedArticle& article);
    /// A note under the title of its session.
    void showNote(const QString& what, const QString& where);
    /// A line between the facts and the text; it is hidden while it has nothing to say.
    /// Ownership: goes to the header.
    void addLine(QWidget* line);
    /// The size of the text under it, in pixels.
    void setTextSize(int pixels);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitTitle();
    void restyle();
    void sayFacts();

    const Bridge& m_bridge;
    const Theme& m_theme;
    QString m_author;
    std::optional<base::Instant> m_published;
    int m_minutes = 0; ///< none for a note
    QTimer m_minute;
    QLabel* m_source;
    QLabel* m_title;
    QLabel* m_facts;
    QVBoxLayout* m_lines;
    int m_textSize = 17;
};

} // namespace musette::gui
