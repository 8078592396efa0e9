#pragma once

#include "waiting.h"

#include <QApplication>
#include <QTest>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace musette::test {

/// Presses at one place of a part, moves to the other and lets go there, as a hand does with a
/// mouse: through the window, so that a drag begins, goes on and ends by itself. False where no
/// drag began.
[[nodiscard]] inline bool dragByMouse(QWidget& part, QPoint from, QPoint to) {
    QWindow* window = part.window()->windowHandle();
    const auto at = [&](QPoint place) { return part.mapTo(part.window(), place); };
    const auto begun = [&] {
        const auto objects = part.window()->findChildren<QObject*>();
        return std::ranges::any_of(objects, [](auto* one) { return one->inherits("QDrag"); });
    };
    // A drag has an event loop of its own, in which the mouse goes on.
    bool dropped = false;
    QTimer rest;
    QObject::connect(&rest, &QTimer::timeout, window, [&] {
        if (!begun())
            return;
        rest.stop();
        QTest::mouseMove(window, at(to) - QPoint(0, 1));
        QTest::mouseMove(window, at(to));
        dropped = true;
        QTest::mouseRelease(window, Qt::LeftButton, {}, at(to));
    });
    QTest::mousePress(window, Qt::LeftButton, {}, at(from));
    rest.start(0);
    QTest::mouseMove(window, at(from) + QPoint(0, 2));
    QTest::mouseMove(window, at(from) + QPoint(0, QApplication::startDragDistance() + 3));
    const bool ended = waitUntil([&] { return dropped && !begun(); });
    if (!dropped)
        QTest::mouseRelease(window, Qt::LeftButton, {}, at(from));
    return ended;
}

} // namespace musette::test
