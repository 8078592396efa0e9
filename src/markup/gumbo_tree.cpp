#include "gumbo_tree.h"

namespace musette::markup {

GumboTree::GumboTree(std::string_view html) : m_options(kGumboDefaultOptions) {
    m_options.fragment_context = GUMBO_TAG_DIV;
    m_options.max_errors = 0; // gumbo keeps every error by default
    m_options.tab_stop = 1;
    m_output = gumbo_parse_with_options(&m_options, html.data(), html.size());
}

GumboTree::~GumboTree() {
    gumbo_destroy_output(&m_options, m_output);
}

} // namespace musette::markup
