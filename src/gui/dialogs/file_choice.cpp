#include "file_choice.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace musette::gui {
namespace {

constexpr const char* kFolder = "lastFolder";

QFileDialog* dialogFor(QWidget& window, const QString& title, const QString& kinds,
                       std::function<void(const QString&)> chosen) {
    QString folder = window.property(kFolder).toString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(&window, title, folder, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window,
                     [&window, chosen = std::move(chosen)](const QString& file) {
                         window.setProperty(kFolder, QFileInfo(file).absolutePath());
                         chosen(file);
                     });
    return dialog;
}

} // namespace

void chooseFileToOpen(QWidget& window, const QString& title, const QString& kinds,
                      std::function<void(const QString&)> chosen) {
    QFileDialog* dialog = dialogFor(window, title, kinds, std::move(chosen));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void chooseFileToSave(QWidget& window, const QString& title, const QString& kinds,
                      const QString& name, std::function<void(const QString&)> chosen) {
    QFileDialog* dialog = dialogFor(window, title, kinds, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    dialog->open();
}

} // namespace musette::gui
