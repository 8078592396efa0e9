#pragma once

#include <libsecret/secret.h>

#include <memory>

namespace musette::cli {

/// The functions of libsecret that are needed, loaded when the first login is looked for: few calls
/// of the program need one, and loading GLib takes longer than starting it otherwise does.
class Libsecret {
public:
    /// Null when the library is not installed or there is no session bus to ask. It stays loaded,
    /// as GLib cannot be unloaded.
    [[nodiscard]] static std::unique_ptr<const Libsecret> load();

    decltype(&::secret_password_search_sync) search = nullptr;
    decltype(&::secret_password_store_sync) store = nullptr;
    decltype(&::secret_password_clear_sync) clear = nullptr;
    decltype(&::secret_retrievable_retrieve_secret_sync) retrieve = nullptr;
    decltype(&::secret_value_get_text) textOf = nullptr;
    decltype(&::secret_value_unref) unrefValue = nullptr;
    decltype(&::secret_service_get_sync) service = nullptr;
    decltype(&::secret_collection_for_alias_sync) collection = nullptr;
    decltype(&::secret_collection_get_locked) locked = nullptr;
    decltype(&::g_object_unref) unref = nullptr;
    decltype(&::g_list_free) freeList = nullptr;
    decltype(&::g_error_free) freeError = nullptr;
    decltype(&::g_cancellable_new) newCancellable = nullptr;
    decltype(&::g_cancellable_cancel) cancel = nullptr;

private:
    Libsecret();

    bool m_complete = false;
};

} // namespace musette::cli
