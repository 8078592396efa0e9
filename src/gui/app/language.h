#pragma once

#include <QString>

class QCoreApplication;

namespace musette::gui {

/// Puts the program and Qt's own texts in the language: "fr", "en", or empty for the system's,
/// which is English where there is no translation. Dates and numbers follow. Before the first
/// widget.
void useLanguage(QCoreApplication& application, const QString& wanted);

} // namespace musette::gui
