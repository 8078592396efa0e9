#pragma once

#include "../app/surroundings.h"

#include <musette/model/ids.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace musette::gui {

class CaptureField;
class HalfDayGrid;
class TimelineView;

/// The current session beside the reading (ui.md §3.2): its half-days, who speaks, the notes and
/// linked articles of the half-day, and the field for the next note.
/// Thread: GUI.
class SessionPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SessionPanel(const Surroundings& around, QWidget* parent = nullptr);

    void focusCapture();

signals:
    void itemWanted(musette::model::ItemId item);
    void sessionWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* buildSession();
    [[nodiscard]] QWidget* buildSpeaker();
    void showSession();
    void showSpeaker();
    void restyle();

    Surroundings m_around;
    QStackedLayout* m_pages = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    HalfDayGrid* m_halfDays = nullptr;
    QToolButton* m_speaker = nullptr;
    QLabel* m_sequence = nullptr;
    TimelineView* m_timeline = nullptr;
    CaptureField* m_capture = nullptr;
};

} // namespace musette::gui
