#pragma once

#include <musette/model/ids.h>
#include <musette/service/credentials.h>
#include <musette/service/options.h>

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace musette::gui {

class Bridge;
class Theme;

/// One field: an address of a site or of a feed. What is found stands below with check boxes; Enter
/// a second time subscribes (ui.md §3.7).
/// Thread: GUI. Errors: told in the dialog, the typed address stays.
class AddFeedDialog final : public QDialog {
    Q_OBJECT

public:
    AddFeedDialog(Bridge& bridge, const Theme& theme, QStringList folders,
                  QWidget* parent = nullptr);
    ~AddFeedDialog() override;

    /// Fills the field and looks at once.
    void look(const QString& address);

signals:
    /// The feeds are recorded; their first refresh is up to the receiver.
    void subscribed(musette::model::FeedId first);
    void showWanted(musette::model::FeedId followed);
    /// A page without a feed, to be kept as a link.
    void pageWanted(const QString& address, const QString& title);

private:
    struct Choice {
        service::FoundFeed feed;
        QCheckBox* box = nullptr;
    };

    void build(const QStringList& folders);
    void search();
    void showResult(const base::Result<service::FoundFeeds>& found);
    void showError(const base::Error& error);
    void showFound(const service::FoundFeeds& found);
    void showNothing(const service::FoundFeeds& found);
    void addChoice(const service::FoundFeed& feed, bool checked);
    void clearResult();
    void fitHeight();
    void updateButton();
    void subscribe();
    void addLoginButton();
    [[nodiscard]] std::string address() const;
    QLabel* addLine(const QString& text);

    Bridge& m_bridge;
    const Theme& m_theme;
    QLineEdit* m_address = nullptr;
    QWidget* m_result = nullptr;
    QVBoxLayout* m_resultLines = nullptr;
    QWidget* m_folderRow = nullptr;
    QComboBox* m_folder = nullptr;
    QPushButton* m_accept = nullptr;
    std::vector<Choice> m_choices;
    std::optional<service::StoredLogin> m_login; ///< for the address, once it asked for one
    std::unique_ptr<service::Job> m_job;
};

} // namespace musette::gui
