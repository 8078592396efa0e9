#pragma once

#include "running_program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <sqlite3.h>

namespace musette::test {

/// Runs hidden test cases of this program in a process of its own, on the library of a folder,
/// until it is killed.
class OtherProcess {
public:
    OtherProcess(const char* tag, const std::filesystem::path& folder) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(kFolder, QString::fromStdString(folder.string()));
        m_process.setProcessEnvironment(environment);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(QCoreApplication::applicationFilePath(), {tag});
        REQUIRE(m_process.waitForStarted());
    }
    void kill() {
        m_process.kill();
        REQUIRE(m_process.waitForFinished());
    }

    /// Within the process: the folder that it was given.
    static std::filesystem::path folder() {
        const std::filesystem::path given = qEnvironmentVariable(kFolder).toStdString();
        REQUIRE(std::filesystem::exists(given / "library.db"));
        return given;
    }
    /// Within the process: where the program begins.
    static gui::Start start() {
        return {
            folder() / "library.db", QString::fromStdString((folder() / "typist.ini").string()),
            std::make_shared<base::FixedClock>(*base::parseRfc3339("2026-11-24T10:30:00+01:00"))};
    }

private:
    static constexpr const char* kFolder = "MUSETTE_TEST_OTHER_FOLDER";

    QProcess m_process;
};

/// A session of a day, for what is typed.
inline void addSession(RunningProgram& run) {
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto session = run.edit([](service::LibraryEditor& editor) {
        model::Session wanted;
        wanted.title = "Former à distance";
        wanted.startsOn = wanted.endsOn = std::chrono::year{2026} / 11 / 24;
        return editor.sessions.create(wanted);
    });
    REQUIRE(session.has_value());
    REQUIRE(waitUntil([&] { return run.surroundings().session.exists(); }));
}

/// What another program reads in the file at this moment.
inline std::string storedDraft(const std::filesystem::path& library, const char* key = "draft.%") {
    sqlite3* database = nullptr;
    sqlite3_stmt* query = nullptr;
    std::string draft;
    if (sqlite3_open_v2(library.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, "SELECT value FROM setting WHERE key LIKE ?", -1, &query,
                           nullptr) == SQLITE_OK &&
        sqlite3_bind_text(query, 1, key, -1, SQLITE_STATIC) == SQLITE_OK &&
        sqlite3_step(query) == SQLITE_ROW)
        draft = reinterpret_cast<const char*>(sqlite3_column_text(query, 0));
    sqlite3_finalize(query);
    sqlite3_close(database);
    return draft;
}

} // namespace musette::test
