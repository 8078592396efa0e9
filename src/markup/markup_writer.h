#pragma once

#include <string>
#include <string_view>

namespace musette::markup {

/// Writes HTML: names are literals of the program, texts and values are escaped. Nothing else
/// reaches the output, so every `<` in it is one of ours.
class MarkupWriter {
public:
    /// `<name`; attributes may follow.
    void open(std::string_view name);
    void attribute(std::string_view name, std::string_view value);
    /// The attribute, unless nothing of its value is left to write.
    void filledAttribute(std::string_view name, std::string_view value);
    /// The `>` of a start tag.
    void endOfTag();
    void close(std::string_view name);
    void text(std::string_view text);
    /// A mark of ours that is replaced before anybody parses the HTML: `imageSlot`.
    void slot(std::string_view mark);

    [[nodiscard]] std::string take() { return std::move(m_out); }
    [[nodiscard]] const std::string& written() const { return m_out; }

private:
    std::string m_out;
    bool m_opensPre = false;  ///< the tag being written is a pre
    bool m_startsPre = false; ///< nothing has been written since `<pre>`
};

} // namespace musette::markup
