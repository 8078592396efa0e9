#include <musette/base/hash.h>
#include <musette/base/url.h>
#include <musette/base/zip.h>
#include <musette/markup/sanitise.h>
#include <musette/markup/text.h>
#include <musette/model/names.h>
#include <musette/service/capture_editor.h>
#include <musette/service/images.h>
#include <musette/service/session_bundle.h>
#include <musette/service/session_json.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace musette::service {
namespace {

using Json = nlohmann::json;

/// An honest bundle stays far below these.
constexpr base::ZipLimits kLimits{.entries = 10'000, .bytes = std::uint64_t{512} << 20};
constexpr std::size_t kLongestJson = std::size_t{64} << 20;
constexpr std::size_t kLongestArticle = std::size_t{4} << 20;
constexpr std::size_t kLongestKey = 200;

/// What is wrong with a bundle; it never leaves this file.
struct Misfit {
    std::string message;
};

const Json& member(const Json& json, const char* key, Json::value_t type) {
    const auto found = json.find(key);
    if (found == json.end() || found->type() != type)
        throw Misfit{fmt::format("musette.json: {} is missing or of another kind", key)};
    return *found;
}

std::string textIn(const Json& json, const char* key) {
    return member(json, key, Json::value_t::string).get<std::string>();
}

std::vector<std::string> keysIn(const Json& json, const char* key, std::size_t count) {
    std::vector<std::string> keys;
    for (const Json& one : member(json, key, Json::value_t::array)) {
        if (!one.is_string() || one.get<std::string>().empty() ||
            one.get<std::string>().size() > kLongestKey)
            throw Misfit{fmt::format("musette.json: {} must hold names", key)};
        keys.push_back(one.get<std::string>());
    }
    if (keys.size() != count)
        throw Misfit{fmt::format("musette.json: {} do not fit the session", key)};
    return keys;
}

class Reading {
public:
    explicit Reading(base::ZipReader& zip) : m_zip(zip) {}

    base::Result<model::SessionBundle> read() {
        auto session = m_zip.read("session.json", kLongestJson);
        if (!session)
            return noBundle(session.error());
        auto text = m_zip.read("musette.json", kLongestJson);
        if (!text)
            return noBundle(text.error());
        auto document = sessionFromJson(*session);
        if (!document)
            return std::unexpected(document.error());
        m_bundle.document = *std::move(document);
        for (model::LinkedItem& item : m_bundle.document.items)
            item.url = safeAddress(item.url);
        const Json json = Json::parse(*text, nullptr, false);
        if (!json.is_object())
            throw Misfit{"musette.json is not JSON"};
        readManifest(json);
        if (auto done = readArticles(json); !done)
            return std::unexpected(done.error());
        if (auto done = readImages(json); !done)
            return std::unexpected(done.error());
        if (auto done = readAttachments(json); !done)
            return std::unexpected(done.error());
        return std::move(m_bundle);
    }

private:
    static base::Result<model::SessionBundle> noBundle(const base::Error& error) {
        if (error.code == base::ErrorCode::NotFound)
            throw Misfit{"this is no session bundle of Musette"};
        return std::unexpected(error);
    }

    static std::string safeAddress(const std::string& url) {
        return base::isHttpUrl(url) ? base::withoutUserInfo(base::resolveUrl({}, url))
                                    : std::string();
    }

    void readManifest(const Json& json) {
        if (textIn(json, "format") != "musette-bundle")
            throw Misfit{"this is no session bundle of Musette"};
        if (json.value("version", 0) != 1)
            throw Misfit{"this bundle was written by a later version of Musette"};
        const auto audience = model::fromName<model::ReportAudience>(textIn(json, "audience"));
        if (!audience)
            throw Misfit{"musette.json: audience is no known value"};
        m_bundle.audience = *audience;
        m_bundle.library = textIn(json, "library");
        const model::SessionDocument& document = m_bundle.document;
        m_bundle.sequenceKeys = keysIn(json, "sequences", document.sequences.size());
        m_bundle.noteKeys = keysIn(json, "notes", document.notes.size());
        m_bundle.linkKeys = keysIn(json, "links", document.items.size());
    }

    base::Status readArticles(const Json& json) {
        for (const Json& one : member(json, "articles", Json::value_t::array)) {
            if (!one.is_object() || !one.contains("link") || !one["link"].is_number_unsigned() ||
                one["link"].get<std::size_t>() >= m_bundle.document.items.size())
                throw Misfit{"musette.json: an article belongs to no link"};
            const auto place = one["link"].get<std::size_t>();
            auto html = m_zip.read(textIn(one, "file"), kLongestArticle);
            if (!html)
                return std::unexpected(html.error());
            markup::SanitiseOptions options;
            options.baseUrl = m_bundle.document.items[place].url;
            model::BundledArticle& article = m_bundle.articles[place];
            article.html = markup::sanitise(*html, options).html;
            article.text = markup::plainText(article.html);
        }
        return {};
    }

    base::Status readImages(const Json& json) {
        for (const Json& one : member(json, "images", Json::value_t::array)) {
            if (!one.is_object())
                throw Misfit{"musette.json: images must hold objects"};
            auto bytes = m_zip.read(textIn(one, "file"), kMostImageBytes);
            if (!bytes)
                return std::unexpected(bytes.error());
            const std::string url = textIn(one, "url");
            const auto header = base::readImageHeader(*bytes);
            if (!header || header->pixels() > kMostImagePixels || !base::isHttpUrl(url))
                continue;
            model::BundledImage image;
            image.url = url;
            image.file = {base::sha256Hex(*bytes), header->type,
                          static_cast<std::int64_t>(bytes->size()), static_cast<int>(header->width),
                          static_cast<int>(header->height)};
            image.bytes = *std::move(bytes);
            m_bundle.images.push_back(std::move(image));
        }
        return {};
    }

    /// Bundles without attachments say nothing of them.
    base::Status readAttachments(const Json& json) {
        if (!json.contains("attachments"))
            return {};
        for (const Json& one : member(json, "attachments", Json::value_t::array)) {
            if (!one.is_object())
                throw Misfit{"musette.json: attachments must hold objects"};
            auto bytes = m_zip.read(textIn(one, "file"), kMostAttachmentBytes);
            if (!bytes)
                return std::unexpected(bytes.error());
            m_bundle.attachments.push_back({textIn(one, "name"), *std::move(bytes)});
        }
        return {};
    }

    base::ZipReader& m_zip;
    model::SessionBundle m_bundle;
};

} // namespace

base::Result<model::SessionBundle> readBundle(const std::filesystem::path& file) {
    auto zip = base::ZipReader::open(file, kLimits);
    if (!zip)
        return std::unexpected(zip.error());
    try {
        return Reading(*zip).read();
    } catch (const Misfit& misfit) {
        return base::fail(base::ErrorCode::InvalidArgument, misfit.message);
    }
}

} // namespace musette::service
