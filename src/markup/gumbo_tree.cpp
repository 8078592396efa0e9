#include "gumbo_tree.h"

#include <algorithm>

namespace musette::markup {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} << 10;

} // namespace

void* TreeMemory::take(std::size_t bytes) {
    constexpr std::size_t kAlignment = alignof(std::max_align_t);
    const std::size_t wanted = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    if (wanted > m_left) {
        m_left = std::max(kPieceBytes, wanted);
        m_pieces.push_back(std::make_unique_for_overwrite<std::byte[]>(m_left));
        m_free = m_pieces.back().get();
    }
    void* taken = m_free;
    m_free += wanted;
    m_left -= wanted;
    return taken;
}

GumboTree::GumboTree(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* memory, std::size_t bytes) {
        return static_cast<TreeMemory*>(memory)->take(bytes);
    };
    options.deallocator = [](void*, void*) {};
    options.userdata = &m_memory;
    options.fragment_context = GUMBO_TAG_DIV;
    options.max_errors = 0; // gumbo keeps every error by default
    options.tab_stop = 1;
    m_output = gumbo_parse_with_options(&options, html.data(), html.size());
}

} // namespace musette::markup
