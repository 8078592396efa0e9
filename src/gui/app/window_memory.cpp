#include "window_memory.h"

#include <QMainWindow>
#include <QSplitter>

namespace musette::gui {

void WindowMemory::keep(const QMainWindow& window) {
    m_settings.setValue("window/geometry", window.saveGeometry());
}

void WindowMemory::recall(QMainWindow& window) const {
    if (!window.restoreGeometry(m_settings.value("window/geometry").toByteArray()))
        window.resize(1280, 800);
}

void WindowMemory::keep(const QSplitter& splitter) {
    m_settings.setValue("splitter/" + splitter.objectName(), splitter.saveState());
}

bool WindowMemory::recall(QSplitter& splitter) const {
    return splitter.restoreState(
        m_settings.value("splitter/" + splitter.objectName()).toByteArray());
}

} // namespace musette::gui
