#include "login_move.h"

#include <musette/base/url.h>
#include <musette/store/writer.h>

#include <memory>

namespace musette::service {
namespace {

/// The address without its login; both stay feeds of their own when another one has it already.
base::Result<std::string> bareAddress(store::StoreWriter& store, model::FeedId id,
                                      const std::string& address) {
    std::string bare = base::withoutUserInfo(address);
    const auto other = store.feeds().find(bare);
    if (!other)
        return std::unexpected(other.error());
    if (*other)
        bare += "#" + std::to_string(id.value); // a fragment is never sent
    return bare;
}

base::Status takeOut(store::StoreWriter& store, Logins& logins, model::FeedId id,
                     const std::string& address) {
    const auto bare = bareAddress(store, id, address);
    if (!bare)
        return std::unexpected(bare.error());
    if (const auto login = loginIn(address)) {
        const auto refused = std::make_shared<bool>(false);
        const std::string name =
            logins.keep(*login, {}, [refused](const base::Status& status) { *refused = !status; });
        if (*refused)
            return {}; // better there than nowhere
        if (auto known = store.feeds().setLogin(id, name); !known)
            return known;
    }
    if (auto moved = store.feeds().takeLoginOut(id, *bare); !moved)
        return moved;
    return store.journal().forget(address);
}

} // namespace

base::Status takeLoginsOut(store::StoreWriter& store, Logins& logins) {
    if (store.readOnly())
        return {};
    const auto found = store.feeds().addressesWithLogin();
    if (!found)
        return std::unexpected(found.error());
    if (found->empty())
        return {};
    const base::Status taken = store.transaction(store::Durability::Now, [&]() -> base::Status {
        for (const auto& [id, address] : *found) {
            if (auto done = takeOut(store, logins, id, address); !done)
                return done;
        }
        return {};
    });
    return taken ? store.settle() : taken;
}

} // namespace musette::service
