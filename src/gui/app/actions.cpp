#include "actions.h"

#include <QWidget>

namespace musette::gui {
namespace {

QKeySequence key(QKeyCombination combination) {
    return QKeySequence(combination);
}
QKeySequence key(const char* portable) {
    return QKeySequence(QString::fromUtf8(portable), QKeySequence::PortableText);
}

} // namespace

Actions::Actions(QObject* parent) : QObject(parent) {
    addFileActions();
    addEditActions();
    addViewActions();
    addFeedActions();
    addItemActions();
    addSessionActions();
    addReportActions();
    add(Act::Shortcuts, tr("&Keyboard shortcuts"), {key("F1")});
    add(Act::About, tr("&About Musette"));
    (*this)[Act::Quit].setMenuRole(QAction::QuitRole);
    (*this)[Act::About].setMenuRole(QAction::AboutRole);
    (*this)[Act::Settings].setMenuRole(QAction::PreferencesRole);
}

void Actions::add(Act act, const QString& text, const QList<QKeySequence>& keys) {
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    m_actions[act] = action;
}

void Actions::addLetter(Act act, const QString& text, const QList<QKeySequence>& keys) {
    add(act, text, keys);
    m_actions[act]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_letters[act] = keys;
}

void Actions::addFileActions() {
    add(Act::AddFeed, tr("&Add a feed…"), {key("Ctrl+Shift+A")});
    add(Act::StarterPack, tr("Feeds to begin &with…"));
    add(Act::ImportFeeds, tr("&Import feeds (OPML)…"));
    add(Act::ExportFeeds, tr("&Export feeds (OPML)…"));
    add(Act::NewSession, tr("&New session…"), {key("Ctrl+Shift+N")});
    add(Act::Trainings, tr("&Trainings…"));
    add(Act::ImportSession, tr("Import a &session…"));
    add(Act::ImportBundle, tr("Import a col&league’s session…"));
    add(Act::ImportShared, tr("Import s&hared articles…"));
    add(Act::OpenLibrary, tr("&Open another library…"));
    add(Act::Backup, tr("&Back up the library…"));
    add(Act::Restore, tr("Restore a back&up…"));
    add(Act::VerifyLibrary, tr("&Verify the library…"));
    add(Act::MakeRoom, tr("Make roo&m…"));
    add(Act::ExportArchive, tr("Export ever&ything…"));
    add(Act::ImportArchive, tr("Import an ar&chive…"));
    add(Act::ImportQuiteRss, tr("Import &from QuiteRSS…"));
    add(Act::Quit, tr("&Quit"), {key("Ctrl+Q")});
}

void Actions::addEditActions() {
    add(Act::Undo, tr("&Undo"), {key("Ctrl+Z")});
    add(Act::Redo, tr("&Redo"), {key("Ctrl+Shift+Z")});
    add(Act::History, tr("&History…"));
    add(Act::Find, tr("&Find…"), {key("Ctrl+F")});
    add(Act::SaveSearch, tr("Sa&ve the search"));
    add(Act::EditSearch, tr("Change na&me and words of the search…"));
    add(Act::RemoveSearch, tr("Remove the saved s&earch"));
    add(Act::FindInArticle, tr("Find in the ar&ticle…"), {key("Ctrl+Shift+F")});
    add(Act::FindNext, tr("&Next match in the article"), {key("F3")});
    add(Act::FindPrevious, tr("&Previous match in the article"), {key("Shift+F3")});
    add(Act::FindPerson, tr("Find a pers&on…"));
    add(Act::Settings, tr("&Settings…"), {key("Ctrl+,")});
}

void Actions::addViewActions() {
    // On AZERTY the key marked 1 gives & with Ctrl (ui.md §5): both are set, the menu shows the
    // first.
    add(Act::ShowVeille, tr("Readin&g", "screen"), {key("Ctrl+1"), key("Ctrl+&")});
    add(Act::ShowJournee, tr("&Day"), {key("Ctrl+2"), key("Ctrl+é")});
    add(Act::ShowRapport, tr("&Report"), {key("Ctrl+3"), key("Ctrl+\"")});
    add(Act::Triage, tr("&Sort the inbox"), {key("F8")});
    add(Act::SessionPanel, tr("Session &panel"), {key("F9")});
    m_actions[Act::SessionPanel]->setCheckable(true);
    m_actions[Act::Triage]->setCheckable(true);
    add(Act::NextArea, tr("&Next area"), {key("F6")});
    add(Act::PreviousArea, tr("Pre&vious area"), {key("Shift+F6")});
    add(Act::OrderPublished, tr("Ne&west first"));
    add(Act::OrderArrived, tr("Last &arrived first"));
    add(Act::OrderTitle, tr("By &title"));
    add(Act::OrderFeed, tr("By f&eed"));
    add(Act::GroupStories, tr("&Group the same story"));
    m_actions[Act::GroupStories]->setCheckable(true);
    addLetter(Act::ShowNew, tr("Show ne&w articles"), {key("V")});
    add(Act::TextLarger, tr("&Larger text"), {key("Ctrl++"), key("Ctrl+=")});
    add(Act::TextSmaller, tr("S&maller text"), {key("Ctrl+-")});
    add(Act::TextNormal, tr("N&ormal text size"), {key("Ctrl+0"), key("Ctrl+à")});
    add(Act::FullScreen, tr("&Full screen"), {key("F11")});
    m_actions[Act::FullScreen]->setCheckable(true);
}

void Actions::addFeedActions() {
    add(Act::RefreshAll, tr("&Refresh all"), {key("F5")});
    add(Act::RefreshFeed, tr("Refresh this &feed"), {key("Shift+F5")});
    add(Act::CancelRefresh, tr("&Stop refreshing"));
    add(Act::RenameFeed, tr("R&ename…"));
    add(Act::MoveFeed, tr("&Move to folder…"));
    add(Act::LogIn, tr("&Log in…"));
    add(Act::FeedAddress, tr("&Change the address…"));
    add(Act::MoveUp, tr("Move u&p"), {key("Alt+Up")});
    add(Act::MoveDown, tr("Move do&wn"), {key("Alt+Down")});
    for (const Act act : {Act::MoveUp, Act::MoveDown}) // notes and the outline have these keys too
        m_actions[act]->setShortcutContext(Qt::WidgetShortcut);
    add(Act::Unsubscribe, tr("&Unsubscribe"));
    add(Act::MarkAllRead, tr("Mark all as re&ad"));
    add(Act::Rules, tr("Rules for &new articles…"));
    add(Act::FeedJournal, tr("&Journal of feeds…"), {key("F7")});
}

void Actions::addItemActions() {
    addLetter(Act::NextItem, tr("&Next article"), {key("J")});
    addLetter(Act::PreviousItem, tr("&Previous article"), {key("K")});
    addLetter(Act::Keep, tr("&Keep"), {key("R")});
    addLetter(Act::Watch, tr("&Watch"), {key("S")});
    addLetter(Act::LetGo, tr("Let &go"), {key("P"), key(Qt::Key_Delete)});
    addLetter(Act::Link, tr("&Link to the current half-day"), {key("L")});
    addLetter(Act::LinkElsewhere, tr("Link to &another half-day or sequence…"), {key("Shift+L")});
    addLetter(Act::Tag, tr("&Tag…"), {key("T")});
    addLetter(Act::Quote, tr("&Quote the selection"), {key("C")});
    addLetter(Act::QuoteElsewhere, tr("Quote elsewhere…"), {key("Shift+C")});
    addLetter(Act::Highlight, tr("Highlight the &marked words"), {key("H")});
    addLetter(Act::NoteAboutItem, tr("Note ab&out this article"), {key("N")});
    addLetter(Act::AnnotateItem, tr("Annotat&e this article…"), {key("Shift+N")});
    add(Act::RuleFromItem, tr("Rule for articles like this one…"));
    addLetter(Act::ToggleRead, tr("&Read / unread"), {key("M")});
    addLetter(Act::Star, tr("&Star"), {key("E")});
    addLetter(Act::FullText, tr("Read t&he whole article"), {key("A")});
    add(Act::AlwaysFullText, tr("Always read whole articles of this fee&d"));
    for (const Act act : {Act::FullText, Act::AlwaysFullText})
        m_actions[act]->setCheckable(true);
    addLetter(Act::LoadImages, tr("Load the &images"), {key("I")});
    add(Act::ImagesOfFeed, tr("Always load the images of this &feed"));
    m_actions[Act::ImagesOfFeed]->setCheckable(true);
    addLetter(Act::OpenInBrowser, tr("Open in the &browser"), {key("O")});
    add(Act::ShareItems, tr("Share the list…"), {key("Ctrl+Shift+L")});
    add(Act::CopyLink, tr("&Copy the link"));
    add(Act::CopyTitleAndLink, tr("Copy the title and the link"));
}

void Actions::addSessionActions() {
    add(Act::Capture, tr("New n&ote"), {key("Ctrl+N")});
    add(Act::AttachLast, tr("&Attach the last article read"), {key("Ctrl+L")});
    add(Act::NoteVisibility, tr("&Visibility of the note"), {key("Ctrl+Shift+V")});
    add(Act::NoteSpeaker, tr("&Speaker of the note…"), {key("F4")});
    add(Act::AddSequence, tr("Add a se&quence…"));
    add(Act::EditSequence, tr("Edit the seq&uence…"));
    add(Act::RemoveSequence, tr("De&lete the sequence"));
    add(Act::AddDay, tr("Add a &day…"));
    add(Act::EditHalfDay, tr("Edit the half-da&y…"));
    add(Act::NextHalfDay, tr("Ne&xt half-day"), {key("Ctrl+PgDown")});
    add(Act::PreviousHalfDay, tr("Prev&ious half-day"), {key("Ctrl+PgUp")});
    add(Act::EditSession, tr("&Edit the session…"));
    add(Act::DeleteSession, tr("Delete &the session"));
    add(Act::ExportSession, tr("Ex&port the session as data…"));
    add(Act::ExportBundle, tr("Session for a colleag&ue…"));
    add(Act::Board, tr("&Board of the sequence…"), {key("Ctrl+B")});
    add(Act::Questions, tr("T&hree questions…"), {key("Ctrl+J")});
    add(Act::Tools, tr("Tools see&n…"), {key("Ctrl+T")});
    add(Act::SessionParts, tr("Ob&jectives and resources…"));
    add(Act::SessionAfter, tr("&Make a session after this one…"));
    add(Act::Participants, tr("Participant&s…"));
    add(Act::SaveAttachment, tr("Save the attached file…"));
    add(Act::FormerTexts, tr("&Former texts of the note…"));
    add(Act::EditLink, tr("Linked arti&cle…"));
}

void Actions::addReportActions() {
    add(Act::ExportReport, tr("Export the &report…"), {key("Ctrl+Shift+S")});
    add(Act::ExportPage, tr("&Web page (HTML)…"));
    add(Act::ExportPdf, tr("&PDF…"));
    add(Act::ExportMarkdown, tr("&Markdown…"));
    add(Act::ExportMoodle, tr("M&oodle book…"));
    add(Act::CopyForBlog, tr("Copy for a &blog (WordPress)"));
    add(Act::CopyForMail, tr("&Copy for a mail"));
    add(Act::EditReportText, tr("&Introduction and conclusion…"));
    add(Act::CheckReport, tr("Chec&k…"), {key("Ctrl+Shift+R")});
    add(Act::ShowLeftOut, tr("What is &left out…"));
    add(Act::CheckLinks, tr("Check t&he links…"));
    add(Act::RetitlePart, tr("&Title or text of the part…"), {key("F2")});
    add(Act::PartUp, tr("Section &up"), {key("Alt+Up")});
    add(Act::PartDown, tr("Section dow&n"), {key("Alt+Down")});
    for (const Act act :
         {Act::RetitlePart, Act::PartUp, Act::PartDown}) // the outline has these keys
        m_actions[act]->setShortcutContext(Qt::WidgetShortcut);
    add(Act::ReportDraft, tr("&Draft again"));
    add(Act::ReportReviewed, tr("Read o&ver…"));
    add(Act::ReportPublished, tr("Publi&shed…"));
}

void Actions::bindLetters(QWidget& listAndArticle) {
    for (const auto& [act, keys] : m_letters)
        listAndArticle.addAction(m_actions.at(act));
}

void Actions::bindWindow(QWidget& window) {
    for (const auto& [act, action] : m_actions) {
        if (!m_letters.contains(act))
            window.addAction(action);
    }
}

void Actions::setLettersEnabled(bool enabled) {
    for (const auto& [act, keys] : m_letters)
        m_actions.at(act)->setShortcuts(enabled ? keys : QList<QKeySequence>{});
}

} // namespace musette::gui
