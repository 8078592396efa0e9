#include "aliases.h"
#include "bundle_parts.h"

#include <musette/base/attachment.h>
#include <musette/base/file.h>
#include <musette/base/hash.h>
#include <musette/base/plain_picture.h>
#include <musette/base/zip.h>
#include <musette/model/names.h>
#include <musette/report/visible_document.h>
#include <musette/service/image_folder.h>
#include <musette/service/reader.h>
#include <musette/service/session_bundle.h>
#include <musette/service/session_json.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <utility>

namespace musette::service {
namespace {

using Json = nlohmann::ordered_json;
using Kind = model::ImportedPart::Kind;

constexpr std::size_t kMostImages = 1000;

/// What parts are called: those that came from elsewhere keep their names.
class Keys {
public:
    Keys(const std::vector<model::ImportedPart>& imported, std::string library)
        : m_library(std::move(library)) {
        for (const model::ImportedPart& part : imported)
            m_known[{part.kind, part.id}] = part.key;
    }
    [[nodiscard]] std::string of(Kind kind, std::string_view word, std::int64_t id) const {
        const auto known = m_known.find({kind, id});
        return known == m_known.end() ? fmt::format("{}:{}@{}", word, id, m_library)
                                      : known->second;
    }

private:
    std::string m_library;
    std::map<std::pair<Kind, std::int64_t>, std::string> m_known;
};

/// Addresses of images in a text of Markdown or HTML: what stands in brackets or in `data-src`.
void collectImages(std::string_view text, std::set<std::string>& urls) {
    for (const std::string_view mark : {std::string_view("]("), std::string_view("data-src=\"")}) {
        for (std::size_t at = text.find(mark); at != std::string_view::npos;
             at = text.find(mark, at + 1)) {
            const std::size_t start = at + mark.size();
            const std::size_t end = text.find_first_of(") \"", start);
            if (end != std::string_view::npos && end - start < 2000)
                urls.emplace(text.substr(start, end - start));
        }
    }
}

class Writing {
public:
    Writing(LibraryReader& reader, base::ZipWriter& zip) : m_reader(reader), m_zip(zip) {}

    base::Status articles(const model::SessionDocument& document, const WrittenOrder& order) {
        for (std::size_t i = 0; i < order.items.size(); ++i) {
            const model::LinkedItem& item = document.items[order.items[i]];
            const auto article = m_reader.article(item.link.item);
            if (!article)
                return std::unexpected(article.error());
            const std::string& html =
                article->contentHtml.empty() ? article->summaryHtml : article->contentHtml;
            if (html.empty())
                continue;
            collectImages(html, m_urls);
            const std::string name = fmt::format("articles/{}.html", i + 1);
            if (auto added = m_zip.add(name, html); !added)
                return added;
            m_articles.push_back({{"link", i}, {"file", name}});
        }
        for (const model::Note& note : document.notes)
            collectImages(note.body, m_urls);
        return {};
    }

    /// What the notes brought into the library; addresses of articles cannot name it. A picture
    /// leaves without what is told beside it, and is then named by what is left.
    base::Status attachments(model::SessionDocument& document) {
        std::set<std::string> urls;
        for (const model::Note& note : document.notes)
            collectImages(note.body, urls);
        std::set<std::string> written;
        for (const std::string& url : urls) {
            const auto attached = m_reader.attachment(url);
            if (!attached)
                return std::unexpected(attached.error());
            if (!*attached || !written.insert((*attached)->about.key).second)
                continue;
            const std::string name = fmt::format("attachments/{}", written.size());
            const std::string bytes = base::plainPicture((*attached)->data);
            if (auto added = m_zip.add(name, bytes, base::ZipMethod::Stored); !added)
                return added;
            if (bytes != (*attached)->data)
                rename(document, (*attached)->about.key,
                       base::attachmentKey(base::sha256Hex(bytes)));
            m_attachments.push_back({{"name", (*attached)->about.name}, {"file", name}});
        }
        return {};
    }

    base::Status images() {
        const std::vector<std::string> urls(m_urls.begin(), m_urls.end());
        const auto known = m_reader.images(urls);
        if (!known)
            return std::unexpected(known.error());
        for (const auto& image : *known) {
            if (!image || image->outcome != model::ImageOutcome::Stored ||
                m_images.size() == kMostImages)
                continue;
            const auto bytes = base::readFile(m_reader.imageFile(image->file));
            if (!bytes)
                continue; // it is gone: its address stays
            const std::string plain = base::plainPicture(*bytes);
            const std::string name =
                fmt::format("images/{}.{}", m_images.size() + 1, base::nameOf(image->file.type));
            if (auto added = m_zip.add(name, plain, base::ZipMethod::Stored); !added)
                return added;
            m_images.push_back({{"url", image->url}, {"file", name}});
        }
        return {};
    }

    base::Status manifest(const model::SessionDocument& document, const WrittenOrder& order,
                          model::ReportAudience audience, const std::string& library,
                          const Keys& keys) {
        Json json{{"format", "musette-bundle"},
                  {"version", 1},
                  {"audience", model::nameOf(audience)},
                  {"library", library}};
        json["sequences"] = json["notes"] = json["links"] = Json::array();
        for (const model::SequenceId id : order.sequences)
            json["sequences"].push_back(keys.of(Kind::Sequence, "sequence", id.value));
        for (const model::NoteId id : order.notes)
            json["notes"].push_back(keys.of(Kind::Note, "note", id.value));
        for (const std::size_t place : order.items)
            json["links"].push_back(
                keys.of(Kind::Link, "link", document.items[place].link.id.value));
        json["articles"] = std::move(m_articles);
        json["images"] = std::move(m_images);
        if (!m_attachments.empty())
            json["attachments"] = std::move(m_attachments);
        return m_zip.add("musette.json",
                         json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
    }

private:
    static void rename(model::SessionDocument& document, const std::string& key,
                       const std::string& wanted) {
        const std::string from = base::addressOf({key, {}});
        const std::string to = base::addressOf({wanted, {}});
        for (model::Note& note : document.notes) {
            for (std::size_t at = note.body.find(from); at != std::string::npos;
                 at = note.body.find(from, at + to.size()))
                note.body.replace(at, from.size(), to);
        }
    }

    LibraryReader& m_reader;
    base::ZipWriter& m_zip;
    std::set<std::string> m_urls;
    Json m_articles = Json::array();
    Json m_images = Json::array();
    Json m_attachments = Json::array();
};

} // namespace

base::Status exportBundle(LibraryReader& reader, model::SessionId session,
                          model::ReportAudience audience, const std::string& library,
                          const std::filesystem::path& file) {
    auto whole = reader.session(session);
    if (!whole)
        return std::unexpected(whole.error());
    const auto participants = reader.participants(session);
    if (!participants)
        return std::unexpected(participants.error());
    model::ReportSettings none;
    putAliases(*whole, none, *participants);
    const auto imported = reader.reports.importedParts(session);
    if (!imported)
        return std::unexpected(imported.error());
    model::SessionDocument document = report::visibleDocument(*whole, audience);
    const WrittenOrder order = writtenOrder(document);
    auto zip = base::ZipWriter::create(file);
    if (!zip)
        return std::unexpected(zip.error());
    Writing writing(reader, *zip);
    base::Status done = writing.attachments(document);
    if (done)
        done = zip->add("session.json", sessionToJson(document) + '\n');
    if (done)
        done = writing.articles(document, order);
    if (done)
        done = writing.images();
    if (done)
        done = writing.manifest(document, order, audience, library, Keys(*imported, library));
    return done ? zip->finish() : done;
}

} // namespace musette::service
