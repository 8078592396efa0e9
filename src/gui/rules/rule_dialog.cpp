#include "rule_dialog.h"

#include "../app/bridge.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "action_row.h"
#include "condition_row.h"
#include "rule_preview.h"
#include "rule_words.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kUsualMonths = 3;

bool isComplete(const model::RuleCondition& condition) {
    return condition.feed || !condition.value.empty();
}

bool sorts(const model::RuleAction& action) {
    using enum model::RuleAct;
    return action.act == Keep || action.act == Watch || action.act == LetGo;
}

QHBoxLayout* lineIn(QWidget* place) {
    auto* line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    return line;
}

QPushButton* linkButton(const QString& text, const char* name) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setProperty("link", true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

RuleDialog::RuleDialog(const Surroundings& surroundings, service::Overview choices,
                       model::Rule rule, QWidget* parent)
    : QDialog(parent), m_surroundings(surroundings), m_choices(std::move(choices)),
      m_rule(std::move(rule)), m_name(new QLineEdit(toQt(m_rule.name))), m_sentence(new QLabel),
      m_preview(new RulePreview(surroundings)), m_apply(new QCheckBox), m_refusal(new QLabel) {
    setObjectName("ruleDialog");
    const QString title = m_rule.id ? tr("Rule") : tr("New rule");
    setWindowTitle(title);
    DialogFrame frame(*this, surroundings.theme, title);
    frame.add(buildParts(), 5);
    frame.add(buildUntil());
    m_sentence->setObjectName("sentence");
    m_refusal->setObjectName("refusal");
    for (QLabel* label : {m_sentence, m_refusal}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sentence->setProperty("tone", "text2");
    m_refusal->setProperty("tone", "warn");
    m_refusal->hide();
    m_apply->setObjectName("applyNow");
    frame.add(m_sentence);
    frame.add(m_preview, 3);
    frame.add(m_apply);
    frame.add(m_refusal);
    frame.finish(tr("Save"));
    connect(m_preview, &RulePreview::countChanged, this, [this] {
        const auto items =
            m_preview->finder().items().size() - m_preview->finder().decided().size();
        m_apply->setText(
            tr("Do it &now to the %Ln article(s) that are here", nullptr, static_cast<int>(items)));
    });
    m_whole = true;
    follow();
    resize(roomFor(*this, {760, 700}));
    m_conditions.front()->focusValue();
}

QWidget* RuleDialog::buildParts() {
    auto* parts = new QWidget;
    auto* page = new QVBoxLayout(parts);
    page->setContentsMargins(0, 0, 8, 0);
    auto* name = new QWidget;
    auto* line = lineIn(name);
    auto* label = new QLabel(tr("Na&me:"));
    label->setBuddy(m_name);
    m_name->setObjectName("ruleName");
    m_name->setPlaceholderText(tr("as you like; without one it is called by its first words"));
    line->addWidget(label);
    line->addWidget(m_name, 1);
    page->addWidget(name);
    page->addWidget(buildConditions());
    page->addWidget(buildActions());
    page->addStretch();
    auto* scrolled = new QScrollArea;
    scrolled->setWidgetResizable(true);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setWidget(parts);
    scrolled->setMinimumHeight(230);
    return scrolled;
}

QWidget* RuleDialog::buildConditions() {
    auto* part = new QWidget;
    m_conditionPlace = new QVBoxLayout(part);
    m_conditionPlace->setContentsMargins(0, 4, 0, 4);
    auto* head = new QWidget;
    auto* line = lineIn(head);
    m_join = new QComboBox;
    m_join->setObjectName("join");
    m_join->addItem(tr("all these conditions hold"), static_cast<int>(model::RuleJoin::All));
    m_join->addItem(tr("one of these conditions holds"), static_cast<int>(model::RuleJoin::Any));
    m_join->setCurrentIndex(m_join->findData(static_cast<int>(m_rule.join)));
    auto* label = new QLabel(tr("&When"));
    label->setBuddy(m_join);
    line->addWidget(label);
    line->addWidget(m_join);
    line->addStretch();
    m_conditionPlace->addWidget(head);
    m_moreConditions = linkButton(tr("+ Add a &condition"), "addCondition");
    m_conditionPlace->addWidget(m_moreConditions, 0, Qt::AlignLeft);
    if (m_rule.conditions.empty())
        m_rule.conditions.emplace_back();
    for (const model::RuleCondition& condition : m_rule.conditions)
        addCondition(condition);
    connect(m_join, &QComboBox::currentIndexChanged, this, &RuleDialog::follow);
    connect(m_moreConditions, &QPushButton::clicked, this,
            [this] { addCondition({})->focusField(); });
    return part;
}

QWidget* RuleDialog::buildActions() {
    auto* part = new QWidget;
    m_actionPlace = new QVBoxLayout(part);
    m_actionPlace->setContentsMargins(0, 4, 0, 4);
    m_actionPlace->addWidget(new QLabel(tr("then do this with new articles:")));
    m_moreActions = linkButton(tr("+ &Add an action"), "addAction");
    m_actionPlace->addWidget(m_moreActions, 0, Qt::AlignLeft);
    if (m_rule.actions.empty())
        m_rule.actions.emplace_back();
    for (const model::RuleAction& action : m_rule.actions)
        addAction(action);
    connect(m_moreActions, &QPushButton::clicked, this,
            [this] { addAction({model::RuleAct::Keep, {}, {}})->focusAct(); });
    return part;
}

QWidget* RuleDialog::buildUntil() {
    auto* part = new QWidget;
    auto* line = lineIn(part);
    m_ends = new QCheckBox(tr("It ends: the last &day is"));
    m_ends->setObjectName("ends");
    m_ends->setChecked(m_rule.until.has_value());
    const QDate today = toQt(m_surroundings.bridge.now()).date();
    m_until = new QDateEdit(m_rule.until ? toQt(*m_rule.until) : today.addMonths(kUsualMonths));
    m_until->setObjectName("until");
    m_until->setMinimumWidth(140);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_until->setAccessibleName(tr("Last day of the rule"));
    line->addWidget(m_ends);
    line->addWidget(m_until);
    line->addStretch();
    connect(m_ends, &QCheckBox::toggled, this, &RuleDialog::follow);
    connect(m_until, &QDateEdit::dateChanged, this, &RuleDialog::follow);
    return part;
}

ConditionRow* RuleDialog::addCondition(const model::RuleCondition& condition) {
    auto* row = new ConditionRow(m_choices, condition);
    m_conditionPlace->insertWidget(m_conditionPlace->count() - 1, row);
    m_conditions.push_back(row);
    connect(row, &ConditionRow::changed, this, &RuleDialog::follow);
    connect(row, &ConditionRow::removeWanted, this, [this, row] { removeCondition(row); });
    follow();
    return row;
}

ActionRow* RuleDialog::addAction(const model::RuleAction& action) {
    auto* row = new ActionRow(m_choices, action);
    m_actionPlace->insertWidget(m_actionPlace->count() - 1, row);
    m_actions.push_back(row);
    connect(row, &ActionRow::changed, this, &RuleDialog::follow);
    connect(row, &ActionRow::removeWanted, this, [this, row] { removeAction(row); });
    follow();
    return row;
}

/// The last one stays: a rule has at least one.
void RuleDialog::removeCondition(ConditionRow* row) {
    if (m_conditions.size() < 2)
        return;
    std::erase(m_conditions, row);
    row->hide();
    row->deleteLater();
    m_conditions.back()->focusField();
    follow();
}

void RuleDialog::removeAction(ActionRow* row) {
    if (m_actions.size() < 2)
        return;
    std::erase(m_actions, row);
    row->hide();
    row->deleteLater();
    m_actions.back()->focusAct();
    follow();
}

model::Rule RuleDialog::rule() const {
    model::Rule rule = m_rule;
    rule.name = fromQt(m_name->text().trimmed());
    rule.join = static_cast<model::RuleJoin>(m_join->currentData().toInt());
    rule.conditions.clear();
    for (const ConditionRow* row : m_conditions)
        rule.conditions.push_back(row->condition());
    rule.actions.clear();
    for (const ActionRow* row : m_actions)
        rule.actions.push_back(row->action());
    rule.until = m_ends->isChecked() ? std::optional(fromQt(m_until->date())) : std::nullopt;
    return rule;
}

bool RuleDialog::applies() const {
    return m_apply->isChecked();
}

/// The Tab key goes as the eye does: Qt puts each widget that is made later at the end.
void RuleDialog::orderStops() {
    std::vector<QWidget*> stops{m_name, m_join};
    const auto append = [&stops](const std::vector<QWidget*>& more) {
        stops.insert(stops.end(), more.begin(), more.end());
    };
    for (const ConditionRow* row : m_conditions)
        append(row->stops());
    stops.push_back(m_moreConditions);
    for (const ActionRow* row : m_actions)
        append(row->stops());
    append({m_moreActions, m_ends, m_until, &m_preview->list(), m_apply});
    for (std::size_t i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void RuleDialog::follow() {
    if (!m_whole) // still being put together
        return;
    orderStops();
    m_until->setEnabled(m_ends->isChecked());
    const model::Rule now = rule();
    m_sentence->setText(ruleSentence(now, m_choices.sessions));
    m_preview->follow(now, std::ranges::all_of(now.conditions, isComplete));
}

bool RuleDialog::isWhole() {
    const model::Rule now = rule();
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        if (isComplete(now.conditions[i]))
            continue;
        refuse(tr("A condition has no words to look for."));
        m_conditions[i]->focusValue();
        return false;
    }
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const model::RuleAction& action = now.actions[i];
        const bool tag = action.act == model::RuleAct::Tag && action.label.empty();
        const bool link = action.act == model::RuleAct::Link && !action.session;
        if (!tag && !link)
            continue;
        refuse(tag ? tr("The tag has no name yet.")
                   : tr("There is no session to link to. Create one first."));
        m_actions[i]->focusAct();
        return false;
    }
    if (std::ranges::count_if(now.actions, sorts) > 1) {
        refuse(tr("A rule keeps, watches or lets go: choose one of the three."));
        return false;
    }
    return true;
}

void RuleDialog::accept() {
    m_refusal->hide();
    if (isWhole())
        emit saveWanted();
}

void RuleDialog::refuse(const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->show();
    QAccessibleEvent alert(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace musette::gui
