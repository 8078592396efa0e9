#include "added_page.h"
#include "operations.h"

#include <musette/base/attachment.h>
#include <musette/base/hash.h>
#include <musette/base/url.h>
#include <musette/service/capture_editor.h>
#include <musette/service/images.h>

#include <chrono>

namespace musette::service {
namespace {

/// The last part of a path, without signs that file systems or texts take for something else.
std::string fileName(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos)
        name.remove_prefix(slash + 1);
    std::string clean;
    for (const char c : base::collapseSpace(base::toValidUtf8(name))) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            clean += c;
    }
    constexpr std::size_t kLongest = 120;
    clean = base::ellipsize(clean, kLongest);
    return clean.empty() || clean == "." || clean == ".." ? "fichier" : clean;
}

/// Words between the brackets of a link or an image.
std::string inBrackets(std::string_view text) {
    std::string escaped;
    for (const char c : base::collapseSpace(text)) {
        if (std::string_view("\\`*_[]<>&~!|").contains(c))
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

} // namespace

base::Result<LinkedPage> CaptureEditor::linkPage(std::string_view url, std::string_view title,
                                                 const model::SessionItem& wanted) {
    const auto page = addedPage(url, title);
    if (!page)
        return std::unexpected(page.error());
    LinkedPage linked;
    const base::Status done = m_store.operation(
        model::OperationKind::LinkItem, subjectOf(page->title), 1, [&]() -> base::Status {
            const auto item = m_store.items().addPage(*page, model::ItemOrigin::Manual,
                                                      base::displayHost(page->url), m_clock.now());
            if (!item)
                return std::unexpected(item.error());
            model::SessionItem link = wanted;
            link.item = *item;
            link.at = link.at == base::Instant{} ? m_clock.now() : link.at;
            const auto made = m_store.sessions().insertLink(link);
            if (!made)
                return std::unexpected(made.error());
            linked = {*item, *made};
            return m_store.titles().wish(*item, m_clock.now());
        });
    if (!done)
        return std::unexpected(done.error());
    return linked;
}

base::Result<model::Attachment> CaptureEditor::attach(std::string_view name,
                                                      std::string_view bytes) {
    if (bytes.empty())
        return base::fail(base::ErrorCode::EmptyBody, "there is nothing in it");
    if (bytes.size() > kMostAttachmentBytes)
        return base::fail(base::ErrorCode::TooLarge,
                          "an attachment has 10 MB at most; this one has more");
    model::Attachment attachment;
    attachment.sha256 = base::sha256Hex(bytes);
    attachment.key = base::attachmentKey(attachment.sha256);
    attachment.name = fileName(name);
    attachment.bytes = static_cast<std::int64_t>(bytes.size());
    if (const auto header = base::readImageHeader(bytes)) {
        if (header->pixels() > kMostImagePixels)
            return base::fail(base::ErrorCode::TooLarge,
                              "a picture has 40 million pixels at most; this one has more");
        attachment.image = header->type;
    }
    const base::Status done = m_store.transaction(store::Durability::Now, [&] {
        return m_store.attachments().add(attachment, bytes, m_clock.now());
    });
    if (!done)
        return std::unexpected(done.error());
    return attachment;
}

base::Result<int> CaptureEditor::forgetUnused() {
    int gone = 0;
    const base::Instant now = m_clock.now();
    const base::Status done = m_store.transaction(store::Durability::Soon, [&]() -> base::Status {
        const auto swept =
            m_store.attachments().sweep(now, now - std::chrono::days(kAttachmentDays));
        if (!swept)
            return std::unexpected(swept.error());
        gone = *swept;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return gone;
}

namespace {

/// The address says what kind of file it is. Its name, which may be somebody's, stands in the text
/// alone, where a person is found and erased.
std::string nameInAddress(const model::Attachment& attachment) {
    if (attachment.image)
        return "image." + std::string(base::nameOf(*attachment.image));
    constexpr std::size_t kLongestEnding = 8;
    const std::size_t dot = attachment.name.rfind('.');
    std::string ending =
        dot == std::string::npos ? "" : base::asciiLower(attachment.name.substr(dot + 1));
    const bool plain =
        !ending.empty() && ending.size() <= kLongestEnding &&
        ending.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos;
    return plain ? "fichier." + ending : "fichier";
}

} // namespace

std::string markdownOf(const model::Attachment& attachment, std::string_view alt) {
    std::string text = attachment.image ? "![" : "[";
    text += inBrackets(attachment.image ? alt : std::string_view(attachment.name));
    text += "](";
    text += base::addressOf({attachment.key, nameInAddress(attachment)});
    return text += ')';
}

} // namespace musette::service
