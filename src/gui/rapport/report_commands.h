#pragma once

#include "../app/actions.h"
#include "../app/surroundings.h"

#include <QObject>

#include <functional>
#include <vector>

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
    void add(Act act, std::function<void()> run);
    void follow();

    Surroundings m_around;
    RapportScreen& m_screen;
    std::vector<Act> m_acts;
};

} // namespace musette::gui
