#include "packing.h"

#include <zlib.h>

namespace musette::store {
namespace {

constexpr int kLevel = 3; // four fifths of what the best level gains, at a quarter of its time

const Bytef* bytesOf(std::string_view text) {
    return reinterpret_cast<const Bytef*>(text.data());
}

} // namespace

base::Result<std::string> packed(std::string_view bytes) {
    uLongf size = ::compressBound(bytes.size());
    std::string out(size, '\0');
    if (::compress2(reinterpret_cast<Bytef*>(out.data()), &size, bytesOf(bytes), bytes.size(),
                    kLevel) != Z_OK)
        return base::fail(base::ErrorCode::Internal, "the change could not be recorded for undo");
    out.resize(size);
    return out;
}

base::Result<std::string> unpacked(std::string_view bytes, std::size_t size) {
    std::string out(size, '\0');
    uLongf filled = size;
    if (::uncompress(reinterpret_cast<Bytef*>(out.data()), &filled, bytesOf(bytes), bytes.size()) !=
            Z_OK ||
        filled != size)
        return base::fail(base::ErrorCode::LibraryDamaged, "the journal entry cannot be read");
    return out;
}

} // namespace musette::store
