#pragma once

#include "invocation.h"

#include <CLI/CLI.hpp>

namespace musette::cli {

/// Sets what a command does on the open library: `task(LibraryFile&) -> Exit`.
template <class Task>
void onLibrary(CLI::App* command, Invocation& invocation, Task task) {
    command->callback([&invocation, task] {
        invocation.action = [&invocation, task] {
            return invocation.withLibrary(
                [&](service::LibraryFile& library) { return task(library); });
        };
    });
}

} // namespace musette::cli
