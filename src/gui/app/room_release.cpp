#include "room_release.h"

#include "../dialogs/purge_dialog.h"
#include "../dialogs/task_dialog.h"
#include "../look/words.h"
#include "bridge.h"
#include "file_work.h"
#include "library_switch.h"
#include "surroundings.h"

#include <musette/service/library_file.h>
#include <musette/service/retention.h>

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace musette::gui {

RoomRelease::RoomRelease(const Surroundings& surroundings, LibrarySwitch& library, FileWork& work,
                         QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_library(library), m_work(work),
      m_window(window) {
    connect(&library, &LibrarySwitch::closing, this, [this] { m_job.reset(); });
}

/// The history has the newest first: all from the last purge on goes.
void RoomRelease::serve(PurgeDialog& dialog) {
    connect(&dialog, &PurgeDialog::roomWanted, this, [this, &dialog] { ask(dialog); });
    m_surroundings.bridge.read(
        &dialog, [](service::LibraryReader& reader) { return reader.history(); },
        [this, &dialog](const base::Result<std::vector<model::JournalEntry>>& history) {
            if (!history)
                return;
            m_articles = m_steps = 0;
            const auto last = std::ranges::find(*history, model::OperationKind::Purge,
                                                &model::JournalEntry::kind);
            for (auto entry = last; entry != history->end(); ++entry) {
                if (entry->kind == model::OperationKind::Purge && !entry->undone)
                    m_articles += entry->count;
                else
                    ++m_steps;
            }
            dialog.tellPurged(m_articles);
        });
}

void RoomRelease::ask(PurgeDialog& dialog) {
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("Make room"),
        tr("Give the room of %Ln article(s) back now? They can then no longer be brought back.",
           nullptr, m_articles),
        QMessageBox::Cancel, &dialog);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName("roomQuestion");
    QString more = tr("Dated copies of the library still hold them.");
    if (m_steps > 0)
        more.prepend(
            tr("%n step(s) done before can no longer be undone either.", nullptr, m_steps) + ' ');
    box->setInformativeText(more);
    QPushButton* give = box->addButton(tr("&Give the room back"), QMessageBox::DestructiveRole);
    give->setObjectName("giveRoomBack");
    box->setDefaultButton(QMessageBox::Cancel);
    connect(give, &QPushButton::clicked, this, [this, &dialog] {
        dialog.reject();
        release();
    });
    box->open();
}

void RoomRelease::release() {
    auto* dialog = new TaskDialog(m_surroundings.theme, tr("Make room"),
                                  tr("The articles leave the file…"), &m_window);
    dialog->open();
    m_job = m_surroundings.bridge.editInSteps<int>(
        dialog,
        [](service::LibraryFile& file, const auto&) {
            return std::optional(service::RetentionEditor(file).giveUpPurged());
        },
        [](int) {},
        [this, dialog](const base::Result<int>& entries) {
            if (!entries) {
                dialog->finish(errorText(entries.error().code));
                return;
            }
            m_surroundings.bridge.tellAllChanged(); // what can be undone is another now
            shrink(*dialog);
        });
}

void RoomRelease::shrink(TaskDialog& dialog) {
    std::stop_source stop = m_work.run<int>(
        &dialog,
        [file = m_library.file()](const std::stop_token& wish, const std::function<void(int)>&) {
            return service::shrink(file, wish);
        },
        [](int) {},
        [&dialog](const base::Result<std::uint64_t>& freed) {
            dialog.finish(freed
                              ? tr("The file is %1 smaller.")
                                    .arg(QLocale().formattedDataSize(static_cast<qint64>(*freed), 1,
                                                                     QLocale::DataSizeSIFormat))
                              : errorText(freed.error().code));
        });
    // What was given up stays so; the rest of the room is given back while nobody works.
    connect(&dialog, &TaskDialog::stopped, this, [stop]() mutable { stop.request_stop(); });
}

} // namespace musette::gui
