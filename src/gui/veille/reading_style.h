#pragma once

#include <QString>

namespace musette::gui {

class Theme;

/// The style sheet of an article: the colours and sizes of the theme for the classes that
/// `service::makeReadable` writes.
[[nodiscard]] QString readingStyle(const Theme& theme, int pixelSize);

} // namespace musette::gui
