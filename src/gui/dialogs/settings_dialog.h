#pragma once

#include <QDialog>

#include <filesystem>
#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QSlider;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace musette::gui {

struct Surroundings;

/// The settings, a page at a time (ui.md §3.8). Changes apply at once; a page can be put back as it
/// was at first.
/// Thread: GUI.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Surroundings& surroundings, const std::filesystem::path& library,
                   QWidget* parent = nullptr);

    void showKeyboard();

private:
    void build();
    void addButtons();
    /// A page of the list; `reset` puts it back, none where there is nothing to put back.
    QFormLayout* addPage(const QString& icon, const QString& title, std::function<void()> reset);
    void addGeneral();
    struct ReadingFields {
        QComboBox* scheme;
        QComboBox* face;
        QComboBox* column;
        QSlider* size;
        QLabel* pixels;
        QCheckBox* spaces;
    };
    void addReading();
    /// The fields show the preferences and change them.
    void followReading(const ReadingFields& fields);
    void addFeeds();
    void addReport();
    void addKeyboard();
    void addPrivacy();
    void followPrivacy(QComboBox& images, QSpinBox& room);
    void addData();

    const Surroundings& m_surroundings;
    std::filesystem::path m_library;
    QListWidget* m_list;
    QVBoxLayout* m_side = nullptr;
    QStackedWidget* m_pages;
    std::vector<std::function<void()>> m_resets;
    int m_keyboard = 0;
};

} // namespace musette::gui
