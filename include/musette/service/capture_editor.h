#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/attachment.h>
#include <musette/model/session.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// What is pasted while one takes notes is no larger than this.
inline constexpr std::size_t kMostAttachmentBytes = std::size_t{10} << 20;
/// An attachment that no text names stays as long as the actions that can bring such a text back,
/// and a little longer.
inline constexpr int kAttachmentDays = 40;

/// A page that was tied to a session by its address.
struct LinkedPage {
    model::ItemId item;
    model::SessionItemId link;
};

/// What comes into a session beside typed text.
class CaptureEditor {
public:
    CaptureEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    /// The page of an address as an item, tied to the place that `link` says, as one undoable
    /// action. Without a title it waits for one (service/page_titles.h). Errors: InvalidUrl,
    /// NotFound.
    [[nodiscard]] base::Result<LinkedPage> linkPage(std::string_view url, std::string_view title,
                                                    const model::SessionItem& link);

    /// Puts an image or a file into the library, to be named by a note (`markdownOf`). No action of
    /// its own: what names it is. The same bytes twice are one attachment. Errors: TooLarge;
    /// EmptyBody; InvalidArgument for a picture too large to be shown.
    [[nodiscard]] base::Result<model::Attachment> attach(std::string_view name,
                                                         std::string_view bytes);
    /// Gives up what no text has named for `kAttachmentDays`. How many.
    [[nodiscard]] base::Result<int> forgetUnused();

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

/// How a note names an attachment: an image with the words for who does not see it, a file with its
/// name. Pure.
[[nodiscard]] std::string markdownOf(const model::Attachment& attachment, std::string_view alt);

} // namespace musette::service
