#include "item_commands.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../look/words.h"
#include "../session/current_session.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace musette::gui {
namespace {

constexpr int kWatchDays = 14;

} // namespace

ItemCommands::ItemCommands(Bridge& bridge, CurrentSession& session, Messages& messages,
                           QObject* parent)
    : QObject(parent), m_bridge(bridge), m_session(session), m_messages(messages) {}

void ItemCommands::triage(const model::ItemRow& item, model::Triage state) {
    const model::Triage wanted = item.triage == state ? model::Triage::Inbox : state;
    m_bridge.edit([id = item.id, wanted](service::LibraryEditor& editor) {
        return editor.items.triage(std::array{id}, wanted);
    });
    switch (wanted) {
    case model::Triage::Inbox: m_messages.tellUndoable(tr("Back in the inbox")); break;
    case model::Triage::Kept: m_messages.tellUndoable(tr("Kept")); break;
    case model::Triage::LetGo: m_messages.tellUndoable(tr("Let go")); break;
    case model::Triage::Watch: {
        const QDate back = toQt(m_bridge.now()).date().addDays(kWatchDays);
        m_messages.tellUndoable(
            tr("Watching: back on %1").arg(dayText(back, tr("MMMM d", "day and month"))));
        break;
    }
    }
}

void ItemCommands::star(const model::ItemRow& item) {
    m_bridge.edit([id = item.id, starred = !item.starred](service::LibraryEditor& editor) {
        return editor.items.star(std::array{id}, starred);
    });
    m_messages.tellUndoable(item.starred ? tr("Star taken off") : tr("Starred"));
}

void ItemCommands::toggleRead(const model::ItemRow& item) {
    const bool story = m_storiesTogether && item.alsoIn > 0;
    m_bridge.edit([id = item.id, read = item.unread, story](service::LibraryEditor& editor) {
        return read && story ? editor.items.markStoryRead(id)
                             : editor.items.markRead(std::array{id}, read);
    });
}

void ItemCommands::markOpened(const model::ItemRow& item) {
    m_lastOpened = item;
    if (!item.unread)
        return;
    const bool story = m_storiesTogether && item.alsoIn > 0;
    m_bridge.edit([id = item.id, story](service::LibraryEditor& editor) {
        using service::Journalled;
        return story ? editor.items.markStoryRead(id, Journalled::No)
                     : editor.items.markRead(std::array{id}, true, Journalled::No);
    });
}

const model::SessionItem* ItemCommands::currentLink(model::ItemId item) const {
    if (!m_session.exists())
        return nullptr;
    const auto& items = m_session.content()->document.items;
    const auto found = std::ranges::find_if(items, [&](const model::LinkedItem& linked) {
        return linked.link.item == item && linked.link.halfDay == m_session.halfDay();
    });
    return found == items.end() ? nullptr : &found->link;
}

void ItemCommands::toggleLink(const model::ItemRow& item) {
    if (!m_session.exists()) {
        m_messages.tell({tr("No current session."),
                         tr("Create one…"),
                         [this] { emit sessionWanted(); },
                         {},
                         {}});
        return;
    }
    if (const model::SessionItem* link = currentLink(item.id)) {
        m_bridge.edit([id = link->id](service::LibraryEditor& editor) {
            return editor.sessions.unlinkItem(id);
        });
        m_messages.tellUndoable(tr("Link to %1 taken off").arg(m_session.label()));
        return;
    }
    model::SessionItem link;
    link.session = m_session.session();
    link.halfDay = m_session.halfDay();
    link.sequence = m_session.sequence();
    link.item = item.id;
    sendLink(link, m_session.label());
}

void ItemCommands::linkTo(const model::ItemRow& item, model::SessionId session,
                          model::HalfDayId halfDay, model::SequenceId sequence,
                          const QString& label) {
    model::SessionItem link;
    link.session = session;
    link.halfDay = halfDay;
    link.sequence = sequence;
    link.item = item.id;
    sendLink(link, label);
}

void ItemCommands::sendLink(model::SessionItem link, const QString& told) {
    link.at = m_bridge.now();
    m_bridge.edit([link](service::LibraryEditor& editor) -> base::Status {
        const auto linked = editor.sessions.linkItem(link);
        return linked ? base::Status{} : std::unexpected(linked.error());
    });
    m_messages.tellUndoable(tr("Article linked to %1").arg(told));
}

void ItemCommands::toggleTag(const model::ItemRow& item, const QString& label) {
    const std::string tag = fromQt(label.trimmed());
    if (tag.empty())
        return;
    const bool has = std::ranges::find(item.tags, tag) != item.tags.end();
    m_bridge.edit([id = item.id, tag, has](service::LibraryEditor& editor) {
        return has ? editor.items.untag(std::array{id}, std::array{tag})
                   : editor.items.tag(std::array{id}, std::array{tag});
    });
    m_messages.tellUndoable(has ? tr("Tag “%1” taken off").arg(label)
                                : tr("Tagged “%1”").arg(label));
}

} // namespace musette::gui
