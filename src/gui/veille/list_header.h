#pragma once

#include <musette/model/query.h>

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace musette::gui {

struct Surroundings;

/// The head of the article list: what is shown, how many, which of them and in which order.
/// Thread: GUI.
class ListHeader final : public QWidget {
    Q_OBJECT

public:
    /// Which of a view's items, and in which order.
    struct Choice {
        bool unreadOnly = false;
        bool starredOnly = false;
        bool oneOfEachStory = false;
        model::ItemSort sort = model::ItemSort::Published;
    };

    ListHeader(const Surroundings& surroundings, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCounts(const QString& text);
    void setChoice(const Choice& choice);
    [[nodiscard]] const Choice& choice() const { return m_choice; }
    /// «Sort» stands in the head of the inbox only.
    void setTriageOffered(bool offered);
    /// A narrow window has no sidebar: a button opens it.
    void setSideBarOffered(bool offered);
    /// A button lets in the new articles that wait; none while none do.
    void setWaiting(int count);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString counts() const;

signals:
    void choiceChanged();
    void sideBarWanted();
    void newWanted();

private:
    void addTexts(QHBoxLayout& line);
    void addMenus();
    void addOrders();
    void addGrouping();
    void restyle();
    void tellChoice();

    const Surroundings& m_with;
    Choice m_choice;
    QToolButton* m_sideBar;
    QLabel* m_title;
    QToolButton* m_new;
    QLabel* m_counts;
    QToolButton* m_triage;
    QToolButton* m_filter;
    QToolButton* m_sort;
    QAction* m_unread = nullptr;
    QAction* m_starred = nullptr;
};

} // namespace musette::gui
