#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/service/library_file.h>

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace musette::cli {

/// Exit codes of docs/cli.md.
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2, PartFailed = 3 };

/// One call of the program: what all commands share. A command's callback sets `action`, which runs
/// once the whole command line has been read.
struct Invocation {
    std::istream& in;
    std::ostream& out; ///< answers
    std::ostream& err; ///< progress and diagnostics
    std::unique_ptr<base::Clock> clock;
    std::filesystem::path library;
    std::function<Exit()> action;

    /// One line on standard error.
    Exit failed(const base::Error& error) const;
    Exit wrongUsage(const std::string& message) const;

    /// Opens the library and hands it to the task; says why when it cannot.
    Exit withLibrary(const std::function<Exit(service::LibraryFile&)>& task) const;

    /// A file's bytes, "-" for standard input.
    [[nodiscard]] base::Result<std::string> readInput(const std::string& file) const;
    /// Writes a file at once or not at all, "-" for standard output.
    [[nodiscard]] base::Status writeOutput(const std::string& file, const std::string& bytes) const;
};

/// Each adds its commands to the program.
void addDocumentCommands(CLI::App& app, Invocation& invocation);
void addFeedCommands(CLI::App& app, Invocation& invocation);
void addRefreshCommand(CLI::App& app, Invocation& invocation);
void addItemCommands(CLI::App& app, Invocation& invocation);
void addFullTextCommand(CLI::App& item, Invocation& invocation);
void addSearchCommands(CLI::App& app, Invocation& invocation);
/// Below `search`.
void addFoundNotes(CLI::App& search, Invocation& invocation);
void addRuleCommands(CLI::App& app, Invocation& invocation);
void addSessionCommands(CLI::App& app, Invocation& invocation);
void addSessionPartCommands(CLI::App& session, Invocation& invocation);
void addSessionHalfDayCommand(CLI::App& session, Invocation& invocation);
void addSessionCaptureCommands(CLI::App& session, Invocation& invocation);
void addParticipantCommands(CLI::App& session, Invocation& invocation);
void addTrainingCommands(CLI::App& app, Invocation& invocation);
void addSessionWorkshopCommands(CLI::App& session, Invocation& invocation);
void addSessionListCommands(CLI::App& session, Invocation& invocation);
void addPersonCommands(CLI::App& app, Invocation& invocation);
void addToolCommands(CLI::App& app, Invocation& invocation);
void addReportCommand(CLI::App& app, Invocation& invocation);
void addSafetyCommands(CLI::App& app, Invocation& invocation);
void addRetentionCommands(CLI::App& app, Invocation& invocation);
void addTransferCommands(CLI::App& app, Invocation& invocation);
void addShareCommand(CLI::App& app, Invocation& invocation);
void addLibraryCommands(CLI::App& app, Invocation& invocation);

} // namespace musette::cli
