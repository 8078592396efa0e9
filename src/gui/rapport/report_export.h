#pragma once

#include "../app/surroundings.h"
#include "report_output.h"

#include <musette/base/error.h>

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace musette::gui {

class ReportMaker;

/// Takes the report out of the program: to a file, the clipboard, the printer, the browser.
/// Thread: GUI; reports are made and written away from it. Errors: of an export by `refused` and
/// `failed`, others by Messages.
class ReportExport final : public QObject {
    Q_OBJECT

public:
    ReportExport(const Surroundings& around, ReportMaker& maker, QWidget& screen);

    /// To a file that it asks for, in a question that says what the readers get and what is left
    /// out; or to the clipboard.
    void start(ReportWay way);
    /// The page as it would be exported, for an editor of HTML.
    void copyPage();
    void toBrowser();
    /// The pages of the PDF, on the printer that it asks for.
    void toPrinter();

    /// "14 public items, 6 private ones left out"
    [[nodiscard]] QString counted(const ReportCount& count) const;
    /// Of what the screen shows.
    [[nodiscard]] QString counted() const;

signals:
    void written();
    /// Nothing leaves as it is: a reason in words for the author.
    void refused(const QString& reason);
    /// The file could not be written where it was to be.
    void failed(const QString& reason);

private:
    using Done = std::function<void(const ReportOutput&)>;

    void make(const ReportOrder& order, Done done);
    void write(ReportWay way, const QString& file);
    void copy(ReportWay way);
    void tellWritten(const QString& file);
    void print(const std::shared_ptr<QPrinter>& printer, const std::string& page);
    [[nodiscard]] ReportFaces faces() const;

    Surroundings m_around;
    ReportMaker& m_maker;
    QWidget& m_screen;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of pages shown in the browser; private to the user
};

} // namespace musette::gui
