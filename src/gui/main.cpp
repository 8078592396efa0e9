#include "app/composition.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/stop_signals.h"
#include "app/text.h"

#include <musette/base/file.h>
#include <musette/base/time.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

using namespace musette;

/// `MUSETTE_NOW` is "now", as in the command line; without it, the system's clock.
base::Result<std::shared_ptr<const base::Clock>> makeClock() {
    const char* now = std::getenv("MUSETTE_NOW");
    if (now == nullptr || *now == '\0')
        return std::make_shared<base::SystemClock>();
    const auto moment = base::parseRfc3339(now);
    if (!moment)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "MUSETTE_NOW is no RFC 3339 date-time: " + std::string(now));
    return std::make_shared<base::FixedClock>(*moment);
}

QString memoryFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           "/musette/window.ini";
}

/// The file named by `--library`, made absolute; --help and --version end the program.
std::filesystem::path libraryFrom(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription("Feeds, training-day notes and session reports for trainers.");
    const QCommandLineOption library("library", "Open this library instead of the usual one.",
                                     "FILE");
    parser.addOption(library);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    if (!parser.isSet(library))
        return base::defaultLibraryFile();
    return std::filesystem::absolute(gui::fromQt(parser.value(library)));
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setApplicationName("musette");
    QApplication::setApplicationDisplayName("Musette");
    QApplication::setApplicationVersion(MUSETTE_VERSION);
    QApplication::setDesktopFileName("org.musette.Musette");
    QApplication::setWindowIcon(QIcon(":/product/org.musette.Musette.svg"));
    const std::filesystem::path library = libraryFrom(application);
    auto clock = makeClock();
    if (!clock) {
        std::fprintf(stderr, "musette: %s\n", clock.error().detail.c_str());
        return 2;
    }
    const QString memory = memoryFile();
    gui::useLanguage(application, gui::Preferences::storedLanguage(gui::WindowMemory(memory)));
    gui::Composition composition(application, {library, memory, *std::move(clock)});
    const gui::StopSignals stop;
    QObject::connect(&stop, &gui::StopSignals::stopWanted, &composition.window(), &QWidget::close);
    composition.begin();
    const int code = QApplication::exec();
    composition.shutDown();
    return code;
}
