#include "action_row.h"

#include "../app/text.h"
#include "rule_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>

#include <array>

namespace musette::gui {
namespace {

using model::RuleAct;

constexpr std::array kActs{RuleAct::Tag,  RuleAct::Keep, RuleAct::Watch,   RuleAct::LetGo,
                           RuleAct::Link, RuleAct::Star, RuleAct::MarkRead};

} // namespace

ActionRow::ActionRow(const service::Overview& choices, const model::RuleAction& action,
                     QWidget* parent)
    : QWidget(parent), m_act(new QComboBox), m_object(new QStackedWidget), m_nothing(new QWidget),
      m_label(new QComboBox), m_session(new QComboBox), m_remove(new QToolButton) {
    setObjectName("action");
    m_act->setObjectName("act");
    m_label->setObjectName("label");
    m_session->setObjectName("session");
    m_act->setAccessibleName(tr("What is done"));
    m_label->setAccessibleName(tr("Tag"));
    m_session->setAccessibleName(tr("Session"));
    for (const RuleAct one : kActs)
        m_act->addItem(ruleActWord(one), static_cast<int>(one));
    m_label->setEditable(true);
    for (const model::TagCount& tag : choices.tags)
        m_label->addItem(toQt(tag.label));
    for (const model::SessionSummary& session : choices.sessions)
        m_session->addItem(toQt(session.title), static_cast<qlonglong>(session.id.value));
    m_act->setCurrentIndex(m_act->findData(static_cast<int>(action.act)));
    m_label->setCurrentText(toQt(action.label));
    if (action.session)
        m_session->setCurrentIndex(
            m_session->findData(static_cast<qlonglong>(action.session.value)));
    for (QWidget* place :
         {m_nothing, static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_session)})
        m_object->addWidget(place);
    m_object->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_remove->setObjectName("remove");
    m_remove->setText(QStringLiteral("×"));
    m_remove->setToolTip(tr("Remove this action"));
    m_remove->setAccessibleName(tr("Remove this action"));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_act);
    line->addWidget(m_object, 1);
    line->addWidget(m_remove);
    follow();
    connect(m_act, &QComboBox::currentIndexChanged, this, &ActionRow::follow);
    connect(m_label, &QComboBox::currentTextChanged, this, &ActionRow::changed);
    connect(m_session, &QComboBox::currentIndexChanged, this, &ActionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ActionRow::removeWanted);
}

void ActionRow::follow() {
    m_object->setCurrentWidget(act() == RuleAct::Tag    ? static_cast<QWidget*>(m_label)
                               : act() == RuleAct::Link ? static_cast<QWidget*>(m_session)
                                                        : m_nothing);
    emit changed();
}

model::RuleAct ActionRow::act() const {
    return static_cast<RuleAct>(m_act->currentData().toInt());
}

model::RuleAction ActionRow::action() const {
    model::RuleAction action{act(), {}, {}};
    if (action.act == RuleAct::Tag)
        action.label = fromQt(m_label->currentText().trimmed());
    if (action.act == RuleAct::Link)
        action.session = {m_session->currentData().toLongLong()};
    return action;
}

void ActionRow::focusAct() {
    m_act->setFocus();
}

std::vector<QWidget*> ActionRow::stops() const {
    return {m_act, m_label, m_session, m_remove};
}

} // namespace musette::gui
