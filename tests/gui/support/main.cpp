#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <vector>

namespace {

std::mutex g_mutex;
std::string g_test;                    ///< the test that runs
std::vector<std::string> g_complaints; ///< what Qt warned about, with the test

/// Shortcomings of the offscreen platform and of the machine, no defects of the program.
bool isNoise(const QString& text) {
    return text.startsWith("This plugin does not support ") ||
           text.contains("XDG_RUNTIME_DIR not set");
}

/// A warning of Qt is a defect of the program: the run fails, and says in which test it was.
void hear(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (isNoise(text))
        return;
    const std::string line = text.toStdString();
    std::fprintf(stderr, "%s\n", line.c_str());
    if (type == QtFatalMsg)
        std::abort();
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    const std::lock_guard lock(g_mutex);
    g_complaints.push_back(g_test + ": " + line);
}

#if __has_include(<catch2/catch_all.hpp>)
using ListenerBase = Catch::EventListenerBase;
#else
using ListenerBase = Catch::TestEventListenerBase;
#endif

class NamesTest final : public ListenerBase {
public:
    using ListenerBase::ListenerBase;
    void testCaseStarting(const Catch::TestCaseInfo& info) override {
        const std::lock_guard lock(g_mutex);
        g_test = info.name;
    }
};

CATCH_REGISTER_LISTENER(NamesTest)

} // namespace

/// The desktop program's tests: no display, a known font, English, no session bus.
int main(int argc, char* argv[]) {
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    setenv("QT_FONT_DPI", "96", 0);
    setenv("TZ", "Europe/Paris", 0);
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
    qInstallMessageHandler(hear);
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QFont font("Noto Sans", 10);
    // Without a font everything is drawn as boxes and tests would still pass.
    if (QFontDatabase::families().isEmpty() || !QFontMetrics(font).inFont(u'é')) {
        std::fputs("test_gui: install fonts-noto-core\n", stderr);
        return 1;
    }
    QApplication::setFont(font);
    const int code = Catch::Session().run(argc, argv);
    const std::lock_guard lock(g_mutex);
    for (const std::string& complaint : g_complaints)
        std::fprintf(stderr, "Qt warned in %s\n", complaint.c_str());
    return code == 0 && !g_complaints.empty() ? 1 : code;
}
