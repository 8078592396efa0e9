#include <musette/base/url.h>
#include <musette/feed/discover.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace musette::feed {
namespace {

/// The page whose feed is looked for.
struct Page {
    std::string origin;                ///< scheme://host[:port]
    std::string host;                  ///< without "www."
    std::vector<std::string> segments; ///< of the path
    std::string query;

    [[nodiscard]] std::string segment(std::size_t at) const {
        return at < segments.size() ? segments[at] : std::string();
    }
    [[nodiscard]] bool isAt(std::string_view domain) const {
        return host == domain || host.ends_with("." + std::string(domain));
    }
    /// The value of a query parameter.
    [[nodiscard]] std::string parameter(std::string_view name) const {
        const std::string wanted = "&" + std::string(name) + "=";
        const std::string all = "&" + query;
        const std::size_t at = all.find(wanted);
        if (at == std::string::npos) {
            return {};
        }
        const std::size_t from = at + wanted.size();
        return all.substr(from, std::min(all.find('&', from), all.size()) - from);
    }
};

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> segments;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0) {
            segments.emplace_back(path.substr(0, end));
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return segments;
}

using Addresses = std::vector<std::string>;

void addYouTube(Addresses& out, const Page& page) {
    const std::string feeds = "https://www.youtube.com/feeds/videos.xml?";
    if (page.segment(0) == "channel" && !page.segment(1).empty()) {
        out.push_back(feeds + "channel_id=" + page.segment(1));
    } else if (page.segment(0) == "user" && !page.segment(1).empty()) {
        out.push_back(feeds + "user=" + page.segment(1));
    } else if (const std::string list = page.parameter("list"); !list.empty()) {
        out.push_back(feeds + "playlist_id=" + list);
    }
}

void addGitHub(Addresses& out, const Page& page) {
    const std::string owner = page.segment(0);
    const std::string repository = page.segment(1);
    if (!repository.empty()) {
        const std::string start = page.origin + "/" + owner + "/" + repository;
        out.push_back(start + "/releases.atom");
        out.push_back(start + "/tags.atom");
        out.push_back(start + "/commits.atom");
    } else if (!owner.empty()) {
        out.push_back(page.origin + "/" + owner + ".atom");
    }
}

/// PeerTube: the channels of the tube sites of schools and of many others.
void addPeerTube(Addresses& out, const Page& page) {
    const std::string feeds = page.origin + "/feeds/videos.xml";
    if (page.segment(0) == "c" && !page.segment(1).empty()) {
        out.push_back(feeds + "?videoChannelName=" + page.segment(1));
    } else if (page.segment(0) == "a" && !page.segment(1).empty()) {
        out.push_back(feeds + "?accountName=" + page.segment(1));
    }
    if (page.host.find("tube") != std::string::npos) {
        out.push_back(feeds);
    }
}

/// Sites known by their host. True when the general patterns make no sense there.
bool addKnownHost(Addresses& out, const Page& page) {
    if (page.isAt("youtube.com") || page.host == "youtu.be") {
        addYouTube(out, page);
        return true;
    }
    if (page.isAt("github.com")) {
        addGitHub(out, page);
        return true;
    }
    if (page.isAt("reddit.com") && page.segment(0) == "r") {
        out.push_back(page.origin + "/r/" + page.segment(1) + "/.rss");
        return true;
    }
    if (page.host == "medium.com" && !page.segments.empty()) {
        out.push_back(page.origin + "/feed/" + page.segment(0));
        return true;
    }
    if (page.host == "bsky.app" && page.segment(0) == "profile") {
        out.push_back(page.origin + "/profile/" + page.segment(1) + "/rss");
        return true;
    }
    if (page.host.find(".blogspot.") != std::string::npos) {
        out.push_back(page.origin + "/feeds/posts/default");
    }
    if (page.isAt("tumblr.com")) {
        out.push_back(page.origin + "/rss");
    }
    return false;
}

/// Sites known by the shape of the address.
void addKnownPath(Addresses& out, const Page& page) {
    const std::string first = page.segment(0);
    if (first.starts_with('@')) { // Mastodon and its kin
        out.push_back(page.origin + "/" + first + ".rss");
    }
    if (first == "taxonomy" && page.segment(1) == "term") { // Drupal
        out.push_back(page.origin + "/taxonomy/term/" + page.segment(2) + "/feed");
    }
    if (page.query.find("id_rubrique=") != std::string::npos) { // SPIP
        out.push_back(page.origin +
                      "/spip.php?page=backend&id_rubrique=" + page.parameter("id_rubrique"));
    }
    addPeerTube(out, page);
}

void addGeneral(Addresses& out, const Page& page) {
    std::string folder = page.origin;
    for (const std::string& segment : page.segments) {
        if (segment.find('.') != std::string::npos) {
            break;
        }
        folder += "/" + segment;
    }
    if (folder != page.origin) {
        out.push_back(folder + "/feed/"); // WordPress: categories, authors, sites in folders
        out.push_back(folder + "/rss.xml");
    }
    for (const std::string_view path :
         {"/feed/", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/?feed=rss2",
          "/spip.php?page=backend", "/feeds/posts/default", "/feed.json", "/rss/"}) {
        out.push_back(page.origin + std::string(path));
    }
}

} // namespace

std::vector<std::string> guessedFeedUrls(std::string_view pageUrl) {
    const auto address = base::urlFromUserInput(pageUrl);
    const auto parts = address ? base::splitUrl(*address) : std::nullopt;
    if (!parts || !base::isHttpUrl(*address)) {
        return {};
    }
    // Without the port that the scheme has anyway, which originOf spells out.
    std::string origin = base::normaliseUrl(base::originOf(*address));
    origin.erase(origin.find_last_not_of('/') + 1);
    const Page page{std::move(origin), base::displayHost(*address), split(parts->path),
                    parts->query};
    Addresses found;
    if (!addKnownHost(found, page)) {
        addKnownPath(found, page);
        addGeneral(found, page);
    }
    Addresses unique;
    for (std::string& url : found) {
        if (url != *address && std::find(unique.begin(), unique.end(), url) == unique.end()) {
            unique.push_back(std::move(url));
        }
    }
    return unique;
}

} // namespace musette::feed
