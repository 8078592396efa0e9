#include "archive_pages.h"

#include <musette/base/url.h>

#include <fmt/format.h>

#include <chrono>

namespace musette::service {
namespace {

/// A browser opens pages of a few megabytes at once.
constexpr std::size_t kLongestPage = std::size_t{8} << 20;

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        default: html += c;
        }
    }
    return html;
}

std::string head(std::string_view title) {
    return fmt::format(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\">"
        "<title>{0}</title><style>body{{max-width:42rem;margin:2rem auto;padding:0 1rem;"
        "font:1rem/1.5 sans-serif}}article{{border-top:1px solid;margin-top:2rem}}</style>"
        "</head><body>\n<h1>{0}</h1>\n",
        escaped(title));
}

std::string articleHtml(const store::StoredArticle& article) {
    std::string title = escaped(article.title.empty() ? article.url : article.title);
    if (base::isHttpUrl(article.url))
        title =
            fmt::format("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escaped(article.url), title);
    std::string html = "<article><h2>";
    html += title;
    html += "</h2>\n<p>";
    html += base::formatRfc3339(article.at).substr(0, 10);
    if (!article.author.empty())
        html.append(" · ").append(escaped(article.author));
    html.append("</p>\n").append(article.html).append("\n</article>\n");
    return html;
}

int yearOf(base::Instant moment) {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(moment));
    return static_cast<int>(date.year());
}

} // namespace

base::Status ArchivePages::open(const store::StoredArticle& article, int year, int part) {
    m_feed = article.feed;
    m_year = year;
    m_part = part;
    m_bytes = 0;
    m_open = true;
    std::string name = article.feed == 0 ? fmt::format("articles/pages-{}", year)
                                         : fmt::format("articles/feed-{}-{}", article.feed, year);
    std::string title =
        article.feed == 0 ? fmt::format("{}", year) : fmt::format("{}, {}", article.source, year);
    if (part > 1) {
        name += fmt::format("-{}", part);
        title += fmt::format(" ({})", part);
    }
    m_pages.push_back({name + ".html", title, 0});
    if (auto begun = m_zip.begin(m_pages.back().name); !begun)
        return begun;
    return m_zip.write(head(title));
}

base::Status ArchivePages::close() {
    if (!m_open)
        return {};
    m_open = false;
    if (auto written = m_zip.write("</body></html>\n"); !written)
        return written;
    return m_zip.end();
}

base::Status ArchivePages::add(const store::StoredArticle& article) {
    const int year = yearOf(article.at);
    const bool sameBook = m_open && article.feed == m_feed && year == m_year;
    if (!sameBook || m_bytes > kLongestPage) {
        if (auto closed = close(); !closed)
            return closed;
        if (auto opened = open(article, year, sameBook ? m_part + 1 : 1); !opened)
            return opened;
    }
    ++m_pages.back().articles;
    const std::string html = articleHtml(article);
    m_bytes += html.size();
    return m_zip.write(html);
}

base::Status ArchivePages::finish() {
    if (auto closed = close(); !closed)
        return closed;
    std::string index = head("Musette");
    index += "<ul>\n";
    for (const Page& page : m_pages)
        index += fmt::format("<li><a href=\"{}\">{}</a> ({})</li>\n", page.name,
                             escaped(page.title), page.articles);
    index += "</ul>\n</body></html>\n";
    return m_zip.add("index.html", index);
}

} // namespace musette::service
