#pragma once

#include "report_way.h"
#include "report_wishes.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace musette::gui {

class WindowMemory;

/// How the report is dressed and what it becomes: format, language, citation. The format is
/// remembered with the window, the others with the session.
/// Thread: GUI.
class ReportChoices final : public QWidget {
    Q_OBJECT

public:
    explicit ReportChoices(WindowMemory& memory, QWidget* parent = nullptr);

    [[nodiscard]] ReportWay way() const;
    void show(const ReportWishes& wishes);
    /// The wishes as they are chosen here, the others as they were.
    [[nodiscard]] ReportWishes chosen(ReportWishes wishes) const;

signals:
    void changed();
    void wayChanged();

private:
    QComboBox* addList(QFormLayout& form, const QString& label, const char* name);

    WindowMemory& m_memory;
    QComboBox* m_way;
    QComboBox* m_language;
    QCheckBox* m_citation;
};

} // namespace musette::gui
