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
    add(Act::ExportReport, [this] { m_screen.exportReport(); });
    for (const auto& [act, way] : kWays)
        add(act, [this, way = way] { m_screen.exportAs(way); });
    add(Act::EditReportText, [this] { m_screen.editText(); });
    add(Act::CheckReport, [this] { m_screen.check(); });
    add(Act::CheckLinks, [this] { m_screen.checkLinks(); });
    add(Act::ShowLeftOut, [this] { m_screen.showLeftOut(); });
    add(Act::RetitlePart, [this] { m_screen.retitlePart(); });
    add(Act::PartUp, [this] { m_screen.movePart(-1); });
    add(Act::PartDown, [this] { m_screen.movePart(1); });
    add(Act::ReportDraft, [this] { m_screen.chooseState(model::ReportState::Draft); });
    add(Act::ReportReviewed, [this] { m_screen.chooseState(model::ReportState::Reviewed); });
    add(Act::ReportPublished, [this] { m_screen.chooseState(model::ReportState::Published); });
    connect(&around.session, &CurrentSession::changed, this, &ReportCommands::follow);
    follow();
}

void ReportCommands::add(Act act, std::function<void()> run) {
    m_acts.push_back(act);
    connect(&m_around.actions[act], &QAction::triggered, this, [this, run = std::move(run)] {
        emit screenWanted();
        run();
    });
}

void ReportCommands::follow() {
    const bool enabled = m_around.session.exists();
    for (const Act act : m_acts)
        m_around.actions[act].setEnabled(enabled);
}

} // namespace musette::gui
