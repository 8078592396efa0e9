#include "library_switch.h"

#include "bridge.h"
#include "text.h"

#include <musette/service/library_file.h>

#include <QFileInfo>
#include <QLockFile>

#include <chrono>

namespace musette::gui {
namespace {

/// Between two looks for what other programs wrote, which cost no more than reading a number.
constexpr std::chrono::seconds kOthers{2};

} // namespace

LibrarySwitch::LibrarySwitch(Bridge& bridge, std::shared_ptr<const base::Clock> clock,
                             std::shared_ptr<service::Credentials> credentials, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_clock(std::move(clock)),
      m_credentials(std::move(credentials)) {
    if (!m_clock)
        m_clock = std::make_shared<base::SystemClock>();
    m_others.setInterval(kOthers);
    // Whatever runs as an edit tells what changed since the last one, by whomever.
    connect(&m_others, &QTimer::timeout, this,
            [this] { m_bridge.edit([](service::LibraryEditor&) { return base::Status{}; }); });
}

LibrarySwitch::~LibrarySwitch() {
    close();
}

void LibrarySwitch::close() {
    if (!m_library)
        return;
    if (m_open)
        emit closing();
    m_open = false;
    m_others.stop();
    m_bridge.detach();
    m_library.reset();
    m_lock.reset();
}

/// Two windows on one library would not see each other's changes. A lock that a dead process left
/// behind counts for nothing; where no lock can be made nothing can be written either.
bool LibrarySwitch::takeLock() {
    auto lock = std::make_unique<QLockFile>(toQt(m_file.string()) + ".lock");
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError) {
        qint64 process = 0;
        QString host;
        QString program;
        lock->getLockInfo(&process, &host, &program);
        emit failed({{base::ErrorCode::LibraryBusy, "open in another window"},
                     toQt(m_file.string()),
                     host});
        return false;
    }
    m_lock = std::move(lock);
    return true;
}

void LibrarySwitch::open(const std::filesystem::path& file) {
    close();
    m_file = file;
    std::error_code ignored;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    if (takeLock())
        start();
}

void LibrarySwitch::giveUp(const base::Error& error) {
    close();
    emit failed({error, toQt(m_file.string()), {}});
}

void LibrarySwitch::useProxy(const std::string& proxy) {
    m_proxy = proxy;
    if (m_library)
        m_library->useProxy(proxy);
}

void LibrarySwitch::start() {
    service::LibraryOptions options;
    options.file = m_file;
    options.clock = m_clock;
    options.credentials = m_credentials;
    options.http.proxy = m_proxy;
    m_library = std::make_unique<service::Library>(std::move(options));
    m_bridge.attach(*m_library);
    m_bridge.open(this, [this](base::Status status) {
        if (!status) {
            m_bridge.detach();
            m_library.reset();
            m_lock.reset();
            emit failed({status.error(), toQt(m_file.string()), {}});
            return;
        }
        m_open = true;
        m_others.start();
        m_readOnly = !QFileInfo(toQt(m_file.string())).isWritable();
        emit opened();
        m_bridge.tellAllChanged();
    });
}

void LibrarySwitch::backup(const std::filesystem::path& target, Done done) {
    if (!m_library)
        return;
    m_library->backup(target, [this, done = std::move(done)](base::Status status) {
        QMetaObject::invokeMethod(this, [done, status] { done(status); }, Qt::QueuedConnection);
    });
}

void LibrarySwitch::restore(const std::filesystem::path& copy, Done done) {
    close();
    m_copying.post([this, copy, file = m_file, clock = m_clock, done = std::move(done)] {
        const auto aside = service::LibraryFile::restore(copy, file, *clock);
        const base::Status status = aside ? base::Status{} : std::unexpected(aside.error());
        QMetaObject::invokeMethod(
            this,
            [this, file, done, status] {
                done(status);
                open(file);
            },
            Qt::QueuedConnection);
    });
}

} // namespace musette::gui
