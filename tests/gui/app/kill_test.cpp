// How much of what is being typed a kill takes along.

#include "support/keyboard.h"
#include "support/other_process.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace musette::test {

// Runs in a process of its own, see below: types letter after letter without a rest and writes down
// when each was typed, until it is killed.
TEST_CASE("(tireless typist)", "[.tireless]") {
    gui::Composition program(*qApp, OtherProcess::start());
    program.begin();
    REQUIRE(waitUntil([&] { return program.surroundings().session.exists(); }));
    Keyboard::press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("captureText"));
    QFile typed(QString::fromStdString((OtherProcess::folder() / "typed").string()));
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
    OtherProcess typist("[tireless]", run.file(""));
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

    const std::string draft = storedDraft(run.file("library.db"));
    const auto kept =
        static_cast<qsizetype>(draft.size() - std::min(draft.size(), draft.find('\n') + 1));
    const auto lines = moments();
    REQUIRE(kept > 0);
    REQUIRE(lines.size() >= kept);
    CHECK(lines.back().toLongLong() - lines.at(kept - 1).toLongLong() <= 2000);
}

} // namespace musette::test
