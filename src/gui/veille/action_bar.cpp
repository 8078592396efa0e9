#include "action_bar.h"

#include "../app/surroundings.h"
#include "../look/theme.h"
#include "../session/current_session.h"
#include "item_commands.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kIcon = 18;
constexpr int kCompactBelow = 560;

QString plain(QString text) {
    return text.remove('&').remove(QStringLiteral("…"));
}

QString withKey(const QString& text, const QAction& action) {
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? text : text + " (" + key + ')';
}

} // namespace

ActionBar::ActionBar(const Surroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_comfortButton(new QToolButton),
      m_more(new QToolButton), m_comfortMenu(new QMenu(this)) {
    setObjectName("articleActions");
    setProperty("ground", "paper");
    setProperty("edge", "bottom");
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 5, 8, 6);
    line->setSpacing(2);
    for (const auto& [act, icon] : {std::pair{Act::Keep, "bookmark"},
                                    {Act::Link, "link"},
                                    {Act::Tag, "tag"},
                                    {Act::Quote, "quote"},
                                    {Act::Watch, "eye"},
                                    {Act::LetGo, "archive-x"}})
        line->addWidget(add(act, icon));
    line->addStretch();
    line->addWidget(m_comfortButton);
    line->addWidget(add(Act::OpenInBrowser, "external-link"));
    line->addWidget(m_more);
    addMenus();
    connect(&surroundings.theme, &Theme::changed, this, &ActionBar::restyle);
    restyle();
    follow(nullptr);
}

QToolButton* ActionBar::add(Act act, const char* icon) {
    auto* button = new QToolButton;
    button->setIconSize({kIcon, kIcon});
    button->setFocusPolicy(Qt::TabFocus);
    QAction& action = m_with.actions[act];
    connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    m_buttons[act] = button;
    m_icons[act] = icon;
    return button;
}

void ActionBar::addMenus() {
    for (QToolButton* button : {m_comfortButton, m_more}) {
        button->setIconSize({kIcon, kIcon});
        button->setFocusPolicy(Qt::TabFocus);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    m_comfortButton->setToolTip(tr("Text comfort"));
    m_comfortButton->setAccessibleName(tr("Text comfort"));
    m_comfortButton->setMenu(m_comfortMenu);
    connect(m_comfortMenu, &QMenu::aboutToShow, this, &ActionBar::fillComfortMenu);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    auto* menu = new QMenu(m_more);
    for (const Act act : {Act::Star, Act::ToggleRead, Act::LinkElsewhere, Act::NoteAboutItem})
        menu->addAction(&m_with.actions[act]);
    menu->addSeparator();
    for (const Act act : {Act::FullText, Act::AlwaysFullText})
        menu->addAction(&m_with.actions[act]);
    menu->addSeparator();
    for (const Act act : {Act::OpenInBrowser, Act::CopyLink, Act::CopyTitleAndLink})
        menu->addAction(&m_with.actions[act]);
    menu->addSeparator();
    menu->addAction(&m_with.actions[Act::FindInArticle]);
    menu->addSeparator();
    for (const Act act : {Act::TextLarger, Act::TextSmaller, Act::TextNormal})
        menu->addAction(&m_with.actions[act]);
    m_more->setMenu(menu);
}

void ActionBar::fillComfortMenu() {
    using Column = ReadingComfort::Column;
    m_comfortMenu->clear();
    for (const Act act : {Act::TextLarger, Act::TextSmaller, Act::TextNormal})
        m_comfortMenu->addAction(&m_with.actions[act]);
    const auto add = [this](const QString& text, QActionGroup* group, bool on,
                            ReadingComfort wanted) {
        QAction* action = m_comfortMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted] { emit comfortWanted(wanted); });
    };
    m_comfortMenu->addSeparator();
    auto* columns = new QActionGroup(m_comfortMenu);
    for (const auto& [column, text] : {std::pair{Column::Narrow, tr("Narrow column")},
                                       {Column::Normal, tr("Normal column")},
                                       {Column::Wide, tr("Wide column")}}) {
        ReadingComfort wanted = m_comfort;
        wanted.column = column;
        add(text, columns, m_comfort.column == column, wanted);
    }
    m_comfortMenu->addSeparator();
    auto* faces = new QActionGroup(m_comfortMenu);
    for (const bool serif : {true, false}) {
        ReadingComfort wanted = m_comfort;
        wanted.serif = serif;
        add(serif ? tr("Letters with serifs") : tr("Letters without serifs"), faces,
            m_comfort.serif == serif, wanted);
    }
}

void ActionBar::restyle() {
    for (const auto& [act, button] : m_buttons)
        button->setIcon(
            m_with.theme.icon(m_icons.at(act), act == Act::Link ? Tone::Session : Tone::Text));
    m_comfortButton->setIcon(m_with.theme.icon("type", Tone::Text));
    m_more->setIcon(m_with.theme.icon("ellipsis", Tone::Text));
}

void ActionBar::setState(Act act, const QString& text, bool on) {
    QToolButton& button = *m_buttons.at(act);
    button.setText(' ' + text); // room between icon and text
    button.setAccessibleName(text);
    button.setToolTip(withKey(text, m_with.actions[act]));
    if (act == Act::Link) {
        button.setProperty("linked", on);
        button.style()->unpolish(&button);
        button.style()->polish(&button);
        return;
    }
    button.setCheckable(on);
    button.setChecked(on);
}

void ActionBar::follow(const model::ItemRow* item) {
    const bool any = item != nullptr;
    const model::Triage state = any ? item->triage : model::Triage::Inbox;
    const QString place = m_with.session.label();
    const bool linked = any && m_with.items.currentLink(item->id) != nullptr;
    setState(Act::Keep, state == model::Triage::Kept ? tr("Kept") : tr("Keep"),
             state == model::Triage::Kept);
    setState(Act::Watch, state == model::Triage::Watch ? tr("Watched") : tr("Watch"),
             state == model::Triage::Watch);
    setState(Act::LetGo, state == model::Triage::LetGo ? tr("Gone") : tr("Let go"),
             state == model::Triage::LetGo);
    setState(Act::Link,
             place.isEmpty() ? tr("Link")
                             : (linked ? tr("Linked to %1") : tr("Link to %1")).arg(place),
             linked);
    setState(Act::Tag, any && !item->tags.empty() ? tr("Tagged") : tr("Tag"),
             any && !item->tags.empty());
    setState(Act::Quote, tr("Quote"), false);
    setState(Act::OpenInBrowser, plain(m_with.actions[Act::OpenInBrowser].text()), false);
    for (const auto& [act, button] : m_buttons)
        button->setEnabled(any);
    m_buttons.at(Act::OpenInBrowser)->setEnabled(any && !item->url.empty());
    m_more->setEnabled(any);
    arrange();
}

void ActionBar::followComfort(const ReadingComfort& comfort) {
    m_comfort = comfort;
}

const QWidget& ActionBar::place(Act act) const {
    return *m_buttons.at(act);
}

QSize ActionBar::minimumSizeHint() const {
    return {0, QWidget::minimumSizeHint().height()};
}

/// Texts where there is room, then icons; what the menu «More» holds too goes last of all.
void ActionBar::arrange() {
    const bool compact = width() < kCompactBelow;
    const auto style = [](bool text) {
        return text ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    };
    for (const auto& [act, button] : m_buttons)
        button->setToolButtonStyle(
            style(act == Act::Link || (!compact && act != Act::OpenInBrowser)));
    QToolButton* open = m_buttons.at(Act::OpenInBrowser);
    m_comfortButton->show();
    open->show();
    if (!compact && sizeHint().width() > width()) {
        for (const auto& [act, button] : m_buttons)
            button->setToolButtonStyle(style(act == Act::Link));
    }
    for (QToolButton* spare : {m_comfortButton, open}) {
        layout()->invalidate();
        spare->setVisible(sizeHint().width() <= width());
    }
}

void ActionBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace musette::gui
