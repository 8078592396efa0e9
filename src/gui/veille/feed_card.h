#pragma once

#include <musette/model/feed.h>

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace musette::gui {

class Theme;

/// What stands in the pane for a feed that does not answer or has closed: since when, why, what is
/// left, what can be done.
/// Thread: GUI.
class FeedCard final : public QWidget {
    Q_OBJECT

public:
    explicit FeedCard(const Theme& theme, QWidget* parent = nullptr);

    void show(const model::Feed& feed);

signals:
    void retryWanted(musette::model::FeedId feed);
    /// The site asks for a login, or refused the one it got.
    void loginWanted();
    /// The articles of a feed that has closed are to stay as they are.
    void keepWanted(musette::model::FeedId feed);
    void unsubscribeWanted();
    void journalWanted();

private:
    void restyle();

    const Theme& m_theme;
    model::FeedId m_feed;
    QLabel* m_title;
    QFrame* m_card;
    QLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_text;
    QLabel* m_address;
    QPushButton* m_retry;
    QPushButton* m_logIn;
    QPushButton* m_keep;
};

} // namespace musette::gui
