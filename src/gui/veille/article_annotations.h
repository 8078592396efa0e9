#pragma once

#include <musette/model/annotation.h>

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace musette::gui {

class Bridge;
class ChosenItem;
class ReadingView;
class Theme;
struct FoundAnnotations;

/// A highlight of the article that is shown.
struct Passage {
    struct Place {
        int begin = 0; ///< positions in the view's document
        int end = 0;
    };
    model::Highlight highlight;
    bool found = false;        ///< its words are in the article
    std::vector<Place> places; ///< a line each; none when its part is not shown
};

/// The highlights and notes of the chosen article, found in its text away from the GUI thread and
/// drawn into the view; they follow the library and the view's text.
/// Thread: GUI. Errors: what cannot be read is not there.
class ArticleAnnotations final : public QObject {
    Q_OBJECT

public:
    ArticleAnnotations(Bridge& bridge, ChosenItem& item, ReadingView& view, const Theme& theme,
                       QObject* parent = nullptr);

    [[nodiscard]] model::ItemId item() const;
    /// Those that are found first, in the article's order.
    [[nodiscard]] const std::vector<Passage>& passages() const { return m_passages; }
    [[nodiscard]] const std::vector<model::ItemNote>& notes() const { return m_notes; }
    /// The shortest passage that all of this lies in; null for none.
    [[nodiscard]] const Passage* passageAt(int begin, int end) const;
    [[nodiscard]] const Passage* passage(model::HighlightId id) const;
    /// What is marked in the view as a passage of the article, worked out away from the GUI thread;
    /// without words when it is none.
    void readMarked(std::function<void(const model::Highlight&)> done);
    /// Scrolls to a passage, now or once it was found. Where its part is not shown, `restWanted`
    /// asks for it.
    void show(model::HighlightId id);

signals:
    void changed();
    void restWanted();

private:
    void follow();
    void followText();
    void read();
    void take(FoundAnnotations found);
    void draw();
    void showAwaited();

    Bridge& m_bridge;
    ChosenItem& m_item;
    ReadingView& m_view;
    const Theme& m_theme;
    QString m_text; ///< of the view's document
    std::vector<Passage> m_passages;
    std::vector<model::ItemNote> m_notes;
    model::HighlightId m_awaited; ///< to be shown
    bool m_restAsked = false;
    int m_generation = 0;
};

} // namespace musette::gui
