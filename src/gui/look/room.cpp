#include "room.h"

#include <QFontInfo>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace musette::gui {

QSize roomFor(const QWidget& dialog, QSize usual) {
    constexpr double kUsualPoints = 10;
    const double scale = std::max(1.0, QFontInfo(dialog.font()).pointSizeF() / kUsualPoints);
    const QSize screen = dialog.screen()->availableSize() - QSize(40, 60); // its frame
    return (QSizeF(usual) * scale).toSize().boundedTo(screen).expandedTo(usual);
}

} // namespace musette::gui
