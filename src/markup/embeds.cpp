#include "embeds.h"

#include "address_rules.h"
#include "gumbo_tree.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <array>
#include <optional>

namespace musette::markup {
namespace {

struct Player {
    std::string_view host;   ///< without www.
    std::string_view before; ///< the path before the id
    std::string_view page;   ///< the page's address before the id
};

constexpr auto kPlayers = std::to_array<Player>({
    {"youtube.com", "/embed/", "https://www.youtube.com/watch?v="},
    {"youtube-nocookie.com", "/embed/", "https://www.youtube.com/watch?v="},
    {"youtube.com", "/v/", "https://www.youtube.com/watch?v="},
    {"player.vimeo.com", "/video/", "https://vimeo.com/"},
    {"dailymotion.com", "/embed/video/", "https://www.dailymotion.com/video/"},
    {"open.spotify.com", "/embed/", "https://open.spotify.com/"},
});

std::string_view withoutWww(std::string_view host) {
    return host.starts_with("www.") ? host.substr(4) : host;
}

/// The value of a query parameter, as it stands there.
std::string_view parameter(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
    }
    return {};
}

std::string titleOf(const GumboNode* node) {
    const char* title = attributeValue(node, "title");
    return title == nullptr ? std::string() : base::ellipsize(base::collapseSpace(title), 200);
}

std::string firstAddress(const GumboNode* node, std::string_view base,
                         std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const char* value = attributeValue(node, name);
        std::string address = value == nullptr ? std::string() : resourceAddress(base, value);
        if (!address.empty())
            return address;
    }
    return {};
}

} // namespace

std::string pageOfPlayer(std::string_view address) {
    const std::optional<base::UrlParts> parts = base::splitUrl(address);
    if (!parts)
        return std::string(address);
    const std::string_view host = withoutWww(parts->host);
    const std::string_view path = parts->path;
    for (const Player& player : kPlayers) {
        if (host != player.host || !path.starts_with(player.before))
            continue;
        std::string_view id = path.substr(player.before.size());
        if (player.page.ends_with('='))
            id = id.substr(0, id.find('/'));
        if (!id.empty() && id != "videoseries")
            return std::string(player.page).append(id);
    }
    if (host == "geo.dailymotion.com" && !parameter(parts->query, "video").empty())
        return std::string("https://www.dailymotion.com/video/")
            .append(parameter(parts->query, "video"));
    if (host == "w.soundcloud.com") {
        const std::string sound = percentDecoded(parameter(parts->query, "url"));
        if (base::isHttpUrl(sound))
            return resourceAddress({}, sound);
    }
    // PeerTube runs on any host.
    constexpr std::string_view kPeerTube = "/videos/embed/";
    if (path.starts_with(kPeerTube))
        return base::normaliseUrl(base::originOf(address))
            .append("videos/watch/")
            .append(path.substr(kPeerTube.size()));
    return std::string(address);
}

EmbeddedPage embeddedPage(const GumboNode* frame, std::string_view base) {
    EmbeddedPage page;
    page.address =
        pageOfPlayer(firstAddress(frame, base, {"src", "data-src", "data-lazy-src", "data"}));
    if (page.address.empty())
        return page;
    page.address = base::withoutTracking(page.address);
    page.label = titleOf(frame);
    if (page.label.empty())
        page.label = base::displayHost(page.address);
    return page;
}

EmbeddedPage playedFile(const GumboNode* media, std::string_view base) {
    EmbeddedPage page;
    page.address = firstAddress(media, base, {"src", "data-src"});
    if (page.address.empty())
        return page;
    page.label = titleOf(media);
    const std::optional<base::UrlParts> parts = base::splitUrl(page.address);
    if (page.label.empty() && parts)
        page.label =
            base::toValidUtf8(percentDecoded(parts->path.substr(parts->path.rfind('/') + 1)));
    page.label = base::collapseSpace(page.label);
    if (page.label.empty())
        page.label = base::displayHost(page.address);
    return page;
}

} // namespace musette::markup
