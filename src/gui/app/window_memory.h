#pragma once

#include <QSettings>
#include <QString>

class QMainWindow;
class QSplitter;

namespace musette::gui {

/// What the window remembers between two starts: sizes, the screen and the selection. Kept outside
/// the library, in the user's configuration folder; losing it costs nothing.
/// Thread: GUI.
class WindowMemory {
public:
    /// `file`: an INI file of its own.
    explicit WindowMemory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

    void keep(const QMainWindow& window);
    void recall(QMainWindow& window) const;
    void keep(const QSplitter& splitter);
    /// False when nothing was kept.
    bool recall(QSplitter& splitter) const;
    void keep(const QString& key, const QVariant& value) { m_settings.setValue(key, value); }
    [[nodiscard]] QVariant recall(const QString& key, const QVariant& otherwise = {}) const {
        return m_settings.value(key, otherwise);
    }

private:
    QSettings m_settings;
};

} // namespace musette::gui
