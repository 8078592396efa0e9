// How much of what is being typed a kill takes along.

#include "support/keyboard.h"
#include "support/running_program.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <sqlite3.h>

#include <algorithm>

namespace musette::test {
namespace {

constexpr const char* kFolder = "MUSETTE_TEST_TIRELESS_FOLDER";

void addSession(RunningProgram& run) {
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
std::string storedDraft(const std::filesystem::path& library) {
    sqlite3* database = nullptr;
    sqlite3_stmt* query = nullptr;
    std::string draft;
    if (sqlite3_open_v2(library.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, "SELECT value FROM setting WHERE key LIKE 'draft.%'", -1,
                           &query, nullptr) == SQLITE_OK &&
        sqlite3_step(query) == SQLITE_ROW)
        draft = reinterpret_cast<const char*>(sqlite3_column_text(query, 0));
    sqlite3_finalize(query);
    sqlite3_close(database);
    return draft;
}

} // namespace

// Runs in a process of its own, see below: types letter after letter without a rest and writes down
// when each was typed, until it is killed.
TEST_CASE("(tireless typist)", "[.tireless]") {
    const std::filesystem::path folder = qEnvironmentVariable(kFolder).toStdString();
    REQUIRE(std::filesystem::exists(folder / "library.db"));
    auto clock =
        std::make_shared<base::FixedClock>(*base::parseRfc3339("2026-11-24T10:30:00+01:00"));
    gui::Composition program(*qApp, {folder / "library.db",
                                     QString::fromStdString((folder / "typist.ini").string()),
                                     std::move(clock)});
    program.begin();
    REQUIRE(waitUntil([&] { return program.surroundings().session.exists(); }));
    Keyboard::press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("captureText"));
    QFile typed(QString::fromStdString((folder / "typed").string()));
    REQUIRE(typed.open(QIODevice::WriteOnly));
    CHECK_FALSE(waitUntil(
        [&] {
            Keyboard::type("a");
            typed.write(QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + '\n');
            typed.flush();
            return false;
        },
        std::chrono::minutes(1)));
}

TEST_CASE("A kill in the middle of a word takes two seconds of typing along at most", "[gui]") {
    RunningProgram run;
    addSession(run);
    run.stop();
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(kFolder, QString::fromStdString(run.file("").string()));
    typist.setProcessEnvironment(environment);
    typist.setStandardOutputFile(QProcess::nullDevice());
    typist.start(QCoreApplication::applicationFilePath(), {"[tireless]"});
    REQUIRE(typist.waitForStarted());
    const auto moments = [&] {
        QFile typed(QString::fromStdString(run.file("typed").string()));
        QList<QByteArray> lines;
        if (typed.open(QIODevice::ReadOnly))
            lines = typed.readAll().split('\n');
        if (!lines.isEmpty())
            lines.removeLast(); // what follows the last line end
        return lines;
    };
    // Three seconds of typing, so that something has to be there.
    REQUIRE(waitUntil(
        [&] {
            const auto lines = moments();
            return !lines.isEmpty() &&
                   lines.back().toLongLong() - lines.front().toLongLong() > 3000;
        },
        std::chrono::seconds(30)));
    typist.kill();
    REQUIRE(typist.waitForFinished());

    const std::string draft = storedDraft(run.file("library.db"));
    const auto kept =
        static_cast<qsizetype>(draft.size() - std::min(draft.size(), draft.find('\n') + 1));
    const auto lines = moments();
    REQUIRE(kept > 0);
    REQUIRE(lines.size() >= kept);
    CHECK(lines.back().toLongLong() - lines.at(kept - 1).toLongLong() <= 2000);
}

} // namespace musette::test
