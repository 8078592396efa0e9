#include "keychain.h"

#include "text.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace musette::gui {
namespace {

/// What the command line calls the program in the keyring, too.
constexpr const char* kService = "Musette";
/// A keyring may ask the user to unlock it; a refresh does not wait for that for ever.
constexpr int kPatienceMs = 60'000;

base::Error unavailable() {
    return {base::ErrorCode::Unauthorized,
            "the login is in the keyring, which is locked or does not answer"};
}

} // namespace

/// Names that are looked for one beside the other, and what came of it so far.
struct Keychain::Round {
    std::vector<std::string> names;
    Logins logins;
    ReadHandler handler;
    int missing = 0;
    bool failed = false;

    void finish() {
        if (!handler)
            return;
        auto done = std::exchange(handler, nullptr);
        if (failed)
            done(std::unexpected(unavailable()));
        else
            done(std::move(logins));
    }
};

Keychain::Keychain(std::shared_ptr<service::Credentials> file, bool useKeyring)
    : m_file(std::move(file)), m_useKeyring(useKeyring) {}

void Keychain::read(std::vector<std::string> names, ReadHandler handler) {
    auto round = std::make_shared<Round>();
    base::Status readable;
    m_file->read(names, [&](base::Result<Logins> found) {
        if (found)
            round->logins = *std::move(found);
        else
            readable = std::unexpected(found.error());
    });
    if (!readable)
        return handler(std::unexpected(readable.error()));
    const bool complete =
        std::ranges::none_of(round->logins, [](const auto& login) { return !login; });
    if (complete || !m_useKeyring)
        return handler(std::move(round->logins));
    round->names = std::move(names);
    round->handler = std::move(handler);
    QMetaObject::invokeMethod(this, [this, round] { ask(round); }, Qt::QueuedConnection);
}

void Keychain::ask(const std::shared_ptr<Round>& round) {
    for (std::size_t i = 0; i < round->names.size(); ++i) {
        if (round->logins[i])
            continue;
        ++round->missing;
        auto* job = new QKeychain::ReadPasswordJob(kService, this);
        job->setKey(toQt(round->names[i]));
        connect(job, &QKeychain::Job::finished, this, [round, i](QKeychain::Job* ended) {
            const auto* read = static_cast<QKeychain::ReadPasswordJob*>(ended);
            if (read->error() == QKeychain::NoError)
                round->logins[i] = service::loginFromText(fromQt(read->textData()));
            else if (read->error() != QKeychain::EntryNotFound)
                round->failed = true;
            if (--round->missing == 0)
                round->finish();
        });
        job->start();
    }
    QTimer::singleShot(kPatienceMs, this, [round] {
        round->failed = true;
        round->finish();
    });
}

void Keychain::write(std::string name, service::StoredLogin login, DoneHandler handler) {
    if (!m_useKeyring)
        return m_file->write(std::move(name), std::move(login), std::move(handler));
    // An older one in the file would come first.
    m_file->forget(name, [](const base::Status&) {});
    auto start = [this, name = std::move(name), login = std::move(login),
                  handler = std::make_shared<DoneHandler>(std::move(handler))] {
        auto* job = new QKeychain::WritePasswordJob(kService, this);
        job->setKey(toQt(name));
        job->setTextData(toQt(service::textOf(login)));
        connect(job, &QKeychain::Job::finished, this,
                [this, name, login, handler](QKeychain::Job* ended) {
                    if (ended->error() == QKeychain::NoError)
                        return (*handler)({});
                    m_refused.emplace_back(name, login);
                    (*handler)(std::unexpected(unavailable()));
                    emit notKept();
                });
        job->start();
    };
    QMetaObject::invokeMethod(this, std::move(start), Qt::QueuedConnection);
}

void Keychain::forget(std::string name, DoneHandler handler) {
    if (m_useKeyring)
        QMetaObject::invokeMethod(
            this,
            [this, name] {
                auto* job = new QKeychain::DeletePasswordJob(kService, this);
                job->setKey(toQt(name));
                job->start();
            },
            Qt::QueuedConnection);
    m_file->forget(std::move(name), std::move(handler));
}

void Keychain::writeToFile() {
    for (const auto& [name, login] : std::exchange(m_refused, {}))
        m_file->write(name, login, [this](const base::Status& written) {
            if (!written)
                emit notKept();
        });
}

std::shared_ptr<Keychain> makeKeychain() {
    const char* chosen = std::getenv("MUSETTE_CREDENTIALS");
    const bool fileAlone = chosen != nullptr && *chosen != '\0';
    return std::make_shared<Keychain>(
        service::makeCredentialsFile(fileAlone ? std::filesystem::path(chosen)
                                               : service::defaultCredentialsFile()),
        !fileAlone);
}

} // namespace musette::gui
