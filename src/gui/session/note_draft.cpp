#include "note_draft.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "current_session.h"
#include "session_words.h"

#include <musette/model/names.h>
#include <musette/report/paste.h>

#include <QCoreApplication>

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
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        if (m_keep.isActive())
            keepNow();
    });
}

NoteDraft::~NoteDraft() {
    if (m_keep.isActive())
        keepNow();
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

void NoteDraft::leave() {
    keepNow();
    m_halfDay = {};
    clear();
}

void NoteDraft::load() {
    if (!m_halfDay)
        return;
    m_bridge.read(
        this,
        [key = draftKey(m_halfDay)](service::LibraryReader& reader) { return reader.setting(key); },
        [this, halfDay = m_halfDay](const base::Result<std::string>& stored) {
            if (stored && halfDay == m_halfDay && !stored->empty())
                take(toQt(*stored));
        });
}

/// "note keep team", then the text.
void NoteDraft::take(const QString& stored) {
    const qsizetype end = stored.indexOf('\n');
    const QStringList words = stored.left(end).split(' ');
    const auto kind = model::fromName<model::NoteKind>(fromQt(words.value(0)));
    const auto mark = model::fromName<model::NoteMark>(fromQt(words.value(1)));
    const auto who = model::fromName<model::Visibility>(fromQt(words.value(2)));
    if (end < 0 || !kind || !mark || !who)
        return;
    giveBack({stored.mid(end + 1), *kind, *mark, *who, {}, {}});
}

void NoteDraft::giveBack(const Draft& draft) {
    const QString typedSince = m_draft.text;
    m_draft = draft;
    if (!typedSince.isEmpty())
        m_draft.text += '\n' + typedSince;
    keepSoon();
    emit changed();
}

/// A timer that runs is left alone: who types without a rest has the words kept as well.
void NoteDraft::keepSoon() {
    if (!m_keep.isActive())
        m_keep.start();
}

void NoteDraft::keepNow() {
    m_keep.stop();
    if (!m_halfDay)
        return;
    std::string stored;
    if (!m_draft.text.isEmpty()) {
        for (const std::string_view word :
             {model::nameOf(m_draft.kind), model::nameOf(m_draft.mark),
              model::nameOf(m_draft.visibility)})
            stored.append(word).append(1, ' ');
        stored.back() = '\n';
        stored += fromQt(m_draft.text);
    }
    m_bridge.edit([key = draftKey(m_halfDay), stored](service::LibraryEditor& editor) {
        return editor.setSetting(key, stored);
    });
}

void NoteDraft::clear() {
    m_draft = {};
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
    if (text == m_draft.text)
        return;
    m_draft.text = text;
    keepSoon();
    emit changed();
}

void NoteDraft::setKind(model::NoteKind kind, model::NoteMark mark) {
    m_draft.kind = kind;
    m_draft.mark = mark;
    if (!m_draft.text.isEmpty())
        keepSoon();
    emit changed();
}

void NoteDraft::cycleVisibility() {
    using enum model::Visibility;
    m_draft.visibility = m_draft.visibility == Private ? Team
                         : m_draft.visibility == Team  ? Public
                                                       : Private;
    emit changed();
}

void NoteDraft::setSpeaker(const QString& name) {
    m_speaker = name.isNull() ? QString("") : name;
    m_speakerOf = m_session.sequence();
    emit changed();
}

void NoteDraft::attach(model::ItemId item, const QString& title) {
    m_draft.attached = item;
    m_draft.attachedTitle = title;
    emit changed();
}

model::Note NoteDraft::note() const {
    model::Note note;
    note.session = m_session.session();
    note.halfDay = m_session.halfDay();
    note.sequence = m_session.sequence();
    note.kind = m_draft.kind;
    note.mark = m_draft.mark;
    const model::Sequence* sequence = m_session.content()->sequence(note.sequence);
    if (sequence && sequence->kind == model::SequenceKind::Workshop &&
        m_draft.kind == model::NoteKind::Note && m_draft.mark == model::NoteMark::None)
        note.kind = model::NoteKind::Workshop;
    note.body = fromQt(m_draft.text.trimmed());
    note.at = m_bridge.now();
    const bool said =
        m_draft.kind == model::NoteKind::Quote ||
        (m_draft.kind == model::NoteKind::Note && m_draft.mark == model::NoteMark::None);
    if (said)
        note.authors = fromQt(speaker());
    note.visibility = m_draft.visibility;
    return note;
}

void NoteDraft::record() {
    if (!m_session.exists() || m_draft.text.trimmed().isEmpty())
        return;
    send(note(), m_draft.attached);
}

void NoteDraft::send(const model::Note& note, model::ItemId about) {
    m_keep.stop();
    m_bridge.edit(
        this,
        [note, about, key = draftKey(m_halfDay)](service::LibraryEditor& editor) -> base::Status {
            const auto id = about
                                ? editor.notes.addAbout(note, about, model::LinkRole::Illustration)
                                : editor.notes.add(note);
            return id ? editor.setSetting(key, "") : std::unexpected(id.error());
        },
        [this, recorded = m_draft, at = note.at](const base::Status& status) {
            if (status) {
                m_messages.status(Messages::Tone::Done, tr("Noted at %1").arg(clockText(at)));
                return;
            }
            giveBack(recorded);
            m_messages.fail(status.error());
        });
    clear();
}

void NoteDraft::recordAsSequence() {
    if (!m_session.exists() || m_draft.text.trimmed().isEmpty())
        return;
    model::Sequence sequence;
    sequence.halfDay = m_session.halfDay();
    sequence.title = fromQt(m_draft.text.simplified());
    sequence.position = -1;
    m_bridge.edit(
        this,
        [sequence, key = draftKey(m_halfDay)](service::LibraryEditor& editor) {
            const auto id = editor.sessions.addSequence(sequence);
            if (id)
                (void)editor.setSetting(key, "");
            return id;
        },
        [this, typed = m_draft](base::Result<model::SequenceId> id) {
            if (!id) {
                giveBack(typed);
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
    if (m_session.exists())
        quoteTo(item, words, {m_session.session(), m_session.halfDay(), m_session.sequence()},
                m_session.label());
}

void NoteDraft::quoteTo(const model::ItemRow& item, const QString& words, const Place& place,
                        const QString& label) {
    if (words.trimmed().isEmpty())
        return;
    model::Note quotation;
    quotation.session = place.session;
    quotation.halfDay = place.halfDay;
    quotation.sequence = place.sequence;
    quotation.kind = model::NoteKind::Quote;
    quotation.visibility = m_draft.visibility;
    quotation.at = m_bridge.now();
    quotation.authors = item.author.empty() ? item.sourceName : item.author;
    m_bridge.edit(
        this,
        [quotation, passage = fromQt(words), id = item.id](service::LibraryEditor& editor) mutable {
            quotation.body = report::markdownFromText(passage);
            return editor.notes.addAbout(quotation, id, model::LinkRole::Source);
        },
        [this, label](const base::Result<model::NoteId>& id) {
            if (id)
                m_messages.tellUndoable(tr("Quotation noted in %1").arg(label));
            else
                m_messages.fail(id.error());
        });
}

} // namespace musette::gui
