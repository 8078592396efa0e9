#include "invocation.h"

#include "advice.h"
#include "secret_service.h"

#include <musette/base/executor.h>
#include <musette/base/file.h>
#include <musette/service/logins.h>

#include <istream>
#include <iterator>
#include <ostream>

namespace musette::cli {

Exit Invocation::failed(const base::Error& error) const {
    err << "musette-cli: " << describe(error) << '\n';
    return Exit::Failed;
}

Exit Invocation::wrongUsage(const std::string& message) const {
    err << "musette-cli: " << message << '\n';
    return Exit::WrongUsage;
}

Exit Invocation::withLibrary(const std::function<Exit(service::LibraryFile&)>& task) const {
    auto file = service::LibraryFile::open(library, *clock);
    if (!file)
        return failed(file.error());
    (*file)->logins().onFailure([this](const base::Error& error) { failed(error); });
    // What stands in the way of this shows in the command itself.
    static_cast<void>((*file)->keepLoginsIn(makeCredentials()));
    base::InlineExecutor here;
    (*file)->clearOldCopy(here);
    const Exit exit = task(**file);
    (*file)->forgetUnusedLogins();
    return exit;
}

base::Result<std::string> Invocation::readInput(const std::string& file) const {
    if (file != "-")
        return base::readFile(file);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

base::Status Invocation::writeOutput(const std::string& file, const std::string& bytes) const {
    if (file != "-")
        return base::writeFileAtomically(file, bytes);
    out << bytes;
    if (!out.flush())
        return base::fail(base::ErrorCode::FileUnwritable, "standard output cannot be written");
    return {};
}

} // namespace musette::cli
