#include "room.h"

#include <QFontInfo>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace musette::gui {

QSize roomFor(const QWidget& dialog, QSize usual) {
    constexpr double kUsualPoints = 10;
    const double asked = dialog.font().pointSizeF(); // none where it is set in pixels
    const double points = asked > 0 ? asked : QFontInfo(dialog.font()).pointSizeF();
    const double scale = std::max(1.0, points / kUsualPoints);
    const QSize screen = dialog.screen()->availableSize() - QSize(40, 60); // its frame
    return (QSizeF(usual) * scale).toSize().boundedTo(screen).expandedTo(usual);
}

} // namespace musette::gui
