#pragma once

#include <QAction>
#include <QObject>

#include <map>

class QWidget;

namespace musette::gui {

/// Every command of the menus.
enum class Act {
    AddFeed,
    StarterPack,
    ImportFeeds,
    ExportFeeds,
    NewSession,
    ImportSession,
    OpenLibrary,
    Backup,
    Restore,
    ExportReport,
    ExportPage,
    ExportPdf,
    ExportMarkdown,
    ExportMoodle,
    CopyForBlog,
    CopyForMail,
    EditReportText,
    CheckReport,
    CheckLinks,
    RetitlePart,
    PartUp,
    PartDown,
    ReportDraft,
    ReportReviewed,
    ReportPublished,
    ExportBundle,
    ImportBundle,
    ShareItems,
    ImportShared,
    ShowLeftOut,
    Quit,
    Undo,
    Redo,
    History,
    Find,
    SaveSearch,
    EditSearch,
    RemoveSearch,
    FindInArticle,
    FindNext,
    FindPrevious,
    Settings,
    ShowVeille,
    ShowJournee,
    ShowRapport,
    Triage,
    SessionPanel,
    NextArea,
    PreviousArea,
    OrderPublished,
    OrderArrived,
    OrderTitle,
    OrderFeed,
    ShowNew,
    TextLarger,
    TextSmaller,
    TextNormal,
    FullScreen,
    RefreshAll,
    RefreshFeed,
    CancelRefresh,
    RenameFeed,
    MoveFeed,
    LogIn,
    Unsubscribe,
    MarkAllRead,
    FeedJournal,
    NextItem,
    PreviousItem,
    Keep,
    Watch,
    LetGo,
    Link,
    LinkElsewhere,
    Tag,
    Quote,
    QuoteElsewhere,
    Highlight,
    AnnotateItem,
    NoteAboutItem,
    ToggleRead,
    Star,
    FullText,
    AlwaysFullText,
    LoadImages,
    ImagesOfFeed,
    OpenInBrowser,
    CopyLink,
    CopyTitleAndLink,
    Capture,
    AttachLast,
    NoteVisibility,
    NoteSpeaker,
    AddSequence,
    EditSequence,
    RemoveSequence,
    AddDay,
    EditHalfDay,
    NextHalfDay,
    PreviousHalfDay,
    EditSession,
    DeleteSession,
    ExportSession,
    Board,
    Questions,
    Tools,
    SessionParts,
    SessionAfter,
    FormerTexts,
    EditLink,
    FindPerson,
    Participants,
    Trainings,
    SaveAttachment,
    Shortcuts,
    About,
    FeedAddress,
    MoveUp,
    MoveDown,
    VerifyLibrary,
    MakeRoom,
    ExportArchive,
    ImportArchive,
    ImportQuiteRss,
    Rules,
    RuleFromItem,
    GroupStories
};

/// The commands with their texts and keys (ui.md §5). Who carries a command out connects to it;
/// nothing here knows what it does.
/// Ownership: the actions belong to this object. Thread: GUI.
class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    [[nodiscard]] QAction& operator[](Act act) const { return *m_actions.at(act); }

    /// Gives the keys of single letters their place: the list and the article, never a field.
    void bindLetters(QWidget& listAndArticle);
    /// Gives all other keys to the window.
    void bindWindow(QWidget& window);
    /// WCAG 2.1.4: single letters can be switched off.
    void setLettersEnabled(bool enabled);

private:
    void add(Act act, const QString& text, const QList<QKeySequence>& keys = {});
    void addLetter(Act act, const QString& text, const QList<QKeySequence>& keys);
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addFeedActions();
    void addItemActions();
    void addSessionActions();
    void addReportActions();

    std::map<Act, QAction*> m_actions;
    std::map<Act, QList<QKeySequence>> m_letters;
};

} // namespace musette::gui
