#include "article_images.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"

#include <musette/base/image_header.h>
#include <musette/base/url.h>
#include <musette/service/library.h>

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

using service::ImageState;

constexpr std::chrono::milliseconds kSoon{120};
constexpr std::chrono::milliseconds kLater{1500};
constexpr std::size_t kFewParts = 4;
constexpr std::uint32_t kInvisibleSide = 2;

service::ImageWords imageWords() {
    const auto word = [](const char* text) {
        return fromQt(QCoreApplication::translate("ArticleImages", text));
    };
    return {word(QT_TRANSLATE_NOOP("ArticleImages", "Image")),
            word(QT_TRANSLATE_NOOP("ArticleImages", "Load the image")),
            word(QT_TRANSLATE_NOOP("ArticleImages", "Loading…")),
            word(QT_TRANSLATE_NOOP("ArticleImages", "Image not found"))};
}

/// A picture that the article carries in itself needs nobody's word.
void addOwn(PreparedImages& prepared, const service::ArticleImage& image) {
    PictureBytes picture{{}, bytesOfDataAddress(image.address)};
    const auto header = base::readImageHeader(
        {picture.bytes.constData(), static_cast<std::size_t>(picture.bytes.size())});
    if (!header || header->pixels() > service::kMostImagePixels) {
        prepared.views.push_back({ImageState::Missing, 0, 0});
        prepared.pictures.emplace_back();
    } else if (header->width <= kInvisibleSide && header->height <= kInvisibleSide) {
        prepared.views.push_back({ImageState::Invisible, 0, 0});
        prepared.pictures.emplace_back();
    } else {
        const QSize size = sizeOfPicture(picture.bytes);
        prepared.views.push_back({ImageState::Shown, size.width(), size.height()});
        prepared.pictures.emplace_back(std::move(picture));
    }
}

service::ImageView viewOf(const model::KnownImage& image) {
    switch (image.outcome) {
    case model::ImageOutcome::Stored:
        return {ImageState::Shown, image.file.width, image.file.height};
    case model::ImageOutcome::Missing: return {ImageState::Missing, 0, 0};
    case model::ImageOutcome::Invisible: return {ImageState::Invisible, 0, 0};
    }
    return {};
}

} // namespace

base::Result<PreparedImages> prepareImages(service::LibraryReader& reader,
                                           std::vector<service::ArticleImage> images,
                                           model::FeedId feed) {
    PreparedImages prepared;
    std::vector<std::string> urls;
    for (const service::ArticleImage& image : images)
        urls.push_back(image.remote() ? image.address : std::string());
    const auto known = reader.images(urls);
    if (!known)
        return std::unexpected(known.error());
    const auto permission = reader.imagePermission(feed);
    if (!permission)
        return std::unexpected(permission.error());
    prepared.permission = *permission;
    const bool never = permission->policy == service::ImagePolicy::Never;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const std::optional<model::KnownImage>& image = (*known)[i];
        if (!images[i].remote()) {
            addOwn(prepared, images[i]);
        } else if (!image) {
            prepared.views.push_back({never ? ImageState::Forbidden : ImageState::Waiting, 0, 0});
            prepared.pictures.emplace_back();
        } else {
            prepared.views.push_back(viewOf(*image));
            prepared.pictures.emplace_back();
            if (image->outcome == model::ImageOutcome::Stored)
                prepared.pictures.back() = PictureBytes{reader.imageFile(image->file), {}};
        }
    }
    prepared.images = std::move(images);
    return prepared;
}

ArticleImages::ArticleImages(const Surroundings& surroundings, QObject* parent)
    : QObject(parent), m_with(surroundings) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &ArticleImages::changed);
    connect(&m_with.bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.feeds && m_feed)
            askPermission();
    });
}

ArticleImages::~ArticleImages() = default;

void ArticleImages::show(const model::ItemRow& item, std::vector<std::string> parts,
                         PreparedImages images) {
    // The same article again: what is under way goes on.
    std::vector<std::string> loading;
    for (std::size_t i = 0; item.id == m_item && i < m_images.views.size(); ++i) {
        if (m_images.views[i].state == ImageState::Loading)
            loading.push_back(m_images.images[i].address);
    }
    if (loading.empty())
        clear();
    m_item = item.id;
    m_feed = item.feed;
    m_parts = std::move(parts);
    // Setting a long text anew takes its time.
    m_soon.setInterval(m_parts.size() > kFewParts ? kLater : kSoon);
    m_images = std::move(images);
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < m_images.views.size(); ++i) {
        if (m_images.views[i].state != ImageState::Waiting)
            continue;
        if (std::ranges::find(loading, m_images.images[i].address) != loading.end())
            set(i, ImageState::Loading);
        else
            numbers.push_back(i);
    }
    if (m_images.permission.withoutAsking())
        load(numbers, service::ImageWord::Permitted);
    emit permissionChanged();
}

void ArticleImages::clear() {
    m_jobs.clear(); // what is still under way is not asked for any more
    m_running = 0;
    ++m_generation;
    m_soon.stop();
    m_item = {};
    m_feed = {};
    m_parts.clear();
    m_images = {};
    emit permissionChanged();
}

QStringList ArticleImages::parts() const {
    const service::ImageWords words = imageWords();
    QStringList parts;
    for (const std::string& part : m_parts)
        parts << toQt(service::withImages(part, m_images.images, m_images.views, words));
    return parts;
}

int ArticleImages::waiting() const {
    int count = 0;
    for (const service::ImageView& view : m_images.views)
        count += view.state == ImageState::Waiting ? 1 : 0;
    return count;
}

QStringList ArticleImages::hosts() const {
    QStringList hosts;
    for (std::size_t i = 0; i < m_images.views.size(); ++i) {
        if (m_images.views[i].state != ImageState::Waiting)
            continue;
        const QString host = toQt(base::displayHost(m_images.images[i].address));
        if (!host.isEmpty() && !hosts.contains(host))
            hosts << host;
    }
    return hosts;
}

bool ArticleImages::waitingOrMissing() const {
    for (std::size_t i = 0; i < m_images.views.size(); ++i) {
        const ImageState state = m_images.views[i].state;
        if (m_images.images[i].remote() &&
            (state == ImageState::Waiting || state == ImageState::Missing ||
             state == ImageState::Forbidden))
            return true;
    }
    return false;
}

bool ArticleImages::mayAllowFeed() const {
    return static_cast<bool>(m_feed) && !m_images.permission.feed;
}

void ArticleImages::loadAll() {
    if (m_images.permission.policy == service::ImagePolicy::Never) {
        if (!m_images.images.empty())
            m_with.messages.tell(
                tr("Images are never loaded. Settings › Network and privacy changes that."));
        return;
    }
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < m_images.views.size(); ++i) {
        const ImageState state = m_images.views[i].state;
        if (m_images.images[i].remote() &&
            (state == ImageState::Waiting || state == ImageState::Missing))
            numbers.push_back(i);
    }
    load(numbers, service::ImageWord::Given);
    emit changed();
}

void ArticleImages::loadOne(std::size_t number) {
    if (number >= m_images.views.size() || !m_images.images[number].remote())
        return;
    load({number}, service::ImageWord::Given);
    emit changed();
}

void ArticleImages::setFeedAllowed(bool allowed) {
    if (!m_feed || m_images.permission.feed == allowed)
        return;
    m_with.bridge.edit([feed = m_feed, allowed](service::LibraryEditor& editor) {
        return editor.feeds.allowImages(feed, allowed);
    });
    m_images.permission.feed = allowed;
    m_with.messages.tellUndoable(allowed ? tr("The images of this feed are loaded from now on")
                                         : tr("The images of this feed wait for a word again"));
    emit permissionChanged();
    if (allowed)
        loadAll();
}

void ArticleImages::askPermission() {
    m_with.bridge.read(
        this,
        [feed = m_feed](service::LibraryReader& reader) { return reader.imagePermission(feed); },
        [this, feed = m_feed](const base::Result<service::ImagePermission>& permission) {
            if (!permission || feed != m_feed || *permission == m_images.permission)
                return;
            m_images.permission = *permission;
            emit permissionChanged();
        });
}

void ArticleImages::load(const std::vector<std::size_t>& numbers, service::ImageWord word) {
    service::ImageRequest request{m_item, {}, word};
    for (const std::size_t number : numbers) {
        if (std::ranges::find(request.urls, m_images.images[number].address) == request.urls.end())
            request.urls.push_back(m_images.images[number].address);
    }
    if (request.urls.empty())
        return;
    // One address may stand in several places.
    for (std::size_t i = 0; i < m_images.images.size(); ++i) {
        if (std::ranges::find(request.urls, m_images.images[i].address) != request.urls.end())
            set(i, ImageState::Loading);
    }
    ++m_running;
    m_jobs.push_back(m_with.bridge.loadImages(
        this, request,
        [this, generation = m_generation](const service::FoundImage& image) {
            if (generation == m_generation)
                take(image);
        },
        [this, generation = m_generation](const base::Status& status) {
            if (generation == m_generation)
                finish(status);
        }));
}

void ArticleImages::set(std::size_t number, ImageState state) {
    m_images.views[number] = {state, 0, 0};
}

void ArticleImages::take(const service::FoundImage& image) {
    for (std::size_t i = 0; i < m_images.images.size(); ++i) {
        if (m_images.images[i].address != image.known.url)
            continue;
        m_images.views[i] = viewOf(image.known);
        if (image.known.outcome == model::ImageOutcome::Stored) {
            m_images.pictures[i] = PictureBytes{image.file, {}};
            emit arrived(i, *m_images.pictures[i]);
        }
    }
    if (!m_soon.isActive())
        m_soon.start();
}

/// What nobody told of was not asked for: there were too many, or the word was taken back.
void ArticleImages::finish(const base::Status& status) {
    if (!status)
        m_with.messages.fail(status.error());
    if (--m_running > 0)
        return;
    m_jobs.clear();
    for (service::ImageView& view : m_images.views) {
        if (view.state == ImageState::Loading)
            view.state = ImageState::Waiting;
    }
    m_soon.stop();
    emit changed();
}

void ArticleImages::fail(std::size_t number) {
    if (number >= m_images.views.size())
        return;
    set(number, ImageState::Missing);
    m_images.pictures[number].reset();
    if (!m_soon.isActive())
        m_soon.start();
}

} // namespace musette::gui
