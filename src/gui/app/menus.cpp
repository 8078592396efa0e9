#include "menus.h"

#include "actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <initializer_list>
#include <optional>

namespace musette::gui {
namespace {

QString word(const char* text) { return QCoreApplication::translate("Menus", text); }

constexpr std::nullopt_t kLine = std::nullopt;

void add(QMenuBar& bar, const char* name, const QString& title, const Actions& actions,
         std::initializer_list<std::optional<Act>> entries) {
    QMenu* menu = bar.addMenu(title);
    menu->setObjectName(name);
    for (const std::optional<Act> entry : entries) {
        if (entry)
            menu->addAction(&actions[*entry]);
        else
            menu->addSeparator();
    }
}

} // namespace

void buildMenus(QMenuBar& bar, const Actions& actions) {
    using enum Act;
    add(bar, "fileMenu", word(QT_TRANSLATE_NOOP("Menus", "&File")), actions,
        {AddFeed, StarterPack, ImportFeeds, ExportFeeds, kLine, NewSession, ImportSession,
         ExportReport, kLine, OpenLibrary, Backup, Restore, kLine, Quit});
    add(bar, "editMenu", word(QT_TRANSLATE_NOOP("Menus", "&Edit")), actions,
        {Undo, Redo, History, kLine, Find, kLine, Settings});
    add(bar, "viewMenu", word(QT_TRANSLATE_NOOP("Menus", "&View")), actions,
        {ShowVeille, ShowJournee, ShowRapport, kLine, Triage, SessionPanel, kLine, NextArea,
         PreviousArea, kLine, TextLarger, TextSmaller, TextNormal, kLine, FullScreen});
    add(bar, "feedMenu", word(QT_TRANSLATE_NOOP("Menus", "Fee&d")), actions,
        {RefreshAll, RefreshFeed, CancelRefresh, kLine, MarkAllRead, RenameFeed, MoveFeed,
         Unsubscribe, kLine, FeedJournal});
    add(bar, "itemMenu", word(QT_TRANSLATE_NOOP("Menus", "&Article")), actions,
        {NextItem, PreviousItem, kLine, Keep, Watch, LetGo, kLine, Link, LinkElsewhere, Tag, Quote,
         NoteAboutItem, kLine, ToggleRead, Star, kLine, OpenInBrowser, CopyLink});
    add(bar, "sessionMenu", word(QT_TRANSLATE_NOOP("Menus", "&Session")), actions,
        {Capture, AttachLast, NoteVisibility, NoteSpeaker, kLine, AddSequence, EditSequence,
         RemoveSequence, kLine, AddDay, EditHalfDay, kLine, PreviousHalfDay, NextHalfDay, kLine, EditSession,
         ExportSession, DeleteSession});
    add(bar, "helpMenu", word(QT_TRANSLATE_NOOP("Menus", "&Help")), actions,
        {Shortcuts, kLine, About});
}

} // namespace musette::gui
