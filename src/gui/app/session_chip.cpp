#include "session_chip.h"

#include "../look/theme.h"
#include "../session/current_session.h"
#include "../session/session_words.h"
#include "text.h"

#include <QActionGroup>
#include <QMenu>
#include <QStyle>

#include <algorithm>

namespace musette::gui {

SessionChip::SessionChip(CurrentSession& session, const Theme& theme, QWidget* parent)
    : QPushButton(parent), m_session(session), m_theme(theme), m_menu(new QMenu(this)) {
    setObjectName("sessionChip");
    setIconSize({18, 18});
    setMenu(m_menu);
    m_menu->setObjectName("halfDays");
    connect(m_menu, &QMenu::aboutToShow, this, &SessionChip::fillMenu);
    connect(&session, &CurrentSession::changed, this, &SessionChip::follow);
    connect(&theme, &Theme::changed, this, &SessionChip::follow);
    follow();
}

void SessionChip::follow() {
    const bool exists = m_session.exists();
    setProperty("chip", exists ? "filled" : "outline");
    setIcon(m_theme.icon("musette", Tone::Session));
    setText(' ' +
            (exists ? m_session.label() : tr("No current session"))); // room between icon and text
    setToolTip(exists ? toQt(m_session.place().sessionTitle) : QString());
    setAccessibleName(exists ? tr("Notes and links go to %1 of “%2”")
                                   .arg(m_session.label(), toQt(m_session.place().sessionTitle))
                             : tr("No current session"));
    style()->unpolish(this);
    style()->polish(this);
}

void SessionChip::fillMenu() {
    m_menu->clear();
    if (m_session.exists()) {
        const SessionSnapshot content = m_session.content();
        m_menu->addSection(toQt(content->document.session.title));
        auto* group = new QActionGroup(m_menu);
        for (const model::HalfDay& half : content->document.halfDays) {
            QAction* entry =
                m_menu->addAction(halfDayTitle(content->dayNumber(half.id), half.slot));
            entry->setCheckable(true);
            entry->setChecked(half.id == m_session.halfDay());
            group->addAction(entry);
            connect(entry, &QAction::triggered, this,
                    [this, id = half.id] { m_session.choose(id); });
        }
        m_menu->addSeparator();
    }
    connect(m_menu->addAction(tr("Create a session…")), &QAction::triggered, this,
            &SessionChip::sessionWanted);
}

} // namespace musette::gui
