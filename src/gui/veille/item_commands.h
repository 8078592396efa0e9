#pragma once

#include <musette/model/item.h>
#include <musette/model/session.h>

#include <QObject>

#include <optional>

namespace musette::gui {

class Bridge;
class CurrentSession;
class Messages;

/// What a reader does to an item: each toggles, is told by a notice, and can be undone.
/// Thread: GUI. Errors: told by Messages.
class ItemCommands final : public QObject {
    Q_OBJECT

public:
    ItemCommands(Bridge& bridge, CurrentSession& session, Messages& messages,
                 QObject* parent = nullptr);

    /// Into the state, or back to the inbox when it is there already.
    void triage(const model::ItemRow& item, model::Triage state);
    void star(const model::ItemRow& item);
    void toggleRead(const model::ItemRow& item);
    /// What is read is so with all that tell the same story.
    void setStoriesReadTogether(bool together) { m_storiesTogether = together; }
    /// Opening an item marks it read without a step in the history.
    void markOpened(const model::ItemRow& item);
    /// The article opened last since the start; nothing before the first.
    [[nodiscard]] const model::ItemRow* lastOpened() const {
        return m_lastOpened ? &*m_lastOpened : nullptr;
    }
    /// To the current half-day and sequence; unlinks when it is linked there.
    void toggleLink(const model::ItemRow& item);
    /// To a half-day or a sequence (with its half-day) of any session.
    void linkTo(const model::ItemRow& item, model::SessionId session, model::HalfDayId halfDay,
                model::SequenceId sequence, const QString& label);
    void toggleTag(const model::ItemRow& item, const QString& label);

    /// The link of an item to the current half-day; nothing when there is none.
    [[nodiscard]] const model::SessionItem* currentLink(model::ItemId item) const;

signals:
    /// A half-day was asked for and there is no session.
    void sessionWanted();

private:
    void sendLink(model::SessionItem link, const QString& told);

    Bridge& m_bridge;
    CurrentSession& m_session;
    Messages& m_messages;
    std::optional<model::ItemRow> m_lastOpened;
    bool m_storiesTogether = false;
};

} // namespace musette::gui
