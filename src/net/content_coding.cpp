#include "content_coding.h"

#include <musette/base/text.h>

#include <brotli/decode.h>
#include <zlib.h>

#include <array>
#include <cstdint>
#include <string>

namespace musette::net {
namespace {

constexpr std::size_t kMaxLayers = 4;
constexpr std::size_t kPiece = std::size_t{64} << 10;

/// The windowBits of inflateInit2.
constexpr int kZlib = 15;
constexpr int kGzip = 15 + 16;
constexpr int kBareDeflate = -15;

class Inflating : public ContentCoding {
public:
    ~Inflating() override {
        if (m_open)
            inflateEnd(&m_stream);
    }
    [[nodiscard]] bool complete() const override { return m_ended || !m_open; }

protected:
    [[nodiscard]] bool open(int windowBits) {
        m_open = inflateInit2(&m_stream, windowBits) == Z_OK;
        return m_open;
    }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool ended() const { return m_ended; }
    void startAgain() {
        inflateReset(&m_stream);
        m_ended = false;
    }

    /// Until `bytes` are used up or the stream ends; what is left over stays in `bytes`.
    [[nodiscard]] Unpacked inflateSome(std::string_view& bytes, const BodySink& sink) {
        std::array<char, kPiece> out;
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef*>(out.data());
            m_stream.avail_out = static_cast<uInt>(out.size());
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
                return Unpacked::Damaged;
            const std::size_t got = out.size() - m_stream.avail_out;
            if (got > 0 && !sink({out.data(), got}))
                return Unpacked::Refused;
            m_ended = result == Z_STREAM_END;
        } while (!m_ended && (m_stream.avail_in > 0 || m_stream.avail_out == 0));
        bytes.remove_prefix(bytes.size() - m_stream.avail_in);
        return Unpacked::Going;
    }

private:
    z_stream m_stream{};
    bool m_open = false;
    bool m_ended = false;
};

class Gzip final : public Inflating {
public:
    [[nodiscard]] Unpacked take(std::string_view bytes, const BodySink& sink) override {
        if (!isOpen() && !open(kGzip))
            return Unpacked::Damaged;
        while (!bytes.empty()) {
            if (ended()) {
                // RFC 1952 §2.2: members may follow each other; anything else there is padding.
                if (bytes.front() != '\x1f')
                    return Unpacked::Going;
                startAgain();
            }
            if (const Unpacked state = inflateSome(bytes, sink); state != Unpacked::Going)
                return state;
        }
        return Unpacked::Going;
    }
};

class Deflate final : public Inflating {
public:
    [[nodiscard]] Unpacked take(std::string_view bytes, const BodySink& sink) override {
        if (ended())
            return Unpacked::Going;
        if (isOpen())
            return inflateSome(bytes, sink);
        m_start += bytes;
        if (m_start.size() < 2)
            return Unpacked::Going;
        if (!open(startsWithZlibHeader() ? kZlib : kBareDeflate))
            return Unpacked::Damaged;
        std::string_view start = m_start;
        return inflateSome(start, sink);
    }
    [[nodiscard]] bool complete() const override { return m_start.empty() || ended(); }

private:
    /// RFC 1950 §2.2: method 8, and the two bytes are a multiple of 31.
    [[nodiscard]] bool startsWithZlibHeader() const {
        const unsigned method = static_cast<unsigned char>(m_start[0]);
        const unsigned flags = static_cast<unsigned char>(m_start[1]);
        return (method & 0x0fU) == 8 && (method * 256 + flags) % 31 == 0;
    }

    std::string m_start; ///< until it shows which of the two deflates it is
};

class Brotli final : public ContentCoding {
public:
    [[nodiscard]] Unpacked take(std::string_view bytes, const BodySink& sink) override {
        if (!m_decoder)
            return Unpacked::Damaged;
        m_began |= !bytes.empty();
        std::array<std::uint8_t, kPiece> out;
        const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());
        std::size_t left = bytes.size();
        while (!m_ended) {
            std::uint8_t* to = out.data();
            std::size_t room = out.size();
            const BrotliDecoderResult result =
                BrotliDecoderDecompressStream(m_decoder.get(), &left, &next, &room, &to, nullptr);
            if (result == BROTLI_DECODER_RESULT_ERROR)
                return Unpacked::Damaged;
            const std::size_t got = out.size() - room;
            if (got > 0 && !sink({reinterpret_cast<const char*>(out.data()), got}))
                return Unpacked::Refused;
            m_ended = result == BROTLI_DECODER_RESULT_SUCCESS;
            if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
                break;
        }
        return Unpacked::Going;
    }
    [[nodiscard]] bool complete() const override { return m_ended || !m_began; }

private:
    struct Destroy {
        void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
    };
    std::unique_ptr<BrotliDecoderState, Destroy> m_decoder{
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)};
    bool m_began = false;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<ContentCoding> makeContentCoding(std::string_view name) {
    const std::string lower = base::asciiLower(base::trim(name));
    if (lower == "gzip" || lower == "x-gzip")
        return std::make_unique<Gzip>();
    if (lower == "deflate")
        return std::make_unique<Deflate>();
    if (lower == "br")
        return std::make_unique<Brotli>();
    return nullptr;
}

BodyDecoder::BodyDecoder(const std::vector<std::string_view>& names) {
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        if (auto coding = makeContentCoding(*name))
            m_layers.push_back(std::move(coding));
    }
    m_tooMany = m_layers.size() > kMaxLayers;
}

Unpacked BodyDecoder::take(std::string_view bytes, const BodySink& sink) {
    return m_tooMany ? Unpacked::Damaged : unpack(0, bytes, sink);
}

Unpacked BodyDecoder::unpack(std::size_t layer, std::string_view bytes, const BodySink& sink) {
    if (layer == m_layers.size())
        return sink(bytes) ? Unpacked::Going : Unpacked::Refused;
    Unpacked inner = Unpacked::Going;
    const Unpacked own = m_layers[layer]->take(bytes, [&](std::string_view piece) {
        inner = unpack(layer + 1, piece, sink);
        return inner == Unpacked::Going;
    });
    return inner != Unpacked::Going ? inner : own;
}

bool BodyDecoder::complete() const {
    for (const auto& layer : m_layers) {
        if (!layer->complete())
            return false;
    }
    return true;
}

} // namespace musette::net
