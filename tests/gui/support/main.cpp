#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
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

/// The desktop program's tests: no display, a known font, English, no session bus.
int main(int argc, char* argv[]) {
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    setenv("QT_FONT_DPI", "96", 0);
    setenv("TZ", "Europe/Paris", 0);
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
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
    return Catch::Session().run(argc, argv);
}
