#include "feed_retention.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

enum Choice { AsAll, Everything, Limited };

constexpr int kUsualMonths = 24;
constexpr int kMostMonths = 600;
constexpr int kUsualNewest = 500;
constexpr int kMostNewest = 1'000'000;

} // namespace

FeedRetention::FeedRetention(const std::optional<model::Retention>& own, QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox), m_limits(new QWidget),
      m_byAge(new QCheckBox(tr("what came less than so many &months ago:"))),
      m_months(new QSpinBox), m_byNumber(new QCheckBox(tr("so many of the &newest:"))),
      m_newest(new QSpinBox), m_plan(new QLabel) {
    const model::Retention rule = own.value_or(model::Retention{});
    m_choice->setObjectName("retention");
    m_choice->addItems({tr("as of all feeds"), tr("everything"), tr("no more than…")});
    m_choice->setCurrentIndex(!own ? AsAll : rule.keepsAll() ? Everything : Limited);
    m_byAge->setObjectName("retentionByAge");
    m_months->setObjectName("retentionMonths");
    m_months->setAccessibleName(tr("Months"));
    m_months->setRange(1, kMostMonths);
    m_months->setValue(rule.months > 0 ? rule.months : kUsualMonths);
    m_byNumber->setObjectName("retentionByNumber");
    m_newest->setObjectName("retentionNewest");
    m_newest->setAccessibleName(tr("Articles that stay"));
    m_newest->setRange(1, kMostNewest);
    m_newest->setValue(rule.newest > 0 ? rule.newest : kUsualNewest);
    m_byAge->setChecked(rule.months > 0 || rule.newest == 0);
    m_byNumber->setChecked(rule.newest > 0);
    auto* limits = new QGridLayout(m_limits);
    limits->setContentsMargins(0, 0, 0, 0);
    limits->addWidget(m_byAge, 0, 0);
    limits->addWidget(m_months, 0, 1);
    limits->addWidget(m_byNumber, 1, 0);
    limits->addWidget(m_newest, 1, 1);
    limits->setColumnStretch(2, 1);
    m_plan->setObjectName("retentionPlan");
    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setWordWrap(true);
    m_plan->setProperty("tone", "text2");
    m_plan->setMinimumHeight(2 * m_plan->fontMetrics().lineSpacing());
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_choice);
    page->addWidget(m_limits);
    page->addWidget(m_plan);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &FeedRetention::follow);
    for (QCheckBox* box : {m_byAge, m_byNumber})
        connect(box, &QCheckBox::toggled, this, &FeedRetention::follow);
    for (QSpinBox* number : {m_months, m_newest})
        connect(number, &QSpinBox::valueChanged, this, &FeedRetention::follow);
    follow();
}

void FeedRetention::follow() {
    m_limits->setVisible(m_choice->currentIndex() == Limited);
    m_months->setEnabled(m_byAge->isChecked());
    m_newest->setEnabled(m_byNumber->isChecked());
    emit changed();
}

std::optional<model::Retention> FeedRetention::rule() const {
    switch (m_choice->currentIndex()) {
    case AsAll: return std::nullopt;
    case Limited:
        return model::Retention{m_byAge->isChecked() ? m_months->value() : 0,
                                m_byNumber->isChecked() ? m_newest->value() : 0};
    default: return model::Retention{};
    }
}

void FeedRetention::tellPlan(int articles) {
    m_plan->setText(articles == 0
                        ? tr("No article would go.")
                        : tr("%Ln article(s) would go by that, at your word alone: File › Make "
                             "room… What you kept stays.",
                             nullptr, articles));
}

} // namespace musette::gui
