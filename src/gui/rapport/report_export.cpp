#include "report_export.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/file_choice.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../session/current_session.h"
#include "../session/session_words.h"
#include "report_maker.h"
#include "report_pdf.h"
#include "report_words.h"

#include <musette/base/file.h>
#include <musette/service/report_files.h>

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>
#include <QWidget>

#include <filesystem>

namespace musette::gui {

ReportExport::ReportExport(const Surroundings& around, ReportMaker& maker, QWidget& screen)
    : QObject(&screen), m_around(around), m_maker(maker), m_screen(screen) {}

QString ReportExport::counted() const {
    return counted({m_maker.settings().audience, m_maker.summary().elements});
}

QString ReportExport::counted(const ReportCount& of) const {
    const report::AudienceCount& count = of.elements;
    QString shown;
    switch (of.audience) {
    case report::Audience::Public: shown = tr("%n public item(s)", nullptr, count.shown); break;
    case report::Audience::Team: shown = tr("%n item(s) for the team", nullptr, count.shown); break;
    case report::Audience::Private:
        return tr("%n item(s), private ones included", nullptr, count.shown);
    }
    if (count.leftOut == 0)
        return shown;
    return tr("%1, %2").arg(shown, tr("%n private one(s) left out", nullptr, count.leftOut));
}

void ReportExport::start(ReportWay way) {
    if (!m_around.session.exists())
        return;
    if (goesToClipboard(way)) {
        copy(way);
        return;
    }
    const QString title = toQt(m_around.session.content()->document.session.title);
    m_maker.makeCount(this, [this, way, title](const ReportCount& count) {
        chooseFileToSave(*m_screen.window(), tr("Export the report: %1").arg(counted(count)),
                         fileKinds(way), fileNameOf(title) + endingOf(way),
                         [this, way](const QString& file) { write(way, file); });
    });
}

ReportFaces ReportExport::faces() const {
    return {m_around.theme.font(TextRole::Reading).family(),
            m_around.theme.font(TextRole::Ui).family(), m_maker.settings().theme};
}

void ReportExport::make(const ReportOrder& order, Done done) {
    m_maker.makeOutput(
        this, order, [this, done = std::move(done)](const base::Result<ReportOutput>& output) {
            if (!output)
                emit refused(errorText(output.error().code));
            else if (!output->templateTrouble.empty())
                emit refused(templateWords(output->templateTrouble));
            else if (!output->leaks.empty())
                emit refused(toQt(report::textOf(output->leaks.front(), wordLanguage())));
            else
                done(*output);
        });
}

void ReportExport::write(ReportWay way, const QString& file) {
    const std::filesystem::path path = fromQt(file);
    make({way, path, faces()}, [this, way, path, file](const ReportOutput& output) {
        m_around.bridge.read(
            this,
            [path, format = formatOf(way), files = output.files](service::LibraryReader&) {
                return service::writeReportFiles(path, format, files);
            },
            [this, file, output](const base::Status& status) {
                if (!status) {
                    emit failed(errorText(status.error().code));
                    return;
                }
                m_maker.recordFile(output);
                emit written();
                tellWritten(file);
            });
    });
}

void ReportExport::copy(ReportWay way) {
    make({way, {}, faces()}, [this, way](const ReportOutput& output) {
        auto* data = new QMimeData;
        const QString text = toQt(output.files.front().bytes);
        data->setText(text);
        if (way != ReportWay::Mail)
            data->setHtml(text);
        QApplication::clipboard()->setMimeData(data);
        emit written();
        m_around.messages.tell(
            way == ReportWay::Mail
                ? tr("Report copied for a mail: %1").arg(counted(output.count))
                : tr("Report copied for WordPress: %1").arg(counted(output.count)));
    });
}

void ReportExport::tellWritten(const QString& file) {
    const QUrl page = QUrl::fromLocalFile(file);
    const QUrl folder = QUrl::fromLocalFile(QFileInfo(file).absolutePath());
    m_around.messages.tell({tr("Report exported"), tr("Open"),
                            [page] { QDesktopServices::openUrl(page); }, tr("Open folder"),
                            [folder] { QDesktopServices::openUrl(folder); }});
    m_around.messages.status(Messages::Tone::Done, tr("Report exported"));
}

void ReportExport::copyPage() {
    make({ReportWay::Page, {}, faces()}, [this](const ReportOutput& output) {
        auto* data = new QMimeData;
        data->setText(toQt(output.files.front().bytes));
        data->setHtml(toQt(output.files.front().bytes));
        QApplication::clipboard()->setMimeData(data);
        m_around.messages.tell(tr("HTML of the report copied"));
    });
}

void ReportExport::toBrowser() {
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid()) {
        emit failed(errorText(base::ErrorCode::FileUnwritable));
        return;
    }
    const QString file = m_folder->filePath("report.html");
    make({ReportWay::Page, {}, faces()}, [this, file](const ReportOutput& output) {
        m_around.bridge.read(
            this,
            [path = std::filesystem::path(fromQt(file)), page = output.files.front().bytes](
                service::LibraryReader&) { return base::writeFileAtomically(path, page); },
            [this, file](const base::Status& status) {
                if (!status)
                    emit failed(errorText(status.error().code));
                else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
                    m_around.messages.tell(tr("No browser could be opened."));
            });
    });
}

void ReportExport::toPrinter() {
    make({ReportWay::Page, {}, faces()}, [this](const ReportOutput& output) {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setPageSize(QPageSize(QPageSize::A4));
        printer->setDocName(toQt(m_around.session.content()->document.session.title));
        auto* dialog = new QPrintDialog(printer.get(), &m_screen);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, printer, page = output.files.front().bytes] { print(printer, page); });
        dialog->open();
    });
}

void ReportExport::print(const std::shared_ptr<QPrinter>& printer, const std::string& page) {
    printer->setFullPage(true);
    m_around.bridge.read(
        this,
        [printer, page, faces = faces()](service::LibraryReader&) {
            return printReport(page, faces, *printer);
        },
        [this](const base::Status& status) {
            if (status)
                m_around.messages.tell(tr("The report has gone to the printer."));
            else
                emit refused(tr("The printer does not answer."));
        });
}

} // namespace musette::gui
