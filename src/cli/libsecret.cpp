#include "libsecret.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace musette::cli {
namespace {

/// Without a bus of the session GLib would start one (dbus-launch), only to find nobody on it.
bool hasSessionBus() {
    const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    if (address != nullptr && *address != '\0')
        return true;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return runtime != nullptr && std::filesystem::exists(std::string(runtime) + "/bus", ignored);
}

template <class Function>
bool find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

} // namespace

Libsecret::Libsecret() {
    void* library = ::dlopen("libsecret-1.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        return;
    // GLib's functions are found through the library that depends on them.
    m_complete = find(library, "secret_password_search_sync", search) &&
                 find(library, "secret_password_store_sync", store) &&
                 find(library, "secret_password_clear_sync", clear) &&
                 find(library, "secret_retrievable_retrieve_secret_sync", retrieve) &&
                 find(library, "secret_value_get_text", textOf) &&
                 find(library, "secret_value_unref", unrefValue) &&
                 find(library, "secret_service_get_sync", service) &&
                 find(library, "secret_collection_for_alias_sync", collection) &&
                 find(library, "secret_collection_get_locked", locked) &&
                 find(library, "g_object_unref", unref) && find(library, "g_list_free", freeList) &&
                 find(library, "g_error_free", freeError) &&
                 find(library, "g_cancellable_new", newCancellable) &&
                 find(library, "g_cancellable_cancel", cancel);
}

std::unique_ptr<const Libsecret> Libsecret::load() {
    if (!hasSessionBus())
        return nullptr;
    std::unique_ptr<const Libsecret> loaded(new Libsecret);
    if (!loaded->m_complete)
        return nullptr;
    return loaded;
}

} // namespace musette::cli
