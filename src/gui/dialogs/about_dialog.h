#pragma once

#include <QDialog>

namespace musette::gui {

class Theme;

/// Name, version, and the licences of the program and of what it contains.
/// Thread: GUI.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    AboutDialog(const QString& version, const Theme& theme, QWidget* parent = nullptr);
};

} // namespace musette::gui
