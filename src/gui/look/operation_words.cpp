#include "operation_words.h"

#include "../app/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace musette::gui {
namespace {

/// The kind of step in a few words; the subject follows behind a colon.
const char* kindWords(model::OperationKind kind) {
    using enum model::OperationKind;
    switch (kind) {
    case AddFeed: return QT_TRANSLATE_NOOP("History", "Feed added");
    case EditFeed: return QT_TRANSLATE_NOOP("History", "Feed changed");
    case RemoveFeed: return QT_TRANSLATE_NOOP("History", "Feed unsubscribed");
    case ImportFeeds: return QT_TRANSLATE_NOOP("History", "Feeds imported");
    case EditFolder: return QT_TRANSLATE_NOOP("History", "Folder renamed");
    case MarkRead: return QT_TRANSLATE_NOOP("History", "Marked read or unread");
    case Star: return QT_TRANSLATE_NOOP("History", "Star changed");
    case Triage: return QT_TRANSLATE_NOOP("History", "Article sorted");
    case Tag: return QT_TRANSLATE_NOOP("History", "Tags changed");
    case AddItem: return QT_TRANSLATE_NOOP("History", "Page added");
    case CreateSession: return QT_TRANSLATE_NOOP("History", "Session created");
    case EditSession: return QT_TRANSLATE_NOOP("History", "Session changed");
    case DeleteSession: return QT_TRANSLATE_NOOP("History", "Session deleted");
    case EditDays: return QT_TRANSLATE_NOOP("History", "Days changed");
    case EditSequence: return QT_TRANSLATE_NOOP("History", "Sequence changed");
    case EditSpeakers: return QT_TRANSLATE_NOOP("History", "Speakers changed");
    case AddNote: return QT_TRANSLATE_NOOP("History", "Note written");
    case EditNote: return QT_TRANSLATE_NOOP("History", "Note changed");
    case DeleteNote: return QT_TRANSLATE_NOOP("History", "Note deleted");
    case LinkItem: return QT_TRANSLATE_NOOP("History", "Article linked");
    case UnlinkItem: return QT_TRANSLATE_NOOP("History", "Link taken off");
    case EditParts: return QT_TRANSLATE_NOOP("History", "Objectives or resources changed");
    case ImportSession: return QT_TRANSLATE_NOOP("History", "Session imported");
    case AddHighlight: return QT_TRANSLATE_NOOP("History", "Passage highlighted");
    case EditHighlight: return QT_TRANSLATE_NOOP("History", "Highlight changed");
    case DeleteHighlight: return QT_TRANSLATE_NOOP("History", "Highlight removed");
    case AddItemNote: return QT_TRANSLATE_NOOP("History", "Note on an article written");
    case EditItemNote: return QT_TRANSLATE_NOOP("History", "Note on an article changed");
    case DeleteItemNote: return QT_TRANSLATE_NOOP("History", "Note on an article deleted");
    case AllowImages: return QT_TRANSLATE_NOOP("History", "Images of a feed: loading changed");
    case Purge: return QT_TRANSLATE_NOOP("History", "Old articles removed");
    case ImportLibrary: return QT_TRANSLATE_NOOP("History", "Taken over from another program");
    case AddRule: return QT_TRANSLATE_NOOP("History", "Rule added");
    case EditRule: return QT_TRANSLATE_NOOP("History", "Rule changed");
    case RemoveRule: return QT_TRANSLATE_NOOP("History", "Rule removed");
    case ApplyRule: return QT_TRANSLATE_NOOP("History", "Rule applied to articles");
    case UndoRule: return QT_TRANSLATE_NOOP("History", "What a rule did taken back");
    case EditReport: return QT_TRANSLATE_NOOP("History", "Report changed");
    case EditBoard: return QT_TRANSLATE_NOOP("History", "Board changed");
    case EditTools: return QT_TRANSLATE_NOOP("History", "Tools changed");
    case SaveSearch: return QT_TRANSLATE_NOOP("History", "Search saved");
    case EditSearch: return QT_TRANSLATE_NOOP("History", "Saved search changed");
    case RemoveSearch: return QT_TRANSLATE_NOOP("History", "Saved search removed");
    }
    return "";
}

} // namespace

QString operationText(const model::JournalEntry& entry) {
    QString text = QCoreApplication::translate("History", kindWords(entry.kind));
    if (entry.count > 1)
        text += QString(" (%1)").arg(QLocale().toString(entry.count));
    if (!entry.subject.empty())
        text = QCoreApplication::translate("History", "%1: %2")
                   .arg(text, toQt(entry.subject).simplified().left(80));
    return text;
}

} // namespace musette::gui
