// Each way out of the window, for each audience: every word that its readers may see and no other,
// with a word of its own in every field of every thing.

#include "gui/rapport/report_output.h"
#include "support/catch.h"
#include "support/temp_dir.h"
#include "unit/report/menagerie.h"

#include <musette/base/file.h>

#include <QProcess>
#include <QStandardPaths>

using namespace musette;
using test::Canary;
using test::maySee;
using test::Menagerie;

namespace {

/// The words of a PDF; its lines and pages are no ends of words here.
std::string wordsOfPdf(const std::string& bytes, const std::filesystem::path& file) {
    REQUIRE(base::writeFileAtomically(file, bytes).has_value());
    QProcess reader;
    reader.start("pdftotext", {"-raw", QString::fromStdString(file.string()), "-"});
    REQUIRE(reader.waitForFinished(60'000));
    REQUIRE(reader.exitCode() == 0);
    QByteArray words = reader.readAllStandardOutput();
    for (const char* sign : {"\n", "\r", "\f", " ", "\u00ad"})
        words.replace(sign, "");
    words.replace("\ufb01", "fi"); // a ligature
    return words.toStdString();
}

std::string wordsOf(const gui::ReportOutput& output, gui::ReportWay way,
                    const std::filesystem::path& folder) {
    if (way == gui::ReportWay::Pdf)
        return wordsOfPdf(output.files.front().bytes, folder / "report.pdf");
    std::string words;
    for (const report::ExportFile& file : output.files)
        words.append(file.name).append("\n").append(file.bytes);
    return words;
}

} // namespace

TEST_CASE("Whatever way a report leaves the window, each audience reads its words and no other",
          "[gui]") {
    const bool readsPdf = !QStandardPaths::findExecutable("pdftotext").isEmpty();
    if (!readsPdf)
        WARN("pdftotext is missing (poppler-utils): the PDF is not read");
    const test::TempDir folder;
    const Menagerie session;
    for (const report::Audience audience : test::kAudiences) {
        report::ReportOptions options;
        options.audience = audience;
        for (const gui::ReportWay way : gui::kReportWays) {
            if (way == gui::ReportWay::Pdf && !readsPdf)
                continue;
            INFO(gui::wayWord(way).toStdString());
            gui::ReportOrder order;
            order.way = way;
            order.file = folder / ("report" + gui::endingOf(way).toStdString());
            order.faces = {"DejaVu Serif", "DejaVu Sans", model::ReportTheme::Colour};
            const auto output = gui::makeOutput(session.builder.document, options, {}, order);
            REQUIRE(output.has_value());
            CHECK(output->leaks.empty());
            const std::string words = wordsOf(*output, way, folder.path());
            int shown = 0;
            for (const Canary& canary : session.canaries) {
                INFO(canary.word);
                const bool told = test::tells(words, canary.word);
                shown += told ? 1 : 0;
                // On paper the address of a link is behind its words.
                if (way == gui::ReportWay::Pdf && maySee(audience, canary.visibility))
                    continue;
                CHECK(told == maySee(audience, canary.visibility));
            }
            CHECK(shown > 50);
        }
    }
}
