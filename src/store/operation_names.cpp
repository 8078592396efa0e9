#include "operation_names.h"

#include <array>
#include <utility>

namespace musette::store {
namespace {

constexpr std::array<std::string_view, 43> kKindNames{
    "add-feed",       "edit-feed",        "remove-feed",
    "import-feeds",   "edit-folder",      "mark-read",
    "star",           "triage",           "tag",
    "add-item",       "create-session",   "edit-session",
    "delete-session", "edit-days",        "edit-sequence",
    "edit-speakers",  "add-note",         "edit-note",
    "delete-note",    "link-item",        "unlink-item",
    "edit-parts",     "import-session",   "add-highlight",
    "edit-highlight", "delete-highlight", "add-item-note",
    "edit-item-note", "delete-item-note", "allow-images",
    "purge",          "import-library",   "add-rule",
    "edit-rule",      "remove-rule",      "apply-rule",
    "undo-rule",      "edit-report",      "edit-board",
    "edit-tools",     "save-search",      "edit-search",
    "remove-search"};

model::OperationKind kindFrom(const std::string& name) {
    for (std::size_t i = 0; i < kKindNames.size(); ++i) {
        if (kKindNames[i] == name)
            return static_cast<model::OperationKind>(i);
    }
    return model::OperationKind::MarkRead;
}

} // namespace

std::string_view nameOf(model::OperationKind kind) {
    return kKindNames.at(static_cast<std::size_t>(std::to_underlying(kind)));
}

model::JournalEntry entryFrom(const Query& row) {
    return {row.id<model::OperationId>(0),
            kindFrom(row.text(1)),
            row.text(2),
            row.integer(3),
            row.instant(4),
            row.integer(5) != 0};
}

} // namespace musette::store
