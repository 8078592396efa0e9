#pragma once

#include "../app/surroundings.h"

#include <musette/model/ids.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace musette::gui {

class CaptureField;
class OutlineView;
class TimelineView;

/// The workspace of a training day (ui.md §3.4): the session's days at the left, the half-day with
/// its time line and the capture field in the middle, its articles at the right.
/// Thread: GUI.
class JourneeScreen final : public QWidget {
    Q_OBJECT

public:
    explicit JourneeScreen(const Surroundings& around, QWidget* parent = nullptr);
    ~JourneeScreen() override;

    void focusCapture();
    /// Puts the keyboard on a note or a linked article of the half-day that was just chosen.
    void showRow(model::NoteId note, model::SessionItemId link);

signals:
    void itemWanted(musette::model::ItemId item);
    /// For the right end of the status strip.
    void countsChanged(const QString& text);

private:
    [[nodiscard]] QWidget* buildDays();
    [[nodiscard]] QWidget* buildHalfDay();
    void connectParts();
    void follow();
    void restyle();

    Surroundings m_around;
    QStackedLayout* m_pages = nullptr;
    QSplitter* m_columns = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_where = nullptr;
    OutlineView* m_outline = nullptr;
    QPushButton* m_addDay = nullptr;
    TimelineView* m_timeline = nullptr;
    CaptureField* m_capture = nullptr;
};

} // namespace musette::gui
