#pragma once

#include <musette/model/feed.h>
#include <musette/service/editor.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace musette::gui {

class FeedRetention;
class Theme;

/// What a reader may change of a feed: its title, its folder, its address, how often it is asked,
/// whether its articles are read on their pages, whether they stand with the same story of other
/// feeds, what is kept of it. It stays open until what it holds has been saved.
/// Thread: GUI.
class FeedDialog final : public QDialog {
    Q_OBJECT

public:
    enum class First { Title, Folder, Address };

    FeedDialog(const Theme& theme, const model::Feed& feed, const QStringList& folders, First first,
               QWidget* parent = nullptr);

    /// Only what differs from the feed.
    [[nodiscard]] service::FeedEdit edit() const;
    [[nodiscard]] bool changed() const;

    /// Asks for saving; whoever saves answers by `finish` or `refuse`.
    void accept() override;
    void finish() { QDialog::accept(); }
    /// Says why the address cannot be taken.
    void refuse(const QString& reason);

    /// The answer to `planWanted`: how many articles would go.
    void tellPlan(int articles);
    [[nodiscard]] std::optional<model::Retention> retention() const;

signals:
    void saveWanted();
    /// What would go by `retention`?
    void planWanted();

private:
    model::Feed m_feed;
    QLineEdit* m_title;
    QComboBox* m_folder;
    QLineEdit* m_address;
    QSpinBox* m_interval;
    QCheckBox* m_fullText;
    QCheckBox* m_grouped;
    FeedRetention* m_retention;
    QLabel* m_refusal;
};

} // namespace musette::gui
