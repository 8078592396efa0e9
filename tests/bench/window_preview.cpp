#include "window_preview.h"

#include "gui/look/theme.h"
#include "gui/rapport/preview_html.h"
#include "gui/rapport/report_preview.h"
#include "gui/support/watch.h"
#include "large_session.h"

#include <musette/report/report.h>

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <string_view>

namespace musette::bench {
namespace {

void measure(const char* what, const gui::Theme& theme, const model::SessionDocument& document) {
    report::ReportOptions options;
    options.audience = report::Audience::Private;
    gui::ReportOnScreen page = gui::previewHtml(report::renderHtml(document, options));
    gui::ReportPreview preview(theme);
    preview.resize(700, 800);
    preview.show();
    int arrived = 0;
    QObject::connect(&preview, &gui::ReportPreview::textChanged, [&arrived] { ++arrived; });
    for (const char* change : {"first", "changed", "changed, at its end"}) {
        const int before = arrived;
        const test::Watch watch;
        QElapsedTimer time;
        time.start();
        preview.showReport(page, model::ReportTheme::Colour);
        while (arrived == before)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        const qint64 shown = time.elapsed();
        const int beats = watch.beats();
        while (watch.beats() < beats + 200)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        std::printf("%s, %s: shown after %lld ms, longest pause of the window %lld ms\n", what,
                    change, static_cast<long long>(shown), static_cast<long long>(watch.longest()));
        std::fflush(stdout);
        page.html += QStringLiteral("<p>Encore un mot.</p>");
        if (change == std::string_view("changed"))
            preview.moveCursor(QTextCursor::End);
    }
}

} // namespace

int benchWindowPreview(int argc, char* argv[]) {
    QApplication application(argc, argv);
    const gui::Theme theme(application);
    measure("12 sequences, 100 notes", theme, largeSession(12, 100, 40, 0));
    measure("100 sequences, 2000 notes", theme, largeSession(100, 2000, 500, 0));
    return 0;
}

} // namespace musette::bench
