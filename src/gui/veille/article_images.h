#pragma once

#include "../look/picture_decoding.h"

#include <musette/model/ids.h>
#include <musette/model/item.h>
#include <musette/service/article_images.h>
#include <musette/service/images.h>
#include <musette/service/reader.h>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace musette::service {
class Job;
}

namespace musette::gui {

struct Surroundings;

/// The images of an article and how each stands, worked out away from the GUI thread.
struct PreparedImages {
    std::vector<service::ArticleImage> images;
    std::vector<service::ImageView> views;
    std::vector<std::optional<PictureBytes>> pictures; ///< of those that are shown
    service::ImagePermission permission;
};

/// Thread: the reader executor's. Errors: those of the reader.
[[nodiscard]] base::Result<PreparedImages> prepareImages(service::LibraryReader& reader,
                                                         std::vector<service::ArticleImage> images,
                                                         model::FeedId feed);

/// The images of the article that is shown: loads them at the reader's word, and tells how its text
/// looks with them. Images that arrive together are told together.
/// Thread: GUI. Errors: told by notices.
class ArticleImages final : public QObject {
    Q_OBJECT

public:
    explicit ArticleImages(const Surroundings& surroundings, QObject* parent = nullptr);
    ~ArticleImages() override;

    /// Another article; its images are loaded at once where nobody has to be asked.
    void show(const model::ItemRow& item, std::vector<std::string> parts, PreparedImages images);
    void clear();
    /// The text with its images as they stand, in the parts it came in.
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] const PreparedImages& images() const { return m_images; }

    /// Those that wait for the reader's word, and who would be asked for them, each once.
    [[nodiscard]] int waiting() const;
    [[nodiscard]] QStringList hosts() const;
    /// Any that `loadAll` would ask for.
    [[nodiscard]] bool waitingOrMissing() const;
    [[nodiscard]] bool hasFeed() const { return static_cast<bool>(m_feed); }
    /// The feed of the article can be given the word for all its images.
    [[nodiscard]] bool mayAllowFeed() const;

    /// All that are not there, also those that were not found before.
    void loadAll();
    void loadOne(std::size_t number);
    /// The word for the images of the whole feed, beginning with these; or taken back.
    void setFeedAllowed(bool allowed);
    /// What came could not be decoded.
    void fail(std::size_t number);

signals:
    /// An image stands otherwise than before.
    void changed();
    /// Another article, or the word for its feed was given or taken back.
    void permissionChanged();
    /// The bytes of one are at hand.
    void arrived(std::size_t number, const musette::gui::PictureBytes& picture);

private:
    void load(const std::vector<std::size_t>& numbers, service::ImageWord word);
    void take(const service::FoundImage& image);
    void finish(const base::Status& status);
    void askPermission();
    void set(std::size_t number, service::ImageState state);

    const Surroundings& m_with;
    model::ItemId m_item;
    model::FeedId m_feed;
    std::vector<std::string> m_parts;
    PreparedImages m_images;
    std::vector<std::unique_ptr<service::Job>> m_jobs;
    int m_running = 0;
    int m_generation = 0; ///< counts articles, so that answers of the last one come to nothing
    QTimer m_soon;        ///< gathers what arrives together
};

} // namespace musette::gui
