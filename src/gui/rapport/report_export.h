#pragma once

#include "../app/surroundings.h"

#include <musette/base/error.h>

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QTextDocument;
class QWidget;

namespace musette::gui {

class ReportMaker;

/// Takes the report out of the program: to a file, the clipboard, the printer, the browser.
/// Thread: GUI; files are written away from it. Errors: of an export by `failed`, others by
/// Messages.
class ReportExport final : public QObject {
    Q_OBJECT

public:
    ReportExport(const Surroundings& around, ReportMaker& maker, QWidget& screen);

    /// Asks for the file; what the readers get and what is left out stands in the question.
    void toFile();
    void toClipboard();
    void toBrowser();
    void toPrinter(std::unique_ptr<QTextDocument> document);

    /// "14 public items, 6 private ones left out"
    [[nodiscard]] QString counted() const;

signals:
    void written();
    void failed(const musette::base::Error& error);

private:
    void write(const QString& file);
    void tellWritten(const QString& file);

    Surroundings m_around;
    ReportMaker& m_maker;
    QWidget& m_screen;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of pages shown in the browser; private to the user
};

} // namespace musette::gui
