#include "report_choices.h"

#include "../app/window_memory.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr const char* kWayKey = "report/way";

} // namespace

ReportChoices::ReportChoices(WindowMemory& memory, QWidget* parent)
    : QWidget(parent), m_memory(memory) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_way = addList(*form, tr("For&mat:"), "format");
    for (const ReportWay way : kReportWays)
        m_way->addItem(wayWord(way), std::to_underlying(way));
    m_way->setCurrentIndex(std::max(0, m_way->findData(memory.recall(kWayKey, 0).toInt())));
    m_language = addList(*form, tr("&Language:"), "language");
    m_language->setToolTip(tr("Of the report’s own words"));
    m_language->addItem(QStringLiteral("Français"), std::to_underlying(report::Language::French));
    m_language->addItem(QStringLiteral("English"), std::to_underlying(report::Language::English));
    m_citation = new QCheckBox(tr("&Cite this report"));
    m_citation->setObjectName("citation");
    m_citation->setToolTip(tr("Adds how the report itself is to be cited"));
    form->addRow(m_citation);
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        m_memory.keep(kWayKey, m_way->currentData());
        emit wayChanged();
    });
    connect(m_language, &QComboBox::activated, this, &ReportChoices::changed);
    connect(m_citation, &QCheckBox::clicked, this, &ReportChoices::changed);
}

QComboBox* ReportChoices::addList(QFormLayout& form, const QString& label, const char* name) {
    auto* list = new QComboBox;
    list->setObjectName(name);
    list->setMinimumContentsLength(10);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form.addRow(label, list);
    return list;
}

ReportWay ReportChoices::way() const {
    return static_cast<ReportWay>(m_way->currentData().toInt());
}

void ReportChoices::show(const ReportWishes& wishes) {
    m_language->setCurrentIndex(m_language->findData(std::to_underlying(wishes.language)));
    m_citation->setChecked(wishes.citation);
}

ReportWishes ReportChoices::chosen(ReportWishes wishes) const {
    wishes.language = static_cast<report::Language>(m_language->currentData().toInt());
    wishes.citation = m_citation->isChecked();
    return wishes;
}

} // namespace musette::gui
