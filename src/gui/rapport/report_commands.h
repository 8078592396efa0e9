#pragma once

#include "../app/surroundings.h"

#include <QObject>

namespace musette::gui {

class RapportScreen;

/// Carries out the commands of the menus that belong to the report; they are disabled without a
/// session.
/// Thread: GUI.
class ReportCommands final : public QObject {
    Q_OBJECT

public:
    ReportCommands(const Surroundings& around, RapportScreen& screen, QObject* parent = nullptr);

signals:
    /// The screen of the report is to be seen.
    void screenWanted();

private:
    void follow();

    Surroundings m_around;
    RapportScreen& m_screen;
};

} // namespace musette::gui
