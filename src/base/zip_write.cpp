#include "file_replacement.h"
#include "zip_name.h"

#include <musette/base/zip.h>

#include <fmt/format.h>
#include <minizip/zip.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

namespace musette::base {
namespace {

constexpr uLong kFirstDay = (1 << 21) | (1 << 16); ///< 1980-01-01 00:00 as MS-DOS counts
constexpr uLong kMadeBy = (3 << 8) | 20;           ///< Unix, version 2.0 of the format
constexpr uLong kNamesInUtf8 = 1 << 11;            ///< APPNOTE.TXT §4.4.4, bit 11
constexpr uLong kRegularFile = 0100644UL << 16;
constexpr std::uint64_t kLongestEntry = 0xffff'fffe; ///< more needs the extra field of Zip64
constexpr int kLevel = 6;

/// What minizip writes to: a buffer before a descriptor, that remembers the errno of a failure.
class Sink {
public:
    explicit Sink(int descriptor) : m_descriptor(descriptor) {}

    [[nodiscard]] int problem() const { return m_problem; }

    uLong write(const void* bytes, uLong size) {
        m_buffer.append(static_cast<const char*>(bytes), size);
        constexpr std::size_t kFull = std::size_t{256} << 10;
        if (m_buffer.size() >= kFull)
            flush();
        return m_problem == 0 ? size : 0;
    }
    void flush() {
        if (m_problem == 0)
            m_problem = writeAll(m_descriptor, m_buffer);
        m_buffer.clear();
    }
    uLong read(void* bytes, uLong size) {
        flush();
        const ssize_t count = ::read(m_descriptor, bytes, size);
        return count < 0 ? 0 : static_cast<uLong>(count);
    }
    off_t seek(ZPOS64_T offset, int origin) {
        flush();
        return ::lseek(m_descriptor, static_cast<off_t>(offset), origin);
    }
    off_t tell() {
        const off_t place = ::lseek(m_descriptor, 0, SEEK_CUR);
        return place < 0 ? place : place + static_cast<off_t>(m_buffer.size());
    }

private:
    int m_descriptor;
    int m_problem = 0;
    std::string m_buffer;
};

Sink& sinkOf(voidpf stream) {
    return *static_cast<Sink*>(stream);
}

zlib_filefunc64_def functionsOn(Sink& sink) {
    zlib_filefunc64_def functions{};
    functions.opaque = &sink;
    functions.zopen64_file = [](voidpf opaque, const void*, int) { return opaque; };
    functions.zread_file = [](voidpf, voidpf stream, void* bytes, uLong size) {
        return sinkOf(stream).read(bytes, size);
    };
    functions.zwrite_file = [](voidpf, voidpf stream, const void* bytes, uLong size) {
        return sinkOf(stream).write(bytes, size);
    };
    functions.ztell64_file = [](voidpf, voidpf stream) {
        return static_cast<ZPOS64_T>(sinkOf(stream).tell());
    };
    functions.zseek64_file = [](voidpf, voidpf stream, ZPOS64_T offset, int origin) {
        const int from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? SEEK_CUR
                         : origin == ZLIB_FILEFUNC_SEEK_END ? SEEK_END
                                                            : SEEK_SET;
        return sinkOf(stream).seek(offset, from) < 0 ? -1L : 0L;
    };
    functions.zclose_file = [](voidpf, voidpf stream) {
        sinkOf(stream).flush();
        return sinkOf(stream).problem() == 0 ? 0 : -1;
    };
    functions.zerror_file = [](voidpf, voidpf stream) { return sinkOf(stream).problem(); };
    return functions;
}

} // namespace

struct ZipWriter::Open {
    explicit Open(FileReplacement replacement)
        : file(std::move(replacement)), sink(file.descriptor()) {}
    ~Open() {
        if (zip != nullptr)
            zipClose(zip, nullptr);
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    /// What minizip's answer means; the sink knows better why a write failed.
    [[nodiscard]] Status statusOf(int answer) const {
        if (sink.problem() != 0)
            return writeFailure(file.path(), sink.problem());
        if (answer != ZIP_OK)
            return fail(ErrorCode::Internal,
                        fmt::format("{}: minizip answers {}", file.path().string(), answer));
        return {};
    }

    FileReplacement file;
    Sink sink;
    zipFile zip = nullptr;
    std::set<std::string, std::less<>> names;
    std::uint64_t written = 0; ///< of the entry that is open
};

ZipWriter::ZipWriter(std::unique_ptr<Open> open) : m_open(std::move(open)) {}
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter& ZipWriter::operator=(ZipWriter&&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Result<ZipWriter> ZipWriter::create(const std::filesystem::path& path, FileRights rights) {
    auto file = FileReplacement::begin(path, rights == FileRights::OwnerOnly ? 0600 : 0666);
    if (!file)
        return std::unexpected(file.error());
    auto open = std::make_unique<Open>(std::move(*file));
    zlib_filefunc64_def functions = functionsOn(open->sink);
    open->zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    if (open->zip == nullptr)
        return fail(ErrorCode::FileUnwritable, "cannot write " + path.string());
    return ZipWriter(std::move(open));
}

Status ZipWriter::add(std::string_view name, std::string_view bytes, ZipMethod method) {
    if (auto begun = begin(name, method); !begun)
        return begun;
    if (auto done = write(bytes); !done)
        return done;
    return end();
}

Status ZipWriter::begin(std::string_view name, ZipMethod method) {
    if (!isSafeZipName(name))
        return fail(ErrorCode::InvalidArgument,
                    fmt::format("\"{}\" is no name for an entry of a ZIP file", name));
    if (!m_open->names.emplace(name).second)
        return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" is there already", name));
    zip_fileinfo info{};
    info.dosDate = kFirstDay;
    info.external_fa = kRegularFile;
    m_open->written = 0;
    return m_open->statusOf(zipOpenNewFileInZip4_64(
        m_open->zip, std::string(name).c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
        method == ZipMethod::Deflated ? Z_DEFLATED : 0, kLevel, 0, -MAX_WBITS, DEF_MEM_LEVEL,
        Z_DEFAULT_STRATEGY, nullptr, 0, kMadeBy, kNamesInUtf8, 0));
}

Status ZipWriter::write(std::string_view bytes) {
    m_open->written += bytes.size();
    if (m_open->written > kLongestEntry)
        return fail(ErrorCode::TooLarge, "an entry of a ZIP file is shorter than 4 GiB");
    constexpr std::size_t kBlock = std::size_t{1} << 20;
    while (!bytes.empty()) {
        const std::string_view block = bytes.substr(0, kBlock);
        const int answer =
            zipWriteInFileInZip(m_open->zip, block.data(), static_cast<unsigned>(block.size()));
        if (auto done = m_open->statusOf(answer); !done)
            return done;
        bytes.remove_prefix(block.size());
    }
    return {};
}

Status ZipWriter::end() {
    return m_open->statusOf(zipCloseFileInZip(m_open->zip));
}

Status ZipWriter::finish() {
    const int answer = zipClose(std::exchange(m_open->zip, nullptr), nullptr);
    if (auto done = m_open->statusOf(answer); !done)
        return done;
    return m_open->file.finish();
}

} // namespace musette::base
