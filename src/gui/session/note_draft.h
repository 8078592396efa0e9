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

/// The note being written for the current half-day: its text, kind, mark, visibility, speaker and the
/// article attached to it. Each half-day has its own draft, kept in the library while one types, so
/// that it survives a crash and a change of half-day. The capture fields of the panel and of the
/// workspace show the same draft.
/// Thread: GUI. Errors: told by Messages; the text then stays.
class NoteDraft final : public QObject {
    Q_OBJECT

public:
    NoteDraft(Bridge& bridge, CurrentSession& session, Messages& messages,
              QObject* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] model::NoteKind kind() const { return m_kind; }
    [[nodiscard]] model::NoteMark mark() const { return m_mark; }
    [[nodiscard]] model::Visibility visibility() const { return m_visibility; }
    [[nodiscard]] const QString& attachedTitle() const { return m_attachedTitle; }
    /// Who is speaking: chosen by hand, else the first speaker of the sequence.
    [[nodiscard]] QString speaker() const;

    void setText(const QString& text);
    void setKind(model::NoteKind kind, model::NoteMark mark);
    void cycleVisibility();
    void setSpeaker(const QString& name);
    void attach(model::ItemId item, const QString& title);

    /// Records the note and empties the draft. Nothing happens while there is no text.
    void record();
    /// Makes the text the title of a new sequence of the half-day.
    void recordAsSequence();
    /// A quotation of an article, with the article linked as its source.
    void quote(const model::ItemRow& item, const QString& words);

signals:
    void changed();

private:
    void followSession();
    void load();
    void keepSoon();
    void keepNow();
    void clear();
    [[nodiscard]] model::Note note() const;
    enum class After { Empty, Keep };
    void send(model::Note note, model::ItemId about, model::LinkRole role, After after);

    Bridge& m_bridge;
    CurrentSession& m_session;
    Messages& m_messages;
    model::HalfDayId m_halfDay;
    QString m_text;
    model::NoteKind m_kind = model::NoteKind::Note;
    model::NoteMark m_mark = model::NoteMark::None;
    model::Visibility m_visibility = model::Visibility::Private;
    QString m_speaker;
    model::SequenceId m_speakerOf;  ///< the sequence the speaker was chosen in
    model::ItemId m_attached;
    QString m_attachedTitle;
    QTimer m_keep;
};

} // namespace musette::gui
