#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace musette::gui {

/// File dialogs that do not block the window: `chosen` is called with the file, or never. The
/// folder is remembered while the program runs.
void chooseFileToOpen(QWidget& window, const QString& title, const QString& kinds,
                      std::function<void(const QString&)> chosen);
/// The dialog itself asks before it replaces a file.
void chooseFileToSave(QWidget& window, const QString& title, const QString& kinds,
                      const QString& name, std::function<void(const QString&)> chosen);

} // namespace musette::gui
