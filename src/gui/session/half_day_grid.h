#pragma once

#include "session_content.h"

#include <QWidget>

class QGridLayout;

namespace musette::gui {

class Theme;

/// The half-days of a session, a row per day: exclusive choices, also for assistive tools. The
/// column «Evening» is there only when some day has one.
/// Thread: GUI.
class HalfDayGrid final : public QWidget {
    Q_OBJECT

public:
    explicit HalfDayGrid(const Theme& theme, QWidget* parent = nullptr);

    void show(const SessionContent& content, model::HalfDayId current);

signals:
    void chosen(musette::model::HalfDayId halfDay);

private:
    void rebuild(const SessionContent& content);

    const Theme& m_theme;
    QGridLayout* m_cells;
    std::vector<model::HalfDay> m_shown;
    std::vector<base::Date> m_days;
};

} // namespace musette::gui
