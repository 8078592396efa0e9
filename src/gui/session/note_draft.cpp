#include "note_draft.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "current_session.h"
#include "session_words.h"

#include <chrono>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kKeepAfter{700};

std::string draftKey(model::HalfDayId halfDay) {
    return "draft." + std::to_string(halfDay.value);
}

QString nameOf(const model::Speaker& speaker) {
    return toQt(speaker.name.empty() ? speaker.function : speaker.name);
}

} // namespace

NoteDraft::NoteDraft(Bridge& bridge, CurrentSession& session, Messages& messages, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_session(session), m_messages(messages) {
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepAfter);
    connect(&m_keep, &QTimer::timeout, this, &NoteDraft::keepNow);
    connect(&session, &CurrentSession::changed, this, &NoteDraft::followSession);
}

void NoteDraft::followSession() {
    if (m_session.halfDay() == m_halfDay) {
        emit changed();
        return;
    }
    if (m_keep.isActive())
        keepNow();
    m_halfDay = m_session.halfDay();
    clear();
    load();
}

void NoteDraft::load() {
    if (!m_halfDay)
        return;
    m_bridge.read(
        this,
        [key = draftKey(m_halfDay)](service::LibraryReader& reader) { return reader.setting(key); },
        [this, halfDay = m_halfDay](base::Result<std::string> text) {
            if (!text || halfDay != m_halfDay || !m_text.isEmpty() || text->empty())
                return;
            m_text = toQt(*text);
            emit changed();
        });
}

void NoteDraft::keepSoon() { m_keep.start(); }

void NoteDraft::keepNow() {
    m_keep.stop();
    if (m_halfDay)
        m_bridge.edit([key = draftKey(m_halfDay), text = fromQt(m_text)](
                          service::LibraryEditor& editor) { return editor.setSetting(key, text); });
}

void NoteDraft::clear() {
    m_text.clear();
    m_kind = model::NoteKind::Note;
    m_mark = model::NoteMark::None;
    m_visibility = model::Visibility::Private;
    m_attached = {};
    m_attachedTitle.clear();
    emit changed();
}

QString NoteDraft::speaker() const {
    if (!m_session.exists())
        return {};
    if (m_speakerOf == m_session.sequence() && !m_speaker.isNull())
        return m_speaker;
    const model::Sequence* sequence = m_session.content()->sequence(m_session.sequence());
    return sequence && !sequence->speakers.empty() ? nameOf(sequence->speakers.front()) : QString();
}

void NoteDraft::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    keepSoon();
    emit changed();
}

void NoteDraft::setKind(model::NoteKind kind, model::NoteMark mark) {
    m_kind = kind;
    m_mark = mark;
    emit changed();
}

void NoteDraft::cycleVisibility() {
    using enum model::Visibility;
    m_visibility = m_visibility == Private ? Team : m_visibility == Team ? Public : Private;
    emit changed();
}

void NoteDraft::setSpeaker(const QString& name) {
    m_speaker = name.isNull() ? QString("") : name;
    m_speakerOf = m_session.sequence();
    emit changed();
}

void NoteDraft::attach(model::ItemId item, const QString& title) {
    m_attached = item;
    m_attachedTitle = title;
    emit changed();
}

model::Note NoteDraft::note() const {
    model::Note note;
    note.session = m_session.session();
    note.halfDay = m_session.halfDay();
    note.sequence = m_session.sequence();
    note.kind = m_kind;
    note.mark = m_mark;
    const model::Sequence* sequence = m_session.content()->sequence(note.sequence);
    if (sequence && sequence->kind == model::SequenceKind::Workshop &&
        m_kind == model::NoteKind::Note && m_mark == model::NoteMark::None)
        note.kind = model::NoteKind::Workshop;
    note.body = fromQt(m_text.trimmed());
    note.at = m_bridge.now();
    const bool said = m_kind == model::NoteKind::Quote ||
                      (m_kind == model::NoteKind::Note && m_mark == model::NoteMark::None);
    if (said)
        note.authors = fromQt(speaker());
    note.visibility = m_visibility;
    return note;
}

void NoteDraft::record() {
    if (!m_session.exists() || m_text.trimmed().isEmpty())
        return;
    send(note(), m_attached, model::LinkRole::Illustration, After::Empty);
}

void NoteDraft::send(model::Note note, model::ItemId about, model::LinkRole role,
                     After after) {
    if (after == After::Empty)
        m_keep.stop();
    const QString recorded = after == After::Empty ? m_text : QString();
    m_bridge.edit(
        this,
        [note, about, role, after, key = draftKey(m_halfDay)](
            service::LibraryEditor& editor) -> base::Status {
            const auto id = about ? editor.sessions.addNoteAbout(note, about, role)
                                  : editor.sessions.addNote(note);
            if (!id)
                return std::unexpected(id.error());
            return after == After::Empty ? editor.setSetting(key, "") : base::Status{};
        },
        [this, recorded, at = note.at](const base::Status& status) {
            if (!status) {
                // What was typed is still on the screen, or comes back to it.
                if (m_text.isEmpty() && !recorded.isEmpty())
                    setText(recorded);
                m_messages.fail(status.error());
                return;
            }
            m_messages.status(Messages::Tone::Done, tr("Noted at %1").arg(clockText(at)));
        });
    if (after == After::Empty)
        clear();
}

void NoteDraft::recordAsSequence() {
    if (!m_session.exists() || m_text.trimmed().isEmpty())
        return;
    model::Sequence sequence;
    sequence.halfDay = m_session.halfDay();
    sequence.title = fromQt(m_text.simplified());
    sequence.position = -1;
    m_bridge.edit(
        this,
        [sequence, key = draftKey(m_halfDay)](service::LibraryEditor& editor) {
            const auto id = editor.sessions.addSequence(sequence);
            if (id)
                (void)editor.setSetting(key, "");
            return id;
        },
        [this](base::Result<model::SequenceId> id) {
            if (!id) {
                m_messages.fail(id.error());
                return;
            }
            m_session.chooseSequence(*id);
            m_messages.tellUndoable(tr("Sequence added"));
        });
    m_keep.stop();
    clear();
}

void NoteDraft::quote(const model::ItemRow& item, const QString& words) {
    if (!m_session.exists() || words.trimmed().isEmpty())
        return;
    model::Note quotation = note();
    quotation.kind = model::NoteKind::Quote;
    quotation.mark = model::NoteMark::None;
    quotation.body = fromQt(words.trimmed());
    quotation.authors = item.author.empty() ? item.sourceName : item.author;
    send(quotation, item.id, model::LinkRole::Source, After::Keep);
    m_messages.tellUndoable(tr("Quotation noted in %1").arg(m_session.label()));
}

} // namespace musette::gui
