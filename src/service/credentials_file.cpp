#include <musette/base/file.h>
#include <musette/base/text.h>
#include <musette/service/credentials.h>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <system_error>
#include <utility>

namespace musette::service {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{16} << 20;

std::unexpected<base::Error> unusable(const fs::path& file, const std::string& why) {
    return base::fail(base::ErrorCode::Unauthorized,
                      fmt::format("the logins in {} cannot be used: {}", file.string(), why));
}

/// A line an entry: its name, a tab, the login as text.
using Entries = std::map<std::string, std::string, std::less<>>;

Entries entriesIn(std::string_view bytes) {
    Entries entries;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos && !line.starts_with('#'))
            entries[std::string(line.substr(0, tab))] = line.substr(tab + 1);
    }
    return entries;
}

std::string bytesOf(const Entries& entries) {
    std::string bytes = "# Logins of Musette's feeds; readable by their owner alone.\n";
    for (const auto& [name, text] : entries)
        bytes.append(name).append("\t").append(text).append("\n");
    return bytes;
}

/// Held while the file changes; it goes with the process.
class FileLock {
public:
    explicit FileLock(const fs::path& file)
        : m_descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        if (m_descriptor >= 0)
            ::flock(m_descriptor, LOCK_EX);
    }
    ~FileLock() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    [[nodiscard]] bool held() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

class CredentialsFile final : public Credentials {
public:
    explicit CredentialsFile(fs::path file) : m_file(std::move(file)) {}

    void read(std::vector<std::string> names, ReadHandler handler) override {
        const auto entries = load();
        if (!entries)
            return handler(std::unexpected(entries.error()));
        Logins logins;
        for (const std::string& name : names) {
            const auto found = entries->find(name);
            logins.push_back(found == entries->end() ? std::nullopt : loginFromText(found->second));
        }
        handler(std::move(logins));
    }

    void write(std::string name, StoredLogin login, DoneHandler handler) override {
        handler(change([&](Entries& entries) { entries[name] = textOf(login); }));
    }

    void forget(std::string name, DoneHandler handler) override {
        std::error_code ignored;
        if (!fs::exists(m_file, ignored))
            return handler({});
        handler(change([&](Entries& entries) { entries.erase(name); }));
    }

private:
    [[nodiscard]] base::Result<Entries> load() const {
        struct stat status{};
        if (::stat(m_file.c_str(), &status) != 0)
            return errno == ENOENT || errno == ENOTDIR
                       ? base::Result<Entries>(Entries())
                       : unusable(m_file, std::generic_category().message(errno));
        const auto bytes = base::readFile(m_file, kMostBytes);
        if (!bytes)
            return unusable(m_file, bytes.error().detail);
        return entriesIn(*bytes);
    }

    template <class Change>
    base::Status change(Change apply) {
        std::error_code problem;
        fs::create_directories(m_file.parent_path(), problem);
        fs::path lockFile = m_file;
        lockFile += ".lock";
        const FileLock lock(lockFile);
        if (!lock.held())
            return unusable(m_file, std::generic_category().message(errno));
        auto entries = load();
        if (!entries)
            return std::unexpected(entries.error());
        apply(*entries);
        // The file gets its narrow rights before it gets a password; a replaced file keeps them.
        const int made = ::open(m_file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (made < 0)
            return unusable(m_file, std::generic_category().message(errno));
        const bool narrow = ::fchmod(made, 0600) == 0;
        ::close(made);
        if (!narrow)
            return unusable(m_file, "it cannot be made readable by its owner alone");
        if (auto written = base::writeFileAtomically(m_file, bytesOf(*entries)); !written)
            return unusable(m_file, written.error().detail);
        return {};
    }

    fs::path m_file;
};

} // namespace

std::shared_ptr<Credentials> makeCredentialsFile(fs::path file) {
    return std::make_shared<CredentialsFile>(std::move(file));
}

fs::path defaultCredentialsFile() {
    return base::configFolder() / "credentials";
}

} // namespace musette::service
