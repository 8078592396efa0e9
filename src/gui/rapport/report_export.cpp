#include "report_export.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/file_choice.h"
#include "../session/current_session.h"
#include "../session/session_words.h"
#include "report_maker.h"

#include <musette/base/file.h>

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QUrl>
#include <QWidget>

#include <filesystem>

namespace musette::gui {

ReportExport::ReportExport(const Surroundings& around, ReportMaker& maker, QWidget& screen)
    : QObject(&screen), m_around(around), m_maker(maker), m_screen(screen) {}

QString ReportExport::counted() const {
    const report::AudienceCount count = m_maker.summary().elements;
    QString shown;
    switch (m_maker.wishes().audience) {
    case report::Audience::Public: shown = tr("%n public item(s)", nullptr, count.shown); break;
    case report::Audience::Team: shown = tr("%n item(s) for the team", nullptr, count.shown); break;
    case report::Audience::Private:
        return tr("%n item(s), private ones included", nullptr, count.shown);
    }
    if (count.leftOut == 0)
        return shown;
    return tr("%1, %2").arg(shown, tr("%n private one(s) left out", nullptr, count.leftOut));
}

void ReportExport::toFile() {
    if (!m_around.session.exists())
        return;
    const QString title = toQt(m_around.session.content()->document.session.title);
    chooseFileToSave(*m_screen.window(), tr("Export the report: %1").arg(counted()),
                     tr("Web pages (*.html)"), fileNameOf(title) + ".html",
                     [this](const QString& file) { write(file); });
}

void ReportExport::write(const QString& file) {
    if (!m_around.session.exists())
        return;
    m_around.bridge.read(
        this,
        [content = m_around.session.content(), wishes = m_maker.wishes(),
         path = std::filesystem::path(fromQt(file))](service::LibraryReader& reader) {
            report::ReportOptions options = optionsFor(content->document, wishes);
            options.imageOf = [&reader](std::string_view url) { return reader.imageData(url); };
            return base::writeFileAtomically(path, report::renderHtml(content->document, options));
        },
        [this, file](const base::Status& status) {
            if (!status) {
                emit failed(status.error());
                return;
            }
            emit written();
            tellWritten(file);
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

void ReportExport::toClipboard() {
    m_maker.makePage(this, [this](const std::string& page) {
        auto* data = new QMimeData;
        data->setText(toQt(page));
        data->setHtml(toQt(page));
        QApplication::clipboard()->setMimeData(data);
        m_around.messages.tell(tr("HTML of the report copied"));
    });
}

void ReportExport::toBrowser() {
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid()) {
        emit failed({base::ErrorCode::FileUnwritable, fromQt(m_folder->errorString())});
        return;
    }
    const QString file = m_folder->filePath("report.html");
    m_maker.makePage(this, [this, file](std::string page) {
        m_around.bridge.read(
            this,
            [path = std::filesystem::path(fromQt(file)), page = std::move(page)](
                service::LibraryReader&) { return base::writeFileAtomically(path, page); },
            [this, file](const base::Status& status) {
                if (!status)
                    emit failed(status.error());
                else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
                    m_around.messages.tell(tr("No browser could be opened."));
            });
    });
}

void ReportExport::toPrinter(std::unique_ptr<QTextDocument> document) {
    auto* dialog = new QPrintDialog(&m_screen);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->printer()->setPageSize(QPageSize(QPageSize::A4));
    const std::shared_ptr<QTextDocument> copy(std::move(document));
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [copy](QPrinter* printer) { copy->print(printer); });
    dialog->open();
}

} // namespace musette::gui
