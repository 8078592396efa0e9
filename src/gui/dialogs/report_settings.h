#pragma once

#include <musette/base/error.h>
#include <musette/model/report.h>
#include <musette/report/report.h>

#include <QTimer>
#include <QWidget>

#include <filesystem>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace musette::gui {

struct Surroundings;

/// The page «Report» of the settings: the theme of reports to come, who publishes them, and the
/// user's own templates with what is wrong in them. All of it belongs to the library but the
/// templates, which are files.
/// Thread: GUI; files are read and written away from it. Errors: told beside the fields.
class ReportSettingsPage final : public QWidget {
    Q_OBJECT

public:
    ReportSettingsPage(const Surroundings& surroundings, const std::filesystem::path& library,
                       QWidget* parent = nullptr);
    ~ReportSettingsPage() override;

    /// The theme as at first, no organisation; templates are files, and stay.
    void reset();

private:
    void addOrganisation(QFormLayout& form);
    void addTemplates(QFormLayout& form);
    void read();
    void showOrganisation();
    void saveTheme();
    void saveOrganisation();
    void chooseLogo();
    void takeLogo(const base::Result<std::string>& address);
    void readTemplates();
    void showTemplates(const base::Result<report::Templates>& found);
    void copyTemplates();
    void openFolder();
    /// The folder that counts, or would.
    [[nodiscard]] std::filesystem::path folder() const;

    const Surroundings& m_surroundings;
    std::filesystem::path m_library;
    model::OrganisationBlock m_organisation;
    bool m_read = false; ///< until then nothing is written
    QComboBox* m_theme;
    QLineEdit* m_name;
    QPlainTextEdit* m_details;
    QLabel* m_logo;
    QPushButton* m_noLogo;
    QLineEdit* m_logoText;
    QLabel* m_logoTrouble;
    QLabel* m_folder;
    QLabel* m_state;
    QPushButton* m_open;
    QTimer m_pause;
};

} // namespace musette::gui
