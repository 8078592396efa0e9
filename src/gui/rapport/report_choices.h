#pragma once

#include "report_way.h"

#include <musette/model/report.h>

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace musette::gui {

class WindowMemory;

/// How the report is dressed and what it becomes: format, language, theme,
/// citation, the organisation's block. The format is
/// remembered with the window, the others with the session.
/// Thread: GUI.
class ReportChoices final : public QWidget {
    Q_OBJECT

public:
    explicit ReportChoices(WindowMemory& memory, QWidget* parent = nullptr);

    [[nodiscard]] ReportWay way() const;
    void show(const model::ReportSettings& settings);
    /// As they are chosen here, the others as they were.
    [[nodiscard]] model::ReportSettings chosen(model::ReportSettings settings) const;

signals:
    void changed();
    void wayChanged();

private:
    WindowMemory& m_memory;
    QComboBox* m_way;
    QComboBox* m_language;
    QComboBox* m_theme;
    QCheckBox* m_citation;
    QCheckBox* m_organisation;
};

} // namespace musette::gui
