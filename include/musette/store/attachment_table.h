#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/attachment.h>
#include <musette/model/change.h>

#include <string_view>

namespace musette::store {

class Connection;

/// Images and files that notes name. Part of StoreWriter; no part of its journal: what a note
/// brought stays while undoing can bring the note back.
class AttachmentTable {
public:
    AttachmentTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// The same bytes twice are one attachment, with the name it had first.
    [[nodiscard]] base::Status add(const model::Attachment& attachment, std::string_view bytes,
                                   base::Instant now);
    /// Notes which attachments no note, former text or draft names, and gives up those of which
    /// that has been so since before `forgotten`. How many went.
    [[nodiscard]] base::Result<int> sweep(base::Instant now, base::Instant forgotten);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
