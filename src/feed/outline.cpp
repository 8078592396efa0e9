#include "document_kind.h"
#include "encoding.h"
#include "links.h"
#include "outline_readers.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/opml.h>

#include <utility>

namespace musette::feed {
namespace {

/// Addresses other programs run or make up instead of fetching them.
std::string_view refusalOf(std::string_view lower) {
    static constexpr std::pair<std::string_view, std::string_view> kRefused[] = {
        {"|", "it runs a command"},
        {"exec:", "it runs a command"},
        {"filter:", "it runs a command"},
        {"command:", "it runs a command"},
        {"script:", "it runs a script"},
        {"javascript:", "it runs a script"},
        {"vbscript:", "it runs a script"},
        {"query:", "it is a search over other feeds"},
        {"file:", "it is a local file"},
        {"/", "it is a local file"},
        {"data:", "it is no web address"},
        {"mailto:", "it is a mail address"},
        {"place:", "it is a browser's own list"},
        {"about:", "it is a browser's own page"},
    };
    for (const auto& [start, reason] : kRefused) {
        if (lower.starts_with(start) && !lower.starts_with("//")) {
            return reason;
        }
    }
    return {};
}

} // namespace

void judgeAddress(OutlineFeed& feed) {
    const std::string_view given = base::trim(feed.url);
    if (given.empty()) {
        feed.refusal = "it has no address";
        return;
    }
    if (const std::string_view reason = refusalOf(base::asciiLower(given)); !reason.empty()) {
        feed.refusal = reason;
        return;
    }
    std::string absolute = resolveLink({}, given);
    if (!base::isHttpUrl(absolute)) {
        if (auto guessed = base::urlFromUserInput(given); guessed) {
            absolute = std::move(*guessed);
        }
    }
    if (!base::isHttpUrl(absolute)) {
        feed.refusal = "it is no web address";
        return;
    }
    feed.url = std::move(absolute);
}

base::Result<Outline> readOutline(std::string_view bytes) {
    if (const std::string binary = describeBinary(bytes); !binary.empty()) {
        return base::fail(base::ErrorCode::NotOpml, "no list of feeds: " + binary);
    }
    DecodedText decoded;
    decodeText(decoded, bytes, {});
    const std::string_view text = base::trim(decoded.text);
    if (text.empty()) {
        return base::fail(base::ErrorCode::EmptyBody, "the file is empty");
    }
    for (const auto reader : {readBookmarks, readOpml, readAddressList}) {
        if (auto outline = reader(decoded.text)) {
            for (OutlineFeed& feed : outline->feeds) {
                judgeAddress(feed);
            }
            return std::move(*outline);
        }
    }
    return base::fail(base::ErrorCode::NotOpml, "no list of feeds: " + describeDocument(text));
}

} // namespace musette::feed
