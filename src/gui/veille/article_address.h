#pragma once

#include <QString>
#include <QUrl>

#include <string>

namespace musette::gui {

/// Where an article stands on the web, as it is shown, copied and opened: without tracking
/// parameters and without a name for a login; empty for none.
[[nodiscard]] QString cleanAddress(const std::string& url);

/// The same for a link in an article; mail addresses and telephone numbers stay as they are.
[[nodiscard]] QUrl cleanLink(const QUrl& link);

/// True for what the desktop opens: pages of the web, mail and telephone. Anything else that a
/// feed may have put into a link is not opened at all.
[[nodiscard]] bool opensOutside(const QUrl& link);

/// Hands the clean link to the desktop; nothing for what does not open outside.
void openOutside(const QUrl& link);

} // namespace musette::gui
