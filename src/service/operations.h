#pragma once

#include <musette/base/text.h>
#include <musette/store/writer.h>

#include <string>
#include <string_view>

namespace musette::service {

/// What an action is about, as the journal words it.
[[nodiscard]] inline std::string subjectOf(std::string_view text) {
    return base::ellipsize(base::collapseSpace(text), 80);
}

/// Runs an operation on something that is there; the journal names it as it was before.
template <class Id, class Change>
[[nodiscard]] base::Status changed(store::StoreWriter& store, model::OperationKind kind, Id id,
                                   Change change) {
    const auto subject = store.subjects().of(id);
    if (!subject)
        return std::unexpected(subject.error());
    return store.operation(kind, *subject, 1, change);
}

/// Runs an operation that makes something and gives its id.
template <class Id, class Make>
[[nodiscard]] base::Result<Id> made(store::StoreWriter& store, model::OperationKind kind,
                                    std::string_view subject, Make make) {
    Id id;
    const base::Status done = store.operation(kind, subject, 1, [&]() -> base::Status {
        const base::Result<Id> result = make();
        if (!result)
            return std::unexpected(result.error());
        id = *result;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return id;
}

} // namespace musette::service
