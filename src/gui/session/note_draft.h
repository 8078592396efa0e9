#pragma once

#include <musette/model/item.h>
#include <musette/model/session.h>

#include <QObject>
#include <QString>
#include <QTimer>

namespace musette::gui {

class Bridge;
class CurrentSession;
class Messages;

/// The note being written for the current half-day: its text, kind, mark, visibility, speaker and
/// the article attached to it. Each half-day has its own draft, kept in the library while one
/// types, so that it survives a crash and a change of half-day. The capture fields of the panel and
/// of the workspace show the same draft. Thread: GUI. Errors: told by Messages; the text then
/// stays.
class NoteDraft final : public QObject {
    Q_OBJECT

public:
    NoteDraft(Bridge& bridge, CurrentSession& session, Messages& messages,
              QObject* parent = nullptr);
    ~NoteDraft() override;

    [[nodiscard]] const QString& text() const { return m_draft.text; }
    [[nodiscard]] model::NoteKind kind() const { return m_draft.kind; }
    [[nodiscard]] model::NoteMark mark() const { return m_draft.mark; }
    [[nodiscard]] model::Visibility visibility() const { return m_draft.visibility; }
    [[nodiscard]] const QString& attachedTitle() const { return m_draft.attachedTitle; }
    /// Who is speaking: chosen by hand, else the first speaker of the sequence.
    [[nodiscard]] QString speaker() const;

    void setText(const QString& text);
    void setKind(model::NoteKind kind, model::NoteMark mark);
    void cycleVisibility();
    void setSpeaker(const QString& name);
    void attach(model::ItemId item, const QString& title);

    /// Before the library goes: what is typed is kept in it, and not carried to the next one.
    void leave();

    /// Records the note and empties the draft. Nothing happens while there is no text.
    void record();
    /// Makes the text the title of a new sequence of the half-day.
    void recordAsSequence();
    /// A quotation of an article, with the article linked as its source: word for word, whatever
    /// signs it holds.
    void quote(const model::ItemRow& item, const QString& words);
    /// Where a quotation goes.
    struct Place {
        model::SessionId session;
        model::HalfDayId halfDay;
        model::SequenceId sequence;
    };
    void quoteTo(const model::ItemRow& item, const QString& words, const Place& place,
                 const QString& label);
    /// Writes what waits to be kept: before the library is closed.
    void keepNow();

signals:
    void changed();

private:
    /// What a draft is besides its half-day.
    struct Draft {
        QString text;
        model::NoteKind kind = model::NoteKind::Note;
        model::NoteMark mark = model::NoteMark::None;
        model::Visibility visibility = model::Visibility::Private;
        model::ItemId attached;
        QString attachedTitle;
    };

    void followSession();
    void load();
    void take(const QString& stored);
    /// What could not be recorded comes back before what was typed since.
    void giveBack(const Draft& draft);
    void keepSoon();
    void clear();
    [[nodiscard]] model::Note note() const;
    void send(const model::Note& note, model::ItemId about);

    Bridge& m_bridge;
    CurrentSession& m_session;
    Messages& m_messages;
    model::HalfDayId m_halfDay;
    Draft m_draft;
    QString m_speaker;
    model::SequenceId m_speakerOf; ///< the sequence the speaker was chosen in
    QTimer m_keep;
};

} // namespace musette::gui
