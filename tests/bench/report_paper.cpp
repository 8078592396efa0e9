#include "report_paper.h"

#include "gui/rapport/report_pdf.h"
#include "large_session.h"

#include <musette/report/report.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <string>

namespace musette::bench {
namespace {

/// A photograph of about 50 KB, different for each address.
std::string photograph(std::string_view url) {
    unsigned state = 1;
    for (const char c : url)
        state = state * 31U + static_cast<unsigned char>(c);
    QImage image(640, 480, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            state = state * 1664525U + 1013904223U;
            const int grain = static_cast<int>(state >> 28U);
            line[x] = qRgb((x + grain) & 255, (y + grain) & 255, (x / 2 + y / 2) & 255);
        }
    }
    QByteArray bytes;
    QBuffer file(&bytes);
    file.open(QIODevice::WriteOnly);
    image.save(&file, "JPEG", 70);
    return "data:image/jpeg;base64," + bytes.toBase64().toStdString();
}

double megabytes() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

/// The processor time that `work` takes: what else runs on the machine does not count.
template <class Work>
double seconds(Work work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

int benchReportPdf(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    report::ReportOptions options;
    options.audience = report::Audience::Private;
    double taking = 0;
    options.imageOf = [&](std::string_view url) {
        std::string taken;
        taking += seconds([&] { taken = photograph(url); });
        return taken;
    };
    std::string page;
    const double rendered =
        seconds([&] { page = report::renderHtml(largeSession(100, 2000, 500, 500), options); });
    std::printf("page  %6.2f s, %.1f MB, memory %.0f MB at most\n", rendered - taking,
                static_cast<double>(page.size()) / 1e6, megabytes());
    base::Result<std::string> pdf;
    const double printed = seconds([&] {
        pdf = gui::reportPdf(page, {"Noto Serif", "Noto Sans", model::ReportTheme::Colour});
    });
    if (!pdf)
        return 1;
    std::printf("pdf   %6.2f s, %.1f MB, memory %.0f MB at most\n", printed,
                static_cast<double>(pdf->size()) / 1e6, megabytes());
    return pdf->starts_with("%PDF-") ? 0 : 1;
}

} // namespace musette::bench
