#pragma once

#include "reading_view.h"

#include <musette/model/item.h>

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <map>

class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace musette::gui {

struct Surroundings;
class ActionBar;
class ArticleFind;
class ArticleFoot;
class ArticleHeader;
class ArticleImages;
class ArticleLine;
class ArticleMargin;
class ChosenItem;
class EmptyPage;
class FeedCard;
struct FoundNote;
struct PreparedArticle;

/// The reading pane: the buttons and the article that is chosen, or what stands there while none
/// is. Articles are read and prepared away from the GUI thread; while a key is held down only the
/// one it stops at is. What belongs to an article without being its text joins in by a line of the
/// header or the foot, by marks of the view, by `prepared` and by `menuOpens`.
/// Thread: GUI.
class ArticlePane final : public QWidget {
    Q_OBJECT

public:
    ArticlePane(const Surroundings& surroundings, ChosenItem& item, QWidget* parent = nullptr);

    [[nodiscard]] ReadingView& view() { return *m_view; }
    [[nodiscard]] ArticleHeader& header() { return *m_header; }
    [[nodiscard]] ArticleFoot& foot() { return *m_foot; }
    /// Highlights and notes of the article.
    [[nodiscard]] ArticleMargin& margin() { return *m_margin; }
    [[nodiscard]] ActionBar& bar() { return *m_bar; }
    [[nodiscard]] FeedCard& feedCard() { return *m_card; }
    /// What is shown while no article is chosen.
    [[nodiscard]] EmptyPage& emptyPage() { return *m_empty; }
    enum class WhenEmpty { Page, FeedCard };
    void setWhenEmpty(WhenEmpty what);
    void showNote(const FoundNote& note);
    /// Reads the chosen article again, after what the library or the cache holds of it has changed;
    /// what is being read stays where it is.
    void reload();
    /// The words marked in the article, without what Qt puts between paragraphs.
    [[nodiscard]] QString selectedWords() const;

signals:
    void tagWanted(const QString& label);
    void halfDayWanted(musette::model::HalfDayId halfDay);
    /// Where the note that is shown belongs.
    void placeWanted();
    /// Another article that tells the same story.
    void itemWanted(musette::model::ItemId id);
    void addressHovered(const QString& address);
    /// An article has been made ready and is about to be shown.
    void prepared(const musette::gui::PreparedArticle& article);
    /// The text of an article is on the screen.
    void shown(musette::model::ItemId id);
    /// A context menu of the article is being filled; `link` is what it was opened on, or empty.
    void menuOpens(QMenu& menu, const QUrl& link);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Part { First, Rest, Again };

    void build();
    void addLines();
    void connectView();
    void follow(model::ItemId id);
    void followPreferences();
    void load(Part part);
    void show(const PreparedArticle& article, Part part);
    void openLink(const QUrl& link);
    void openMenu(const QUrl& link, const QPoint& at);
    void updatePage();
    void updateFind(bool shown);
    [[nodiscard]] bool reading() const;

    const Surroundings& m_with;
    ChosenItem& m_item;
    ActionBar* m_bar;
    QStackedWidget* m_pages;
    ReadingView* m_view;
    ArticleHeader* m_header;
    ArticleFoot* m_foot;
    ArticleImages* m_images;
    ArticleLine* m_restLine;
    ArticleLine* m_goneLine;
    ArticleMargin* m_margin;
    ArticleFind* m_find;
    EmptyPage* m_empty;
    FeedCard* m_card;
    WhenEmpty m_whenEmpty = WhenEmpty::Page;
    bool m_noteShown = false;
    model::ItemId m_shown;                         ///< whose text is in the view
    std::map<std::int64_t, ReadingPlace> m_places; ///< where articles were left
    bool m_spacesCorrected = true;
    QTimer m_rest;
    int m_generation = 0;
};

} // namespace musette::gui
