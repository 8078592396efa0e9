#include "session_dialogs.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../dialogs/half_day_dialog.h"
#include "../dialogs/sequence_dialog.h"
#include "current_session.h"
#include "session_words.h"

namespace musette::gui {
namespace {

void saveSequence(const Surroundings& around, const model::Sequence& sequence) {
    around.bridge.edit(
        &around.session,
        [sequence](service::LibraryEditor& editor) -> base::Result<model::SequenceId> {
            if (!sequence.id)
                return editor.sessions.addSequence(sequence);
            if (auto done = editor.sessions.editSequence(sequence); !done)
                return std::unexpected(done.error());
            return sequence.id;
        },
        [around, isNew = !sequence.id](const base::Result<model::SequenceId>& id) {
            if (!id)
                around.messages.fail(id.error());
            else if (isNew)
                around.session.chooseSequence(*id);
        });
}

} // namespace

void openSequenceDialog(const Surroundings& around, QWidget& parent,
                        const model::Sequence& sequence, SequenceField first) {
    QWidget* window = parent.window();
    // Speakers of earlier sessions are read first: the dialog offers them.
    around.bridge.read(
        window, [](service::LibraryReader& reader) { return reader.speakersLike({}); },
        [around, window, sequence, first](const base::Result<std::vector<model::Speaker>>& known) {
            QStringList lines;
            for (const model::Speaker& speaker : known.value_or(std::vector<model::Speaker>{}))
                lines << speakerLine(speaker);
            auto* dialog = new SequenceDialog(around.theme, sequence, lines, window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(dialog, &QDialog::accepted, window,
                             [around, dialog] { saveSequence(around, dialog->sequence()); });
            dialog->open();
            if (first == SequenceField::Speakers)
                dialog->writeSpeakers();
        });
}

void openHalfDayDialog(const Surroundings& around, QWidget& parent, model::HalfDayId id) {
    if (!around.session.exists())
        return;
    const SessionContent& content = *around.session.content();
    const model::HalfDay* half = content.halfDay(id);
    if (half == nullptr)
        return;
    QWidget* window = parent.window();
    auto* dialog = new HalfDayDialog(around.theme, *half,
                                     halfDayTitle(content.dayNumber(id), half->slot), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, window, [around, dialog] {
        around.bridge.edit([changed = dialog->halfDay()](service::LibraryEditor& editor) {
            return editor.sessions.editHalfDay(changed);
        });
    });
    dialog->open();
}

} // namespace musette::gui
