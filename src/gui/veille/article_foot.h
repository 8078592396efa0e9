#pragma once

#include <QWidget>

class QVBoxLayout;

namespace musette::gui {

/// What stands under the text of an article and scrolls with it: lines that others add (the rest
/// of a very long article, the full text of an excerpt). A line is hidden while it has nothing to
/// say.
/// Ownership: of its lines. Thread: GUI.
class ArticleFoot final : public QWidget {
    Q_OBJECT

public:
    explicit ArticleFoot(QWidget* parent = nullptr);

    void addLine(QWidget* line);

private:
    QVBoxLayout* m_lines;
};

} // namespace musette::gui
