#include "work_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/file_choice.h"
#include "board_dialog.h"
#include "current_session.h"
#include "kept_text.h"
#include "link_dialog.h"
#include "participants_dialog.h"
#include "parts_dialog.h"
#include "person_dialog.h"
#include "questions_dialog.h"
#include "revisions_dialog.h"
#include "session_after_dialog.h"
#include "timeline_view.h"
#include "tools_dialog.h"

#include <musette/base/attachment.h>
#include <musette/base/file.h>

#include <QApplication>

#include <algorithm>

namespace musette::gui {
namespace {

TimelineView* timelineWithFocus() {
    return qobject_cast<TimelineView*>(QApplication::focusWidget());
}

/// The address of the first image or file that a note names; empty when it names none.
std::string firstAttachment(std::string_view body) {
    constexpr std::string_view kStart = "(https://attachment.invalid/";
    for (std::size_t at = body.find(kStart); at != std::string_view::npos;
         at = body.find(kStart, at + 1)) {
        const std::size_t end = body.find_first_of(") ", at);
        const std::string_view address =
            body.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
        if (base::attachmentFrom(address))
            return std::string(address);
    }
    return {};
}

/// The line of the list that it is; -1: none.
int rowOf(const model::SessionDocument& document, model::SessionTextHit::Part part,
          std::int64_t id) {
    const auto in = [id](const auto& list) {
        const auto found =
            std::ranges::find_if(list, [id](const auto& one) { return one.id.value == id; });
        return found == list.end() ? -1 : static_cast<int>(found - list.begin());
    };
    using enum model::SessionTextHit::Part;
    return part == Objective  ? in(document.objectives)
           : part == Resource ? in(document.resources)
                              : in(document.relatedAccounts);
}

/// Goes when it is closed.
template <class Dialog>
Dialog* opened(Dialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

WorkCommands::WorkCommands(const Surroundings& around, QWidget& window, QObject* parent)
    : QObject(parent), m_around(around), m_window(window) {
    const auto on = [this](Act act, auto work) {
        connect(&m_around.actions[act], &QAction::triggered, this, work);
    };
    on(Act::Board, [this] { openBoard(m_around, m_window, m_around.session.sequence()); });
    on(Act::Questions, [this] { askQuestions(m_around.session.halfDay()); });
    on(Act::Tools, &WorkCommands::openTools);
    on(Act::SessionParts, &WorkCommands::openParts);
    on(Act::FormerTexts, &WorkCommands::openFormerTexts);
    on(Act::EditLink, &WorkCommands::openLink);
    on(Act::FindPerson, &WorkCommands::openPerson);
    on(Act::Participants, &WorkCommands::openParticipants);
    on(Act::SaveAttachment, &WorkCommands::saveAttachment);
    on(Act::SessionAfter, &WorkCommands::startAfter);
    connect(&around.session, &CurrentSession::changed, this, &WorkCommands::follow);
    follow();
}

void WorkCommands::follow() {
    const CurrentSession& session = m_around.session;
    const bool any = session.exists();
    for (const Act act : {Act::Questions, Act::SessionParts, Act::FormerTexts, Act::EditLink,
                          Act::SessionAfter, Act::Participants, Act::SaveAttachment})
        m_around.actions[act].setEnabled(any);
    m_around.actions[Act::Board].setEnabled(
        any && session.content()->sequence(session.sequence()) != nullptr);
}

void WorkCommands::askQuestions(model::HalfDayId halfDay) {
    if (!m_around.session.exists())
        return;
    auto* dialog = opened(
        new QuestionsDialog(m_around.theme, *m_around.session.content(), halfDay, &m_window));
    // What was typed and not recorded is there the next time: after Escape, and after a crash.
    const std::string key = "draft.questions." + std::to_string(halfDay.value);
    auto* kept = new KeptText(m_around.bridge, key, dialog);
    connect(dialog, &QuestionsDialog::typed, kept,
            [dialog, kept] { kept->keep(fromQt(dialog->words())); });
    connect(dialog, &QDialog::rejected, kept, &KeptText::keepNow);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kept, key] {
        kept->drop();
        m_around.bridge.edit([answers = dialog->answers(), key](service::LibraryEditor& editor) {
            const base::Status written = editor.notes.write(answers);
            return written ? editor.setSetting(key, "") : written;
        });
    });
    m_around.bridge.read(
        dialog, [key](service::LibraryReader& reader) { return reader.setting(key); },
        [dialog](const base::Result<std::string>& words) {
            if (words && !words->empty())
                dialog->giveBack(toQt(*words));
        });
}

void WorkCommands::openTools() {
    opened(new ToolsDialog(m_around, &m_window));
}

void WorkCommands::openParts() {
    if (!m_around.session.exists())
        return;
    const model::SessionDocument& document = m_around.session.content()->document;
    editParts(document.session.id,
              {document.objectives, document.resources, document.relatedAccounts});
}

void WorkCommands::showPart(model::SessionId session, model::SessionTextHit::Part part,
                            std::int64_t id) {
    using enum model::SessionTextHit::Part;
    if (part == Tool) {
        opened(new ToolsDialog(m_around, &m_window))->follow({id});
        return;
    }
    if (part != Objective && part != Resource && part != Account)
        return;
    m_around.bridge.read(
        this, [session](service::LibraryReader& reader) { return reader.session(session); },
        [this, part, id](const base::Result<model::SessionDocument>& document) {
            if (!document) {
                m_around.messages.fail(document.error());
                return;
            }
            editParts(document->session.id,
                      {document->objectives, document->resources, document->relatedAccounts})
                ->choose(part, rowOf(*document, part, id));
        });
}

PartsDialog* WorkCommands::editParts(model::SessionId id, const service::SessionParts& shown) {
    auto* dialog = opened(new PartsDialog(m_around.theme, shown, &m_window));
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        m_around.bridge.edit([id, parts = dialog->parts()](service::LibraryEditor& editor) {
            return editor.sessions.editParts(id, parts);
        });
    });
    // A slip of Escape takes no lines along.
    connect(dialog, &QDialog::rejected, this, [this, dialog, id] {
        if (dialog->changed())
            m_around.messages.tell({tr("The lines were not recorded."),
                                    tr("Bring them back"),
                                    [this, id, parts = dialog->parts()] { editParts(id, parts); },
                                    {},
                                    {}});
    });
    return dialog;
}

void WorkCommands::openFormerTexts() {
    const TimelineView* timeline = timelineWithFocus();
    const model::Note* note = timeline ? timeline->currentNote() : nullptr;
    if (note == nullptr)
        m_around.messages.tell(tr("Choose a note in the time line first."));
    else
        opened(new RevisionsDialog(m_around, *note, &m_window));
}

void WorkCommands::openLink() {
    const TimelineView* timeline = timelineWithFocus();
    const model::LinkedItem* item = timeline ? timeline->currentItem() : nullptr;
    if (item == nullptr) {
        m_around.messages.tell(tr("Choose a linked article in the time line first."));
        return;
    }
    auto* dialog =
        opened(new LinkDialog(m_around.theme, *m_around.session.content(), *item, &m_window));
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_around.bridge.edit([link = dialog->link()](service::LibraryEditor& editor) {
            return editor.sessions.editLink(link);
        });
    });
}

void WorkCommands::openPerson() {
    opened(new PersonDialog(m_around, &m_window));
}

void WorkCommands::openParticipants() {
    if (m_around.session.exists())
        opened(new ParticipantsDialog(m_around, m_around.session.session(), &m_window));
}

void WorkCommands::saveAttachment() {
    const TimelineView* timeline = timelineWithFocus();
    const model::Note* note = timeline ? timeline->currentNote() : nullptr;
    const std::string address = note != nullptr ? firstAttachment(note->body) : std::string();
    if (address.empty()) {
        m_around.messages.tell(tr("Choose a note with an image or a file in the time line first."));
        return;
    }
    m_around.bridge.read(
        this, [address](service::LibraryReader& reader) { return reader.attachment(address); },
        [this](base::Result<std::optional<service::AttachedData>> attached) {
            if (!attached || !*attached) {
                m_around.messages.tell(tr("The library does not have this file any more."));
                return;
            }
            const QString name = toQt((*attached)->about.name);
            chooseFileToSave(m_window, tr("Save the attached file"), tr("All files (*)"), name,
                             [this, data = std::move((*attached)->data)](const QString& file) {
                                 writeAttachment(file, data);
                             });
        });
}

void WorkCommands::writeAttachment(const QString& file, const std::string& data) {
    m_around.bridge.read(
        this,
        [path = fromQt(file), data](service::LibraryReader&) {
            return base::writeFileAtomically(path, data);
        },
        [this](const base::Status& written) {
            if (written)
                m_around.messages.tell(tr("File saved"));
            else
                m_around.messages.fail(written.error());
        });
}

void WorkCommands::startAfter() {
    if (!m_around.session.exists())
        return;
    const SessionSnapshot earlier = m_around.session.content();
    const model::Session& session = earlier->document.session;
    const base::Date today = base::toLocal(m_around.bridge.now(), session.timeZone).date;
    auto* dialog = opened(new SessionAfterDialog(m_around.theme, session, today, &m_window));
    connect(dialog, &QDialog::accepted, this, [this, dialog, earlier] {
        m_around.bridge.edit(
            this,
            [earlier, title = fromQt(dialog->title()),
             startsOn = dialog->startsOn()](service::LibraryEditor& editor) {
                return editor.sessions.createAfter(earlier->document, title, startsOn);
            },
            [this, title = dialog->title()](const base::Result<model::SessionId>& id) {
                if (!id) {
                    m_around.messages.fail(id.error());
                    return;
                }
                m_around.session.chooseSession(*id);
                m_around.messages.tellUndoable(tr("Session “%1” created").arg(title));
            });
    });
}

} // namespace musette::gui
