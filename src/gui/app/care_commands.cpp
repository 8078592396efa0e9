#include "care_commands.h"

#include "../dialogs/file_choice.h"
#include "../dialogs/purge_dialog.h"
#include "../dialogs/task_dialog.h"
#include "../look/words.h"
#include "actions.h"
#include "bridge.h"
#include "file_work.h"
#include "library_switch.h"
#include "messages.h"
#include "room_release.h"
#include "surroundings.h"
#include "text.h"

#include <musette/service/archive.h>
#include <musette/service/dated_copies.h>
#include <musette/service/library_file.h>
#include <musette/service/quiterss_import.h>

#include <QDir>
#include <QPointer>

#include <utility>

namespace musette::gui {
namespace {

/// How far a write in steps is.
struct Counted {
    std::int64_t done = 0;
    std::int64_t total = 0;
};

} // namespace

CareCommands::CareCommands(const Surroundings& surroundings, LibrarySwitch& library, FileWork& work,
                           QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_library(library), m_work(work),
      m_window(window), m_room(new RoomRelease(surroundings, library, work, window, this)) {
    const Actions& actions = surroundings.actions;
    connect(&actions[Act::VerifyLibrary], &QAction::triggered, this, &CareCommands::verify);
    connect(&actions[Act::MakeRoom], &QAction::triggered, this, &CareCommands::makeRoom);
    connect(&actions[Act::ExportArchive], &QAction::triggered, this, &CareCommands::chooseExport);
    connect(&actions[Act::ImportArchive], &QAction::triggered, this, &CareCommands::chooseArchive);
    connect(&actions[Act::ImportQuiteRss], &QAction::triggered, this,
            &CareCommands::chooseQuiteRss);
    connect(&library, &LibrarySwitch::closing, this, [this] {
        m_job.reset();
        m_work.stop();
    });
}

TaskDialog* CareCommands::taskDialog(const QString& title, const QString& text) {
    auto* dialog = new TaskDialog(m_surroundings.theme, title, text, &m_window);
    dialog->open();
    return dialog;
}

void CareCommands::verify() {
    TaskDialog* dialog =
        taskDialog(tr("Verify the library"), tr("The file is being read from end to end…"));
    const auto tell = [dialog](service::CheckStep step) {
        using enum service::CheckStep;
        switch (step) {
        case File: dialog->tell(tr("The file is being read from end to end…")); break;
        case References: dialog->tell(tr("What belongs together is being looked for…")); break;
        case Counts: dialog->tell(tr("Counts are being counted again…")); break;
        case Search: dialog->tell(tr("The search index is being compared with the texts…")); break;
        }
    };
    const auto done = [this, dialog](const base::Status& sound) {
        if (sound)
            dialog->finish(tr("The library is sound."));
        else if (sound.error().code == base::ErrorCode::LibraryDamaged)
            dialog->finish(
                tr("Something in this library is damaged: %1\n\nCounts and the search index can be "
                   "made anew. If that does not help, restore a backup: “Restore a backup…” in "
                   "the File menu.")
                    .arg(toQt(sound.error().detail)),
                tr("&Make counts and index anew"), [this] { rebuild(); });
        else
            dialog->finish(errorText(sound.error().code));
    };
    std::stop_source stop = m_work.run<service::CheckStep>(
        dialog,
        [file = m_library.file()](const std::stop_token& wish,
                                  const std::function<void(service::CheckStep)>& step) {
            return service::check(file, {.stop = wish, .onStep = step});
        },
        tell, done);
    connect(dialog, &TaskDialog::stopped, this, [stop]() mutable { stop.request_stop(); });
}

void CareCommands::rebuild() {
    TaskDialog* dialog =
        taskDialog(tr("Verify the library"), tr("Counts and the search index are being made…"));
    m_job = m_surroundings.bridge.editInSteps<int>(
        dialog,
        [](service::LibraryFile& file, const auto&) {
            return std::optional<base::Status>(file.rebuild());
        },
        [](int) {},
        [this, dialog](const base::Status& made) {
            if (!made) {
                dialog->finish(errorText(made.error().code));
                return;
            }
            dialog->finish(tr("Counts and the search index were made anew."), tr("&Verify again"),
                           [this] { verify(); });
        });
}

void CareCommands::makeRoom() {
    auto* dialog = new PurgeDialog(m_work, m_surroundings.theme, m_library.file(),
                                   m_surroundings.bridge.now(), &m_window);
    connect(dialog, &PurgeDialog::wanted, this, &CareCommands::purge);
    connect(&m_library, &LibrarySwitch::closing, dialog, &QDialog::reject);
    m_room->serve(*dialog);
    dialog->open();
    m_job = m_surroundings.bridge.editInSteps<int>(
        dialog,
        [](service::LibraryFile& file, const auto&) {
            return std::optional(service::RetentionEditor(file).rule());
        },
        [](int) {},
        [dialog](const base::Result<model::Retention>& rule) {
            dialog->start(rule.value_or(model::Retention{}));
        });
}

void CareCommands::purge(std::vector<model::ItemId> items, const model::Retention& rule) {
    TaskDialog* dialog = taskDialog(tr("Make room"), tr("Articles are being taken out…"));
    auto run = std::shared_ptr<service::PurgeRun>();
    const auto step = [run, items = std::move(items),
                       rule](service::LibraryFile& file,
                             const auto& tell) mutable -> std::optional<base::Result<int>> {
        if (!run) {
            run = std::make_shared<service::PurgeRun>(file, std::move(items));
            if (auto kept = service::RetentionEditor(file).setRule(rule); !kept)
                return base::Result<int>(std::unexpected(kept.error()));
        }
        if (auto taken = run->step(); !taken)
            return base::Result<int>(std::unexpected(taken.error()));
        tell({static_cast<std::int64_t>(run->seen()), static_cast<std::int64_t>(run->total())});
        if (!run->done())
            return std::nullopt;
        return base::Result<int>(run->removed());
    };
    m_job = m_surroundings.bridge.editInSteps<Counted>(
        dialog, step,
        [dialog](const Counted& count) { dialog->showProgress(count.done, count.total); },
        [this, dialog](const base::Result<int>& removed) {
            if (!removed) {
                dialog->finish(errorText(removed.error().code));
                return;
            }
            dialog->accept();
            m_surroundings.messages.tellUndoable(tr("%Ln article(s) taken out", nullptr, *removed));
        });
    connect(dialog, &TaskDialog::stopped, this, [this] {
        m_job.reset();
        m_surroundings.messages.tellUndoable(tr("Stopped. What went comes back with “Undo”."));
    });
}

void CareCommands::chooseExport() {
    const QString day = toQt(m_surroundings.bridge.now()).date().toString(Qt::ISODate);
    chooseFileToSave(m_window, tr("Export everything"), tr("Archives (*.zip)"),
                     "musette-" + day + ".zip",
                     [this](const QString& file) { exportArchiveTo(file); });
}

void CareCommands::exportArchiveTo(const QString& file) {
    TaskDialog* dialog =
        taskDialog(tr("Export everything"), tr("The library is being written into the archive…"));
    std::stop_source stop = m_work.run<service::ArchiveProgress>(
        dialog,
        [library = m_library.file(), archive = fromQt(file), now = m_surroundings.bridge.now()](
            const std::stop_token& wish,
            const std::function<void(service::ArchiveProgress)>& tell) {
            return service::exportArchive(library, archive, now,
                                          {.stop = wish, .onProgress = tell});
        },
        [dialog](const service::ArchiveProgress& progress) {
            dialog->showProgress(progress.done, progress.total);
        },
        [dialog, file](const base::Result<service::ArchiveSummary>& summary) {
            dialog->finish(
                summary ? tr("Everything is in %1: feeds, articles, sessions and notes as data "
                             "and as pages to read, and %n image(s).",
                             nullptr, static_cast<int>(summary->images))
                              .arg(QDir::toNativeSeparators(file))
                        : errorText(summary.error().code));
        });
    connect(dialog, &TaskDialog::stopped, this, [stop]() mutable { stop.request_stop(); });
}

void CareCommands::chooseArchive() {
    chooseFileToOpen(m_window, tr("Import an archive"), tr("Archives (*.zip);;All files (*)"),
                     [this](const QString& archive) {
                         chooseFileToSave(m_window, tr("Where the library of the archive is to be"),
                                          tr("Libraries (*.db)"), "musette.db",
                                          [this, archive](const QString& library) {
                                              importArchive(archive, library);
                                          });
                     });
}

void CareCommands::importArchive(const QString& archive, const QString& library) {
    TaskDialog* dialog =
        taskDialog(tr("Import an archive"), tr("The library is being made of the archive…"));
    std::stop_source stop = m_work.run<service::ArchiveProgress>(
        dialog,
        [archive = fromQt(archive), file = fromQt(library),
         clock = m_library.clock()](const std::stop_token& wish,
                                    const std::function<void(service::ArchiveProgress)>& tell) {
            return service::importArchive(archive, file, *clock,
                                          {.stop = wish, .onProgress = tell});
        },
        [dialog](const service::ArchiveProgress& progress) {
            dialog->showProgress(progress.done, progress.total);
        },
        [this, dialog, library](const base::Result<service::ArchiveSummary>& summary) {
            using enum base::ErrorCode;
            if (!summary) {
                dialog->finish(summary.error().code == AlreadyExists
                                   ? tr("There is a library of that name already. Choose another "
                                        "name: an archive becomes a library of its own.")
                                   : errorText(summary.error().code));
                return;
            }
            dialog->accept();
            m_library.open(fromQt(library));
            m_surroundings.messages.tell(tr("The library of the archive is open."));
        });
    connect(dialog, &TaskDialog::stopped, this, [stop]() mutable { stop.request_stop(); });
}

void CareCommands::chooseQuiteRss() {
    chooseFileToOpen(m_window, tr("Import from QuiteRSS"),
                     tr("Data of QuiteRSS (feeds.db);;All files (*)"),
                     [this](const QString& file) { importQuiteRss(file); });
}

void CareCommands::importQuiteRss(const QString& file) {
    TaskDialog* dialog = taskDialog(tr("Import from QuiteRSS"),
                                    tr("Feeds and articles of QuiteRSS are being taken over…"));
    using Import = service::QuiteRssImport;
    using Outcome = base::Result<service::QuiteRssSummary>;
    auto run = std::shared_ptr<Import>();
    const auto step = [run,
                       path = fromQt(file)](service::LibraryFile& library,
                                            const auto& tell) mutable -> std::optional<Outcome> {
        if (!run) {
            auto opened = Import::open(library, path);
            if (!opened)
                return Outcome(std::unexpected(opened.error()));
            run = std::make_shared<Import>(*std::move(opened));
        }
        if (auto taken = run->step(); !taken)
            return Outcome(std::unexpected(taken.error()));
        tell({run->seen(), run->total()});
        if (!run->done())
            return std::nullopt;
        return Outcome(run->summary());
    };
    m_job = m_surroundings.bridge.editInSteps<Counted>(
        dialog, step,
        [dialog](const Counted& count) { dialog->showProgress(count.done, count.total); },
        [dialog](const Outcome& outcome) {
            if (!outcome) {
                dialog->finish(errorText(outcome.error().code));
                return;
            }
            QStringList parts{tr("%n feed(s) added.", nullptr, outcome->feeds),
                              tr("%Ln article(s) added.", nullptr, outcome->items)};
            if (outcome->feedsKnown > 0)
                parts << tr("%n feed(s) were followed already.", nullptr, outcome->feedsKnown);
            if (!outcome->refused.empty())
                parts << tr("%n without a usable address", nullptr,
                            static_cast<int>(outcome->refused.size()));
            dialog->finish(parts.join('\n'));
        });
    connect(dialog, &TaskDialog::stopped, this, [this] {
        m_job.reset();
        m_surroundings.messages.tellUndoable(tr("Stopped. A second import brings the rest."));
    });
}

} // namespace musette::gui
