#pragma once

#include "../app/surroundings.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace musette::gui {

enum class Act;

/// Above the time line of the workspace: which half-day it is, its date and hours, the way to the
/// ones beside it, and its speakers, the one who speaks now being highlighted.
/// Thread: GUI.
class HalfDayHeader final : public QWidget {
    Q_OBJECT

public:
    explicit HalfDayHeader(const Surroundings& around, QWidget* parent = nullptr);

signals:
    void speakersWanted();

private:
    [[nodiscard]] QToolButton* stepButton(const char* icon, const QString& name, Act act);
    void follow();
    void showSpeakers();
    void rebuildSpeakers(const QStringList& names);
    void restyle();

    Surroundings m_around;
    QLabel* m_title;
    QLabel* m_when;
    QToolButton* m_next = nullptr;
    QWidget* m_chips;
    QStringList m_names;
    std::vector<QToolButton*> m_speakers;
};

} // namespace musette::gui
