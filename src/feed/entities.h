#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace musette::feed {

/// The general entities that a document declares in its internal subset, as far as they are plain
/// text. A value that refers to another entity, holds markup or is long is not taken, and all
/// replacements of a document together are bounded: nothing can be made to grow.
class EntityTable {
public:
    /// Takes the declarations found before the root element.
    void readDoctype(std::string_view document);

    /// The replacement of a declared entity; nothing when it is unknown or the bound is reached.
    [[nodiscard]] const std::string* replacement(std::string_view name);

    [[nodiscard]] bool empty() const { return m_values.empty(); }

private:
    void declare(std::string_view name, std::string_view value);

    std::unordered_map<std::string, std::string> m_values;
    std::size_t m_expanded = 0;
};

/// Appends XML character data with its references resolved: the predefined and numeric ones, those
/// of the table, and HTML's named ones, which feeds use undeclared. A bare `&` stays.
/// Numbers 128–159 mean windows-1252, as in HTML (HTML §13.2.5.80).
void appendDecoded(std::string& out, std::string_view raw, EntityTable& entities);

} // namespace musette::feed
