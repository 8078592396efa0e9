#include "report_commands.h"

#include "../app/actions.h"
#include "../session/current_session.h"
#include "rapport_screen.h"

#include <utility>

namespace musette::gui {
namespace {

constexpr std::pair<Act, ReportWay> kWays[] = {
    {Act::ExportPage, ReportWay::Page},         {Act::ExportPdf, ReportWay::Pdf},
    {Act::ExportMarkdown, ReportWay::Markdown}, {Act::ExportMoodle, ReportWay::Moodle},
    {Act::CopyForBlog, ReportWay::Blog},        {Act::CopyForMail, ReportWay::Mail}};

} // namespace

ReportCommands::ReportCommands(const Surroundings& around, RapportScreen& screen, QObject* parent)
    : QObject(parent), m_around(around), m_screen(screen) {
    connect(&around.actions[Act::ExportReport], &QAction::triggered, this, [this] {
        emit screenWanted();
        m_screen.exportReport();
    });
    for (const auto& [act, way] : kWays) {
        connect(&around.actions[act], &QAction::triggered, this, [this, way = way] {
            emit screenWanted();
            m_screen.exportAs(way);
        });
    }
    connect(&around.actions[Act::EditReportText], &QAction::triggered, this, [this] {
        emit screenWanted();
        m_screen.editText();
    });
    connect(&around.actions[Act::CheckReport], &QAction::triggered, this, [this] {
        emit screenWanted();
        m_screen.check();
    });
    connect(&around.actions[Act::ShowLeftOut], &QAction::triggered, this, [this] {
        emit screenWanted();
        m_screen.showLeftOut();
    });
    connect(&around.session, &CurrentSession::changed, this, &ReportCommands::follow);
    follow();
}

void ReportCommands::follow() {
    const bool enabled = m_around.session.exists();
    for (const Act act :
         {Act::ExportReport, Act::EditReportText, Act::CheckReport, Act::ShowLeftOut})
        m_around.actions[act].setEnabled(enabled);
    for (const auto& [act, way] : kWays)
        m_around.actions[act].setEnabled(enabled);
}

} // namespace musette::gui
