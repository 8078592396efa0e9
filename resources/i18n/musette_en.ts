<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Boards</name>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n dot</numerusform>
            <numerusform>%n dots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>board of %n card(s)</source>
        <translation>
            <numerusform>board of %n card</numerusform>
            <numerusform>board of %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message numerus="yes">
        <source>Also in %n other feed(s)</source>
        <translation>
            <numerusform>Also in %n other feed</numerusform>
            <numerusform>Also in %n other feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::AddFeedDialog</name>
    <message numerus="yes">
        <source>%n feed(s) found on “%1”</source>
        <translation>
            <numerusform>%n feed found on “%1”</numerusform>
            <numerusform>%n feeds found on “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::AnnotationList</name>
    <message numerus="yes">
        <source>Highlighted passages and notes (%Ln)</source>
        <translation>
            <numerusform>Highlighted passage or note (%Ln)</numerusform>
            <numerusform>Highlighted passages and notes (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ArticleHeader</name>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::CareCommands</name>
    <message numerus="yes">
        <source>%Ln article(s) taken out</source>
        <translation>
            <numerusform>%Ln article taken out</numerusform>
            <numerusform>%Ln articles taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is in %1: feeds, articles, sessions and notes as data and as pages to read, and %n image(s).</source>
        <translation>
            <numerusform>Everything is in %1: feeds, articles, sessions and notes as data and as pages to read, and %n image.</numerusform>
            <numerusform>Everything is in %1: feeds, articles, sessions and notes as data and as pages to read, and %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>%n feed added.</numerusform>
            <numerusform>%n feeds added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article added.</numerusform>
            <numerusform>%Ln articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were followed already.</source>
        <translation>
            <numerusform>%n feed was followed already.</numerusform>
            <numerusform>%n feeds were followed already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable address</source>
        <translation>
            <numerusform>%n without a usable address</numerusform>
            <numerusform>%n without a usable address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::CopiesDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) that came since will be missing</source>
        <translation>
            <numerusform>%Ln article that came since will be missing</numerusform>
            <numerusform>%Ln articles that came since will be missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that went since come back</source>
        <translation>
            <numerusform>%Ln article that went since comes back</numerusform>
            <numerusform>%Ln articles that went since come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) written since will be missing</source>
        <translation>
            <numerusform>%n note written since will be missing</numerusform>
            <numerusform>%n notes written since will be missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted since come back</source>
        <translation>
            <numerusform>%n note deleted since comes back</numerusform>
            <numerusform>%n notes deleted since come back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedCard</name>
    <message numerus="yes">
        <source>The %Ln article(s) you have remain readable.</source>
        <translation>
            <numerusform>The %Ln article you have remains readable.</numerusform>
            <numerusform>The %Ln articles you have remain readable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedJournal</name>
    <message numerus="yes">
        <source>Its %Ln article(s) remain readable.</source>
        <translation>
            <numerusform>Its %Ln article remains readable.</numerusform>
            <numerusform>Its %Ln articles remain readable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedRetention</name>
    <message numerus="yes">
        <source>%Ln article(s) would go by that, at your word alone: File › Make room… What you kept stays.</source>
        <translation>
            <numerusform>%Ln article would go by that, at your word alone: File › Make room… What you kept stays.</numerusform>
            <numerusform>%Ln articles would go by that, at your word alone: File › Make room… What you kept stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedSettings</name>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedTreeModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::HalfDayHeader</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ImagesLine</name>
    <message numerus="yes">
        <source>%n image(s) not loaded.</source>
        <translation>
            <numerusform>%n image not loaded.</numerusform>
            <numerusform>%n images not loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) not loaded, hosted by %1.</source>
        <translation>
            <numerusform>%n image not loaded, hosted by %1.</numerusform>
            <numerusform>%n images not loaded, hosted by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ImportDialog</name>
    <message numerus="yes">
        <source>%n feed(s) in this file</source>
        <translation>
            <numerusform>%n feed in this file</numerusform>
            <numerusform>%n feeds in this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already followed</source>
        <translation>
            <numerusform>%n already followed</numerusform>
            <numerusform>%n already followed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable address</source>
        <translation>
            <numerusform>%n without a usable address</numerusform>
            <numerusform>%n without a usable address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::JourneeScreen</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::LibraryErrands</name>
    <message numerus="yes">
        <source>The names of %n participant(s) have been erased, as their date had come.</source>
        <translation>
            <numerusform>The name of %n participant has been erased, as its date had come.</numerusform>
            <numerusform>The names of %n participants have been erased, as their date had come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ListHeader</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln new article(s)</source>
        <translation>
            <numerusform>Show %Ln new article</numerusform>
            <numerusform>Show %Ln new articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::OutlineModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::PackDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>Subscribe to %n feed</numerusform>
            <numerusform>Subscribe to %n feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::PersonDialog</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase “%1” in %n place(s)? This cannot be undone.</source>
        <translation>
            <numerusform>Erase “%1” in %n place? This cannot be undone.</numerusform>
            <numerusform>Erase “%1” in %n places? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name erased in %n place(s)</source>
        <translation>
            <numerusform>Name erased in %n place</numerusform>
            <numerusform>Name erased in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::PurgeDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) would go</source>
        <translation>
            <numerusform>%Ln article would go</numerusform>
            <numerusform>%Ln articles would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, of which %Ln unread.</source>
        <translation>
            <numerusform>, of which %Ln unread.</numerusform>
            <numerusform>, of which %Ln unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that were taken out before still lie in the file.</source>
        <translation>
            <numerusform>%Ln article that was taken out before still lies in the file.</numerusform>
            <numerusform>%Ln articles that were taken out before still lie in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RapportScreen</name>
    <message numerus="yes">
        <source>%n min to read</source>
        <translation>
            <numerusform>%n min to read</numerusform>
            <numerusform>%n min to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it must be seen to first.</source>
        <translation>
            <numerusform>%n thing in it must be seen to first.</numerusform>
            <numerusform>%n things in it must be seen to first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RefreshController</name>
    <message numerus="yes">
        <source>%n feed(s) up to date</source>
        <translation>
            <numerusform>%n feed up to date</numerusform>
            <numerusform>%n feeds up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to follow</source>
        <translation>
            <numerusform>%n to follow</numerusform>
            <numerusform>%n to follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportExport</name>
    <message numerus="yes">
        <source>%n public item(s)</source>
        <translation>
            <numerusform>%n public item</numerusform>
            <numerusform>%n public items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) for the team</source>
        <translation>
            <numerusform>%n item for the team</numerusform>
            <numerusform>%n items for the team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), private ones included</source>
        <translation>
            <numerusform>%n item, private ones included</numerusform>
            <numerusform>%n items, private ones included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private one(s) left out</source>
        <translation>
            <numerusform>%n private one left out</numerusform>
            <numerusform>%n private ones left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportLinkCheck</name>
    <message numerus="yes">
        <source>%n link(s), all of them answer.</source>
        <translation>
            <numerusform>%n link, it answers.</numerusform>
            <numerusform>%n links, all of them answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) asked.</source>
        <translation>
            <numerusform>%n link asked.</numerusform>
            <numerusform>%n links asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) nowhere.</source>
        <translation>
            <numerusform>%n leads nowhere.</numerusform>
            <numerusform>%n lead nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) moved.</source>
        <translation>
            <numerusform>%n page moved.</numerusform>
            <numerusform>%n pages moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportSettingsPage</name>
    <message numerus="yes">
        <source>%n template(s) of your own, nothing wrong with them.</source>
        <translation>
            <numerusform>%n template of your own, nothing wrong with it.</numerusform>
            <numerusform>%n templates of your own, nothing wrong with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RoomRelease</name>
    <message numerus="yes">
        <source>Give the room of %Ln article(s) back now? They can then no longer be brought back.</source>
        <translation>
            <numerusform>Give the room of %Ln article back now? It can then no longer be brought back.</numerusform>
            <numerusform>Give the room of %Ln articles back now? They can then no longer be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done before can no longer be undone either.</source>
        <translation>
            <numerusform>%n step done before can no longer be undone either.</numerusform>
            <numerusform>%n steps done before can no longer be undone either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RuleCommands</name>
    <message numerus="yes">
        <source>Done to %Ln article(s)</source>
        <translation>
            <numerusform>Done to %Ln article</numerusform>
            <numerusform>Done to %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RuleDialog</name>
    <message numerus="yes">
        <source>Do it &amp;now to the %Ln article(s) that are here</source>
        <translation>
            <numerusform>Do it &amp;now to the %Ln article that is here</numerusform>
            <numerusform>Do it &amp;now to the %Ln articles that are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RuleLog</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that were here</source>
        <translation>
            <numerusform>%Ln article that was here</numerusform>
            <numerusform>%Ln articles that were here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RulePreview</name>
    <message numerus="yes">
        <source>%Ln article(s) so far, of %1 looked at…</source>
        <translation>
            <numerusform>%Ln article so far, of %1 looked at…</numerusform>
            <numerusform>%Ln articles so far, of %1 looked at…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the library fit, of %1.</source>
        <translation>
            <numerusform>%Ln article of the library fits, of %1.</numerusform>
            <numerusform>%Ln articles of the library fit, of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you have sorted yourself: the rule leaves them alone.</source>
        <translation>
            <numerusform>%n of them you have sorted yourself: the rule leaves it alone.</numerusform>
            <numerusform>%n of them you have sorted yourself: the rule leaves them alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RulesDialog</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) taken back</source>
        <translation>
            <numerusform>%n thing taken back</numerusform>
            <numerusform>%n things taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::SearchColumn</name>
    <message numerus="yes">
        <source>%Ln result(s) for “%1”</source>
        <translation>
            <numerusform>%Ln result for “%1”</numerusform>
            <numerusform>%Ln results for “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln result(s) for “%1”</source>
        <translation>
            <numerusform>The first %Ln result for “%1”</numerusform>
            <numerusform>The first %Ln results for “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionCommands</name>
    <message numerus="yes">
        <source>Session “%1” deleted, with its %n note(s).</source>
        <translation>
            <numerusform>Session “%1” deleted, with its %n note.</numerusform>
            <numerusform>Session “%1” deleted, with its %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ShareCommands</name>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) new</source>
        <translation>
            <numerusform>%n part new</numerusform>
            <numerusform>%n parts new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited here and kept</source>
        <translation>
            <numerusform>%n edited here and kept</numerusform>
            <numerusform>%n edited here and kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ShareDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln article(s) of the list</source>
        <translation>
            <numerusform>The first %Ln article of the list</numerusform>
            <numerusform>The first %Ln articles of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: linked to the session privately or for the team</source>
        <translation>
            <numerusform>%n left out: linked to the session privately or for the team</numerusform>
            <numerusform>%n left out: linked to the session privately or for the team</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::SubscriptionCommands</name>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n feed added</numerusform>
            <numerusform>%n feeds added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already followed</source>
        <translation>
            <numerusform>%n already followed</numerusform>
            <numerusform>%n already followed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::VeilleScreen</name>
    <message numerus="yes">
        <source>%Ln to sort</source>
        <translation>
            <numerusform>%Ln to sort</numerusform>
            <numerusform>%Ln to sort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n feed</numerusform>
            <numerusform>%n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) kept</source>
        <translation>
            <numerusform>%Ln article kept</numerusform>
            <numerusform>%Ln articles kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked to “%1”</source>
        <translation>
            <numerusform>%n linked to “%1”</numerusform>
            <numerusform>%n linked to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n watched</numerusform>
            <numerusform>%n watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n let go</source>
        <translation>
            <numerusform>%n let go</numerusform>
            <numerusform>%n let go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the %n kept</source>
        <translation>
            <numerusform>Read the %n kept</numerusform>
            <numerusform>Read the %n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left</source>
        <translation>
            <numerusform>%Ln article left</numerusform>
            <numerusform>%Ln articles left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s).</source>
        <translation>
            <numerusform>%Ln article.</numerusform>
            <numerusform>%Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ViewCommands</name>
    <message numerus="yes">
        <source>%Ln article(s) of “%1” marked as read</source>
        <translation>
            <numerusform>%Ln article of “%1” marked as read</numerusform>
            <numerusform>%Ln articles of “%1” marked as read</numerusform>
        </translation>
    </message>
</context>
</TS>
