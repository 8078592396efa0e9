#include "rule_log.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "rule_words.h"

#include <QHeaderView>
#include <QLocale>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kRuns = 50;
constexpr int kDeeds = 200;
constexpr int kRun = Qt::UserRole;
constexpr int kUndone = Qt::UserRole + 1;
constexpr int kRead = Qt::UserRole + 2;

} // namespace

RuleLog::RuleLog(const Surroundings& surroundings, QWidget* parent)
    : QTreeWidget(parent), m_surroundings(surroundings) {
    setObjectName("ruleLog");
    setAccessibleName(tr("What the rule did, newest first"));
    setHeaderLabels({tr("When"), tr("What")});
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    connect(this, &QTreeWidget::itemExpanded, this, &RuleLog::readDeeds);
    connect(this, &QTreeWidget::currentItemChanged, this, &RuleLog::runChanged);
}

void RuleLog::show(model::RuleId rule, std::vector<model::SessionSummary> sessions) {
    m_sessions = std::move(sessions);
    if (std::exchange(m_rule, rule) != rule)
        clear();
    const int asked = ++m_asked;
    if (!rule) {
        emit runChanged();
        return;
    }
    m_surroundings.bridge.read(
        this, [rule](service::LibraryReader& reader) { return reader.ruleRuns(rule, kRuns); },
        [this, asked](const base::Result<std::vector<model::RuleRun>>& runs) {
            if (asked != m_asked)
                return;
            if (runs)
                fill(*runs);
            else
                m_surroundings.messages.fail(runs.error());
        });
}

void RuleLog::fill(const std::vector<model::RuleRun>& runs) {
    const auto kept = run();
    clear();
    for (const model::RuleRun& run : runs) {
        auto* line = new QTreeWidgetItem(this);
        line->setText(0, QLocale().toString(toQt(run.at), QLocale::ShortFormat));
        QString what = run.arrivals ? tr("%n new article(s)", nullptr, run.items)
                                    : tr("%Ln article(s) that were here", nullptr, run.items);
        if (run.undone)
            what = tr("%1 (taken back)").arg(what);
        line->setText(1, what);
        line->setData(0, kRun, static_cast<qlonglong>(run.id.value));
        line->setData(0, kUndone, run.undone);
        line->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        if (run.id == kept)
            setCurrentItem(line);
    }
    emit runChanged();
}

model::RuleRunId RuleLog::run() const {
    const QTreeWidgetItem* line = currentItem();
    if (line != nullptr && line->parent() != nullptr)
        line = line->parent();
    if (line == nullptr || line->data(0, kUndone).toBool())
        return {};
    return {line->data(0, kRun).toLongLong()};
}

void RuleLog::readDeeds(QTreeWidgetItem* opened) {
    if (opened->parent() != nullptr || opened->data(0, kRead).toBool())
        return;
    opened->setData(0, kRead, true);
    const model::RuleRunId run{opened->data(0, kRun).toLongLong()};
    m_surroundings.bridge.read(
        this,
        [run](service::LibraryReader& reader) {
            return reader.ruleDeeds(std::nullopt, run, kDeeds);
        },
        [this, run](const base::Result<std::vector<model::RuleDeed>>& deeds) {
            if (!deeds) {
                m_surroundings.messages.fail(deeds.error());
                return;
            }
            for (int i = 0; i < topLevelItemCount(); ++i) {
                QTreeWidgetItem* line = topLevelItem(i);
                if (line->data(0, kRun).toLongLong() != run.value || line->childCount() > 0)
                    continue;
                for (const model::RuleDeed& deed : *deeds) {
                    auto* child = new QTreeWidgetItem(line);
                    child->setText(
                        1, tr("%1: %2").arg(m_surroundings.theme.shown(toQt(deed.itemTitle)),
                                            ruleDeedText(deed.action, m_sessions)));
                }
            }
        });
}

} // namespace musette::gui
