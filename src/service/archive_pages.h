#pragma once

#include <musette/base/zip.h>
#include <musette/store/table_rows.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// The articles of an archive as pages to read in any browser, without Musette: one for each source
/// and year, in `articles/`, and `index.html`, which leads to them. A page loads nothing by itself.
class ArchivePages {
public:
    explicit ArchivePages(base::ZipWriter& zip) : m_zip(zip) {}

    /// Articles of a source come one after the other, oldest first.
    [[nodiscard]] base::Status add(const store::StoredArticle& article);
    /// Ends the last page and writes the index.
    [[nodiscard]] base::Status finish();

private:
    struct Page {
        std::string name;
        std::string title;
        int articles = 0;
    };

    base::Status open(const store::StoredArticle& article, int year, int part);
    base::Status close();

    base::ZipWriter& m_zip;
    std::vector<Page> m_pages;
    std::int64_t m_feed = -1;
    int m_year = 0;
    int m_part = 1;
    std::size_t m_bytes = 0;
    bool m_open = false;
};

} // namespace musette::service
