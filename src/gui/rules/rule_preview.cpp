#include "rule_preview.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace musette::gui {
namespace {

constexpr int kShown = 50;
constexpr std::chrono::milliseconds kStandingStill{250};

} // namespace

RulePreview::RulePreview(const Surroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_surroundings(surroundings), m_finder(surroundings.bridge, kShown),
      m_count(new QLabel), m_list(new QListWidget) {
    m_count->setObjectName("previewCount");
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    m_list->setObjectName("previewList");
    m_list->setAccessibleName(tr("Articles of the library that the rule fits"));
    m_list->setMinimumHeight(96);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_list->setWordWrap(false);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_count);
    page->addWidget(m_list, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kStandingStill);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_finder.look(m_rule);
        show();
    });
    connect(&m_finder, &RuleFinder::progressed, this, &RulePreview::show);
    connect(&m_finder, &RuleFinder::failed, this,
            [this](const base::Error& error) { m_count->setText(errorText(error.code)); });
}

void RulePreview::follow(const model::Rule& rule, bool ready) {
    if (ready == m_ready && rule.conditions == m_rule.conditions && rule.join == m_rule.join)
        return;
    m_rule = rule;
    m_ready = ready;
    m_finder.stop();
    if (ready)
        m_soon.start();
    else
        m_soon.stop();
    show();
}

void RulePreview::show() {
    emit countChanged();
    const auto& rows = m_finder.rows();
    if (m_list->count() > static_cast<int>(rows.size()))
        m_list->clear();
    for (std::size_t i = static_cast<std::size_t>(m_list->count()); i < rows.size(); ++i) {
        const model::ItemRow& row = rows[i];
        QString line = m_surroundings.theme.shown(toQt(row.title));
        if (std::ranges::find(m_finder.decided(), row.id) != m_finder.decided().end())
            line = tr("%1 (sorted by you: left alone)").arg(line);
        m_list->addItem(line);
    }
    if (!m_ready) {
        m_count->setText(tr("Here stand the articles of the library that fit, once every "
                            "condition has its words."));
        return;
    }
    const auto count = static_cast<int>(m_finder.items().size());
    const auto decided = static_cast<int>(m_finder.decided().size());
    const QString looked = QLocale().toString(m_finder.looked());
    if (!complete()) {
        m_count->setText(tr("%Ln article(s) so far, of %1 looked at…", nullptr, count).arg(looked));
        return;
    }
    QString text = tr("%Ln article(s) of the library fit, of %1.", nullptr, count).arg(looked);
    if (decided > 0)
        text += ' ' + tr("%n of them you have sorted yourself: the rule leaves them alone.",
                         nullptr, decided);
    m_count->setText(text);
}

} // namespace musette::gui
