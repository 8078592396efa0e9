#pragma once

#include <musette/model/report.h>

#include <QDialog>

class QComboBox;

namespace musette::gui {

class Theme;

/// For whom a session is packed: what is stricter stays at home. Thread: GUI.
class BundleDialog final : public QDialog {
    Q_OBJECT

public:
    BundleDialog(const Theme& theme, const QString& session, QWidget* parent = nullptr);

    [[nodiscard]] model::ReportAudience audience() const;

private:
    QComboBox* m_audience;
};

} // namespace musette::gui
