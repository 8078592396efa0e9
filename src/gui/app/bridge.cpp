#include "bridge.h"

#include <chrono>

namespace musette::gui {
namespace {

/// A refresh of many feeds changes the library several times a second; views follow at this pace.
constexpr std::chrono::milliseconds kBurst{60};

} // namespace

Bridge::Bridge(QObject* parent) : QObject(parent) {
    m_burst.setSingleShot(true);
    m_burst.setInterval(kBurst);
    connect(&m_burst, &QTimer::timeout, this, [this] {
        const model::LibraryChange change = std::exchange(m_gathered, {});
        emit changed(change);
    });
}

void Bridge::attach(service::Library& library) {
    m_library = &library;
    const int attachment = ++m_attachment;
    library.onChange([this, attachment](const model::LibraryChange& change) {
        QMetaObject::invokeMethod(
            this,
            [this, attachment, change] {
                if (attachment == m_attachment)
                    gather(change);
            },
            Qt::QueuedConnection);
    });
}

void Bridge::detach() {
    m_library = nullptr;
    ++m_attachment;
    m_burst.stop();
    m_gathered = {};
}

void Bridge::tellAllChanged() {
    model::LibraryChange all;
    all.feeds = all.tags = all.sessions = all.journal = all.lists = all.others = all.searches =
        true;
    emit changed(all);
}

void Bridge::gather(model::LibraryChange change) {
    if (m_library == nullptr)
        return;
    m_gathered.add(change);
    if (!m_burst.isActive())
        m_burst.start();
}

void Bridge::edit(std::move_only_function<base::Status(service::LibraryEditor&)> work) {
    edit(this, std::move(work), [this](const base::Status& status) {
        if (!status)
            emit editFailed(status.error());
    });
}

void Bridge::open(QObject* receiver, std::function<void(base::Status)> done) {
    if (m_library == nullptr)
        return;
    m_library->open([this, reply = replyTo(receiver, std::move(done))](base::Status status) {
        deliver(reply, std::move(status));
    });
}

std::unique_ptr<service::Job>
Bridge::refresh(QObject* receiver, const service::RefreshOptions& options,
                std::function<void(const service::RefreshProgress&)> progress,
                std::function<void(const base::Result<service::RefreshSummary>&)> done) {
    if (m_library == nullptr)
        return nullptr;
    return m_library->refresh(
        options,
        [this, reply = replyTo(receiver, std::move(progress))](
            const service::RefreshProgress& step) { deliver(reply, step); },
        [this, reply = replyTo(receiver, std::move(done))](
            base::Result<service::RefreshSummary> result) { deliver(reply, std::move(result)); });
}

std::unique_ptr<service::Job>
Bridge::findFeeds(QObject* receiver, const std::string& address,
                  std::function<void(const base::Result<service::FoundFeeds>&)> done) {
    if (m_library == nullptr)
        return nullptr;
    return m_library->findFeeds(address, [this, reply = replyTo(receiver, std::move(done))](
                                             base::Result<service::FoundFeeds> result) {
        deliver(reply, std::move(result));
    });
}

std::unique_ptr<service::Job>
Bridge::readFullText(QObject* receiver, model::ItemId item,
                     std::function<void(const base::Result<service::FullTextOutcome>&)> done) {
    if (m_library == nullptr)
        return nullptr;
    return m_library->readFullText(item, [this, reply = replyTo(receiver, std::move(done))](
                                             base::Result<service::FullTextOutcome> outcome) {
        deliver(reply, std::move(outcome));
    });
}

std::unique_ptr<service::Job>
Bridge::readNewFullTexts(QObject* receiver, base::Instant since,
                         std::function<void(const std::vector<service::FullTextOutcome>&)> done) {
    if (m_library == nullptr)
        return nullptr;
    service::NewFullTextsOptions options;
    options.since = since;
    return m_library->readNewFullTexts(options,
                                       [this, reply = replyTo(receiver, std::move(done))](
                                           std::vector<service::FullTextOutcome> outcomes) {
                                           deliver(reply, std::move(outcomes));
                                       });
}

std::unique_ptr<service::Job>
Bridge::loadImages(QObject* receiver, const service::ImageRequest& request,
                   std::function<void(const service::FoundImage&)> found,
                   std::function<void(const base::Status&)> done) {
    if (m_library == nullptr)
        return nullptr;
    return m_library->loadImages(
        request,
        [this, reply = replyTo(receiver, std::move(found))](const service::FoundImage& image) {
            deliver(reply, image);
        },
        [this, reply = replyTo(receiver, std::move(done))](base::Status status) {
            deliver(reply, std::move(status));
        });
}

std::unique_ptr<service::Job>
Bridge::fetchTitles(QObject* receiver,
                    std::function<void(const base::Result<service::TitleSummary>&)> done) {
    if (m_library == nullptr)
        return nullptr;
    return m_library->fetchTitles(
        [this, reply = replyTo(receiver, std::move(done))](
            base::Result<service::TitleSummary> summary) { deliver(reply, std::move(summary)); });
}

std::unique_ptr<service::Job>
Bridge::checkLinks(QObject* receiver, const std::vector<std::string>& urls,
                   std::function<void(std::pair<std::size_t, std::size_t>)> progress,
                   std::function<void(const std::vector<model::LinkCheck>&)> done) {
    if (m_library == nullptr)
        return nullptr;
    return m_library->checkLinks(
        urls,
        [this, reply = replyTo(receiver, std::move(progress))](std::size_t asked, std::size_t all) {
            deliver(reply, std::pair(asked, all));
        },
        [this, reply = replyTo(receiver, std::move(done))](std::vector<model::LinkCheck> checks) {
            deliver(reply, std::move(checks));
        });
}

base::Instant Bridge::now() const {
    return m_library != nullptr ? m_library->clock().now() : base::Instant{};
}

} // namespace musette::gui
