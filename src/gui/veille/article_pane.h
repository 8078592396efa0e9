#pragma once

#include "reading_view.h"

#include <musette/model/item.h>
#include <musette/model/query.h>

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace musette::gui {

struct Surroundings;
class ActionBar;
class ChosenItem;
class EmptyPage;
class FeedCard;
struct FoundNote;

/// The reading pane: the buttons and the article that is chosen, or what stands there while none
/// is. Articles are read and prepared away from the GUI thread; while a key is held down only the
/// one it stops at is.
/// Thread: GUI.
class ArticlePane final : public QWidget {
    Q_OBJECT

public:
    ArticlePane(const Surroundings& surroundings, ChosenItem& item, QWidget* parent = nullptr);

    [[nodiscard]] ReadingView& view() { return *m_view; }
    [[nodiscard]] ActionBar& bar() { return *m_bar; }
    [[nodiscard]] FeedCard& feedCard() { return *m_card; }
    /// What is shown while no article is chosen.
    [[nodiscard]] EmptyPage& emptyPage() { return *m_empty; }
    enum class WhenEmpty { Page, FeedCard };
    void setWhenEmpty(WhenEmpty what);
    void showNote(const FoundNote& note);
    /// The words marked in the article, without what Qt puts between paragraphs.
    [[nodiscard]] QString selectedWords() const;

signals:
    void addressHovered(const QString& address);
    /// The text of an article is on the screen.
    void shown(musette::model::ItemId id);

private:
    enum class Part { First, Rest };

    void follow(model::ItemId id);
    void followPreferences();
    void load(Part part);
    void openLink(const QUrl& link);
    void openMenu(const QUrl& link, const QPoint& at);
    void updatePage();

    const Surroundings& m_with;
    ChosenItem& m_item;
    ActionBar* m_bar;
    QStackedWidget* m_pages;
    ReadingView* m_view;
    EmptyPage* m_empty;
    FeedCard* m_card;
    WhenEmpty m_whenEmpty = WhenEmpty::Page;
    bool m_noteShown = false;
    bool m_spacesCorrected = true;
    QTimer m_rest;
    int m_generation = 0;
};

} // namespace musette::gui
