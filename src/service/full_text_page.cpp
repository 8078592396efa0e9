#include "full_text_page.h"

#include "feed_document.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/parse.h>
#include <musette/markup/extract.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <array>

namespace musette::service {
namespace {

constexpr std::size_t kLargestPage = std::size_t{8} << 20;
constexpr std::chrono::milliseconds kTimeout{30'000};

/// A type that says of itself to be something other than text; none at all may be a page.
bool isPage(std::string_view contentType) {
    const std::string type =
        base::asciiLower(base::trim(contentType.substr(0, contentType.find(';'))));
    return type.empty() || type.starts_with("text/") || type.contains("html") ||
           type.contains("xml");
}

} // namespace

net::HttpRequest requestForPage(const std::string& url) {
    net::HttpRequest request;
    request.url = base::withoutUserInfo(url);
    request.accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    request.totalTimeout = kTimeout;
    request.maxBytes = kLargestPage;
    return request;
}

ReadPage readPageOf(const base::Result<net::HttpResponse>& response) {
    ReadPage page;
    if (!response) {
        page.error = response.error();
        return page;
    }
    if (response->status < 200 || response->status > 299) {
        page.error = errorForStatus(response->status);
        return page;
    }
    const std::string type(response->header("content-type").value_or(""));
    if (!isPage(type)) {
        page.kind = FullTextOutcome::Kind::NoPage;
        return page;
    }
    auto article = markup::extractArticle(feed::decodeToUtf8(response->body, type),
                                          {.pageUrl = response->url});
    if (!article) {
        page.kind = FullTextOutcome::Kind::NoArticle;
        return page;
    }
    page.kind = FullTextOutcome::Kind::Stored;
    page.plain = markup::plainText(article->html);
    page.text.html = std::move(article->html);
    page.text.url = response->url;
    page.text.title = std::move(article->title);
    page.text.byline = std::move(article->byline);
    page.text.beginningOnly = article->beginningOnly;
    return page;
}

} // namespace musette::service
