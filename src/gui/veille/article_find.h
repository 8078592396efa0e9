#pragma once

#include "text_matches.h"

#include <QObject>

#include <vector>

namespace musette::gui {

class FindBar;
class ReadingView;
class Theme;

/// Finds words in the article that is shown: marks all matches, walks through them from where one
/// reads, and leaves the last one selected when the bar closes. Follows the article as it grows,
/// and another one that takes its place.
/// Thread: GUI.
class ArticleFind final : public QObject {
    Q_OBJECT

public:
    ArticleFind(ReadingView& view, FindBar& bar, const Theme& theme, QObject* parent);

    /// Shows the bar, with the words selected in the article or, when there are none, `offered`.
    void open(const QString& offered = {});
    /// The next (+1) or previous (-1) match; opens the bar first.
    void step(int by);
    void close();

private:
    void search();
    void searchAnew();
    void follow(int position);
    void show(int match);
    void mark();

    ReadingView& m_view;
    FindBar& m_bar;
    const Theme& m_theme;
    TextMatches m_text;
    std::vector<TextMatches::Match> m_matches;
    int m_current = -1; ///< in the matches
    int m_from = 0;     ///< where one was reading when the words were typed
};

} // namespace musette::gui
