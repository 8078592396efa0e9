#pragma once

#include <musette/model/feed.h>
#include <musette/service/editor.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace musette::gui {

class Theme;

/// What a reader may change of a feed: its title, its folder, how often it is asked, whether
/// its articles are read on their pages.
/// Thread: GUI.
class FeedDialog final : public QDialog {
    Q_OBJECT

public:
    enum class First { Title, Folder };

    FeedDialog(const Theme& theme, const model::Feed& feed, const QStringList& folders, First first,
               QWidget* parent = nullptr);

    /// Only what differs from the feed.
    [[nodiscard]] service::FeedEdit edit() const;

private:
    model::Feed m_feed;
    QLineEdit* m_title;
    QComboBox* m_folder;
    QSpinBox* m_interval;
    QCheckBox* m_fullText;
};

} // namespace musette::gui
