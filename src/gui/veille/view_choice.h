#pragma once

#include <musette/model/query.h>

#include <QString>

namespace musette::gui {

/// What a row of the sidebar stands for.
enum class ViewKind { Inbox, Kept, Watch, All, Section, Session, Folder, Feed, Tag, LetGo, Search };

/// A view of the library: what the list shows, under which title, and by which key it is known
/// again at the next start.
struct ViewChoice {
    ViewKind kind = ViewKind::Inbox;
    QString key; ///< "inbox", "feed:12", "tag:éthique"
    QString title;
    model::ItemQuery query;
};

/// What the key of a saved search begins with; its id follows.
inline constexpr const char* kSavedSearchKey = "search:";

/// The four standing views.
[[nodiscard]] ViewChoice inboxView();
[[nodiscard]] ViewChoice keptView();
[[nodiscard]] ViewChoice watchView();
[[nodiscard]] ViewChoice allView();
/// Where what was let go can be found again.
[[nodiscard]] ViewChoice letGoView();

} // namespace musette::gui
