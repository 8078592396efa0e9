#include "report_link_check.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../dialogs/task_dialog.h"
#include "report_maker.h"

#include <QWidget>

#include <algorithm>

namespace musette::gui {

ReportLinkCheck::ReportLinkCheck(const Surroundings& around, ReportMaker& maker, QWidget& screen)
    : QObject(&screen), m_around(around), m_maker(maker), m_screen(screen) {}

ReportLinkCheck::~ReportLinkCheck() = default;

void ReportLinkCheck::start() {
    if (m_dialog != nullptr)
        return;
    m_maker.findLinks(this, [this](const std::vector<std::string>& urls) {
        if (urls.empty())
            m_around.messages.tell(tr("This report has no links."));
        else
            ask(urls);
    });
}

void ReportLinkCheck::ask(const std::vector<std::string>& urls) {
    m_dialog =
        new TaskDialog(m_around.theme, tr("Check the links"),
                       tr("The sites that the report links are being asked…"), m_screen.window());
    m_dialog->setObjectName("linkCheckDialog");
    m_dialog->showProgress(0, static_cast<qint64>(urls.size()));
    connect(m_dialog, &TaskDialog::stopped, this, [this] { m_job.reset(); });
    m_dialog->open();
    m_job = m_around.bridge.checkLinks(
        this, urls,
        [this](std::pair<std::size_t, std::size_t> asked) {
            if (m_dialog != nullptr)
                m_dialog->showProgress(static_cast<qint64>(asked.first),
                                       static_cast<qint64>(asked.second));
        },
        [this](const std::vector<model::LinkCheck>& checks) {
            const auto dead = std::ranges::count_if(checks, &model::LinkCheck::isDead);
            const auto moved = std::ranges::count_if(
                checks, [](const model::LinkCheck& one) { return !one.movedTo.empty(); });
            tellResult(static_cast<int>(dead), static_cast<int>(moved),
                       static_cast<int>(checks.size()));
            emit checked();
        });
}

void ReportLinkCheck::tellResult(int dead, int moved, int all) {
    if (m_dialog == nullptr)
        return;
    if (all == 0) {
        m_dialog->finish(tr("No site answers: this computer seems to be offline. "
                            "Nothing was noted of the links."));
        return;
    }
    if (dead + moved == 0) {
        m_dialog->finish(tr("%n link(s), all of them answer.", nullptr, all));
        return;
    }
    QStringList words{tr("%n link(s) asked.", nullptr, all)};
    if (dead > 0)
        words << tr("%n lead(s) nowhere.", nullptr, dead);
    if (moved > 0)
        words << tr("%n page(s) moved.", nullptr, moved);
    words << tr("The check of the report names them.");
    m_dialog->finish(words.join(' '));
}

} // namespace musette::gui
