#include "menus.h"

#include "actions.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>

#include <initializer_list>
#include <optional>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("Menus", text);
}

constexpr std::nullopt_t kLine = std::nullopt;

using Entries = std::initializer_list<std::optional<Act>>;

void fill(QMenu& menu, const Actions& actions, Entries entries) {
    for (const std::optional<Act> entry : entries) {
        if (entry)
            menu.addAction(&actions[*entry]);
        else
            menu.addSeparator();
    }
}

template <class Parent> // a menu bar, or a menu
QMenu* add(Parent& parent, const char* name, const QString& title, const Actions& actions,
           Entries entries) {
    QMenu* menu = parent.addMenu(title);
    menu->setObjectName(name);
    fill(*menu, actions, entries);
    return menu;
}

/// The orders of the list stand in a menu of their own, before what belongs to the list too.
void addOrders(QMenuBar& bar, const Actions& actions) {
    auto* orders = new QMenu(word(QT_TRANSLATE_NOOP("Menus", "Order of the l&ist")), &bar);
    orders->setObjectName("orderMenu");
    for (const Act act : {Act::OrderPublished, Act::OrderArrived, Act::OrderTitle, Act::OrderFeed})
        orders->addAction(&actions[act]);
    orders->addSeparator();
    orders->addAction(&actions[Act::GroupStories]);
    bar.findChild<QMenu*>("viewMenu")->insertMenu(&actions[Act::ShowNew], orders);
}

/// No menu is taller than a small screen, also with large letters: what belongs together stands in
/// a menu of its own.
void addItemMenu(QMenuBar& bar, const Actions& actions) {
    using enum Act;
    QMenu* item =
        add(bar, "itemMenu", word(QT_TRANSLATE_NOOP("Menus", "&Article")), actions,
            {NextItem,      PreviousItem,  kLine, Keep,       Watch, LetGo,          kLine,
             Link,          LinkElsewhere, Tag,   kLine,      Quote, QuoteElsewhere, Highlight,
             NoteAboutItem, AnnotateItem,  kLine, ToggleRead, Star,  OpenInBrowser,  kLine});
    add(*item, "wholeTextMenu",
        QCoreApplication::translate("ArticleMenu", "Whole te&xt and images"), actions,
        {FullText, AlwaysFullText, kLine, LoadImages, ImagesOfFeed});
    add(*item, "copyMenu", QCoreApplication::translate("ArticleMenu", "Copy and s&hare"), actions,
        {CopyLink, CopyTitleAndLink, kLine, ShareItems});
    fill(*item, actions, {kLine, RuleFromItem});
}

void addSessionMenu(QMenuBar& bar, const Actions& actions) {
    using enum Act;
    QMenu* session = add(bar, "sessionMenu", word(QT_TRANSLATE_NOOP("Menus", "&Session")), actions,
                         {Capture, AttachLast, kLine});
    add(*session, "noteMenu", QCoreApplication::translate("SessionMenu", "&Chosen note"), actions,
        {NoteVisibility, NoteSpeaker, FormerTexts, kLine, EditLink, SaveAttachment});
    add(*session, "sequenceMenu", QCoreApplication::translate("SessionMenu", "Se&quence"), actions,
        {AddSequence, EditSequence, Board, kLine, RemoveSequence});
    add(*session, "halfDayMenu", QCoreApplication::translate("SessionMenu", "&Half-day"), actions,
        {PreviousHalfDay, NextHalfDay, kLine, Questions, EditHalfDay, kLine, AddDay});
    fill(*session, actions,
         {kLine, Tools, SessionParts, Participants, kLine, EditSession, SessionAfter, ExportBundle,
          ExportSession, DeleteSession, kLine});
    add(*session, "reportMenu", word(QT_TRANSLATE_NOOP("Menus", "&Report")), actions,
        {ExportReport, kLine,          ExportPage,      ExportPdf,   ExportMarkdown, ExportMoodle,
         kLine,        CopyForBlog,    CopyForMail,     kLine,       EditReportText, RetitlePart,
         PartUp,       PartDown,       kLine,           CheckReport, CheckLinks,     ShowLeftOut,
         kLine,        ReportReviewed, ReportPublished, ReportDraft});
}

/// While a menu or the menu bar has the keyboard, a letter is the key of an entry, not the command
/// of that letter: Qt would take the menu bar for a place where letters act, as their actions are
/// in it.
class MenuLetters final : public QObject {
public:
    explicit MenuLetters(QObject* parent) : QObject(parent) {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride ||
            (qobject_cast<QMenu*>(watched) == nullptr &&
             qobject_cast<QMenuBar*>(watched) == nullptr))
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool letter = !key->text().trimmed().isEmpty() &&
                            (key->modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == 0;
        if (letter)
            event->accept();
        return letter;
    }
};

} // namespace

void buildMenus(QMenuBar& bar, const Actions& actions) {
    using enum Act;
    new MenuLetters(&bar);
    add(bar, "fileMenu", word(QT_TRANSLATE_NOOP("Menus", "&File")), actions,
        {AddFeed,    StarterPack,   ImportFeeds,   ImportQuiteRss, ExportFeeds,   kLine,
         NewSession, Trainings,     ImportSession, ImportBundle,   ImportShared,  ExportReport,
         kLine,      OpenLibrary,   Backup,        Restore,        VerifyLibrary, MakeRoom,
         kLine,      ExportArchive, ImportArchive, kLine,          Quit});
    add(bar, "editMenu", word(QT_TRANSLATE_NOOP("Menus", "&Edit")), actions,
        {Undo, Redo, History, kLine, Find, SaveSearch, EditSearch, RemoveSearch, kLine,
         FindInArticle, FindNext, FindPrevious, FindPerson, kLine, Settings});
    add(bar, "viewMenu", word(QT_TRANSLATE_NOOP("Menus", "&View")), actions,
        {ShowVeille, ShowJournee, ShowRapport, kLine, Triage, SessionPanel, kLine, ShowNew, kLine,
         NextArea, PreviousArea, kLine, TextLarger, TextSmaller, TextNormal, kLine, FullScreen});
    addOrders(bar, actions);
    add(bar, "feedMenu", word(QT_TRANSLATE_NOOP("Menus", "Fee&d")), actions,
        {RefreshAll, RefreshFeed, CancelRefresh, kLine, MarkAllRead, RenameFeed, MoveFeed,
         FeedAddress, MoveUp, MoveDown, kLine, LogIn, Unsubscribe, kLine, Rules, FeedJournal});
    addItemMenu(bar, actions);
    addSessionMenu(bar, actions);
    add(bar, "helpMenu", word(QT_TRANSLATE_NOOP("Menus", "&Help")), actions,
        {Shortcuts, kLine, About});
}

} // namespace musette::gui
