#pragma once

#include "gui/app/composition.h"
#include "gui/app/main_window.h"
#include "stage.h"
#include "support/catch.h"
#include "support/temp_dir.h"
#include "waiting.h"

#include <QApplication>
#include <QTest>

#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

namespace musette::test {

/// The whole program as a user starts it, on a library and a window's memory of its own. `restart`
/// ends it and starts it again on the same files.
class RunningProgram {
public:
    explicit RunningProgram(const std::string& library = "library.db") : m_library(library) {
        start();
    }
    ~RunningProgram() { stop(); }
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    void start() {
        // Not in the keyring of whoever runs the tests.
        ::setenv("MUSETTE_CREDENTIALS", file("credentials").c_str(), 1);
        m_program = std::make_unique<gui::Composition>(
            *qApp, gui::Start{m_folder / m_library, memoryFile(), m_clock, network});
        m_program->begin();
        REQUIRE(QTest::qWaitForWindowExposed(&window()));
    }
    void stop() {
        if (m_program)
            m_program->shutDown();
        m_program.reset();
        settle();
    }
    void restart() {
        stop();
        start();
    }

    [[nodiscard]] std::filesystem::path file(std::string_view name) const {
        return m_folder / name;
    }
    [[nodiscard]] QString memoryFile() const {
        return QString::fromStdString((m_folder / "window.ini").string());
    }
    [[nodiscard]] gui::Composition& program() { return *m_program; }
    [[nodiscard]] gui::MainWindow& window() { return m_program->window(); }
    [[nodiscard]] const gui::Surroundings& surroundings() { return m_program->surroundings(); }

    /// A part of the window or of a dialog over it, by its object name.
    template <class Widget>
    [[nodiscard]] Widget* find(const QString& name) {
        return window().findChild<Widget*>(name);
    }
    /// Waits until the part is there and visible.
    template <class Widget>
    [[nodiscard]] Widget& await(const QString& name) {
        REQUIRE(waitUntil([&] {
            const auto* widget = find<Widget>(name);
            return widget != nullptr && widget->isVisible();
        }));
        return *find<Widget>(name);
    }
    [[nodiscard]] QAction& action(gui::Act act) { return surroundings().actions[act]; }

    template <class Work>
    auto edit(Work work) {
        gui::Bridge& bridge = surroundings().bridge;
        std::optional<decltype(work(std::declval<service::LibraryEditor&>()))> result;
        bridge.edit(&bridge, std::move(work), [&](auto value) { result = std::move(value); });
        REQUIRE(waitUntil([&] { return result.has_value(); }));
        return *std::move(result);
    }
    template <class Work>
    auto read(Work work) {
        gui::Bridge& bridge = surroundings().bridge;
        std::optional<decltype(work(std::declval<service::LibraryReader&>()))> result;
        bridge.read(&bridge, std::move(work), [&](auto value) { result = std::move(value); });
        REQUIRE(waitUntil([&] { return result.has_value(); }));
        return *std::move(result);
    }

    std::shared_ptr<StageNetwork> network = std::make_shared<StageNetwork>();

private:
    TempDir m_folder;
    std::string m_library;
    std::shared_ptr<const base::Clock> m_clock =
        std::make_shared<base::FixedClock>(*base::parseRfc3339("2026-11-24T10:30:00+01:00"));
    std::unique_ptr<gui::Composition> m_program;
};

} // namespace musette::test
