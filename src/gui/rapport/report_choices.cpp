#include "report_choices.h"

#include "../app/window_memory.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr const char* kWayKey = "report/way";
constexpr int kLongList = 10; ///< letters that a list has room for at least
constexpr int kShortList = 5;
constexpr int kRoomForBoth = 150;

QComboBox* makeList(const char* name, int letters) {
    auto* list = new QComboBox;
    list->setObjectName(name);
    list->setMinimumContentsLength(letters);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return list;
}

} // namespace

ReportChoices::ReportChoices(WindowMemory& memory, QWidget* parent)
    : QWidget(parent), m_memory(memory) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_way = makeList("format", kLongList);
    form->addRow(tr("For&mat:"), m_way);
    for (const ReportWay way : kReportWays)
        m_way->addItem(wayWord(way), std::to_underlying(way));
    m_way->setCurrentIndex(std::max(0, m_way->findData(memory.recall(kWayKey, 0).toInt())));
    m_language = makeList("language", kShortList);
    m_language->setToolTip(tr("Of the report’s own words"));
    m_language->addItem(QStringLiteral("Français"),
                        std::to_underlying(model::ReportLanguage::French));
    m_language->addItem(QStringLiteral("English"),
                        std::to_underlying(model::ReportLanguage::English));
    m_theme = makeList("reportTheme", kShortList);
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setToolTip(tr("Theme"));
    m_theme->addItem(tr("In colour"), std::to_underlying(model::ReportTheme::Colour));
    m_theme->addItem(tr("Sober"), std::to_underlying(model::ReportTheme::Sober));
    // Beside one another while the words of both have room in the column.
    const int words = fontMetrics().horizontalAdvance(m_language->itemText(0)) +
                      fontMetrics().horizontalAdvance(m_theme->itemText(0));
    auto* both =
        new QBoxLayout(words < kRoomForBoth ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    both->addWidget(m_language, 1);
    both->addWidget(m_theme, 1);
    form->addRow(tr("&Language:"), both);
    static_cast<QLabel*>(form->itemAt(form->rowCount() - 1, QFormLayout::LabelRole)->widget())
        ->setBuddy(m_language);
    m_citation = new QCheckBox(tr("&Cite this report"));
    m_citation->setObjectName("citation");
    m_citation->setToolTip(tr("Adds how the report itself is to be cited"));
    m_organisation = new QCheckBox(tr("Head of the or&ganisation"));
    m_organisation->setObjectName("organisation");
    m_organisation->setToolTip(tr("As the settings have it, on the page “Report”"));
    form->addRow(m_citation);
    form->addRow(m_organisation);
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        m_memory.keep(kWayKey, m_way->currentData());
        emit wayChanged();
    });
    connect(m_language, &QComboBox::activated, this, &ReportChoices::changed);
    connect(m_theme, &QComboBox::activated, this, &ReportChoices::changed);
    connect(m_citation, &QCheckBox::clicked, this, &ReportChoices::changed);
    connect(m_organisation, &QCheckBox::clicked, this, &ReportChoices::changed);
}

ReportWay ReportChoices::way() const {
    return static_cast<ReportWay>(m_way->currentData().toInt());
}

void ReportChoices::show(const model::ReportSettings& settings) {
    m_language->setCurrentIndex(m_language->findData(std::to_underlying(settings.language)));
    m_theme->setCurrentIndex(m_theme->findData(std::to_underlying(settings.theme)));
    m_citation->setChecked(settings.citation);
    m_organisation->setChecked(settings.organisation);
}

model::ReportSettings ReportChoices::chosen(model::ReportSettings settings) const {
    settings.language = static_cast<model::ReportLanguage>(m_language->currentData().toInt());
    settings.theme = static_cast<model::ReportTheme>(m_theme->currentData().toInt());
    settings.citation = m_citation->isChecked();
    settings.organisation = m_organisation->isChecked();
    return settings;
}

} // namespace musette::gui
