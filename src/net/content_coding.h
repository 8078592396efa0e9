#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace musette::net {

/// Takes what was unpacked; false to have no more.
using BodySink = std::function<bool(std::string_view)>;

/// How far unpacking came.
enum class Unpacked { Going, Refused, Damaged };

/// One coding of a body that arrives piece by piece.
class ContentCoding {
public:
    virtual ~ContentCoding() = default;
    [[nodiscard]] virtual Unpacked take(std::string_view bytes, const BodySink& sink) = 0;
    /// False while the coding itself says that more must come.
    [[nodiscard]] virtual bool complete() const = 0;
};

/// gzip and x-gzip (RFC 1952), deflate (RFC 1950, and RFC 1951 as some servers understand it), br
/// (RFC 7932); none for every other name.
[[nodiscard]] std::unique_ptr<ContentCoding> makeContentCoding(std::string_view name);

/// Unpacks a body as its Content-Encoding says (RFC 9110 §8.4). libcurl can do that too, but takes
/// a packed body that stops half-way for a whole one. Thread: the transfer's.
class BodyDecoder {
public:
    /// Names of codings in the order in which the server applied them; unknown ones are passed
    /// over.
    explicit BodyDecoder(const std::vector<std::string_view>& names);

    [[nodiscard]] Unpacked take(std::string_view bytes, const BodySink& sink);
    [[nodiscard]] bool complete() const;

private:
    [[nodiscard]] Unpacked unpack(std::size_t layer, std::string_view bytes, const BodySink& sink);

    std::vector<std::unique_ptr<ContentCoding>> m_layers; ///< the outermost first
    bool m_tooMany = false;
};

} // namespace musette::net
