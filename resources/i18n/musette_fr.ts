<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>ArticleImages</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Load the image</source>
        <translation>Charger l’image</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Image not found</source>
        <translation>Image introuvable</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Whole te&amp;xt and images</source>
        <translation>Texte &amp;entier et images</translation>
    </message>
    <message>
        <source>Copy and s&amp;hare</source>
        <translation>C&amp;opier et partager</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Embedded content from {}, not loaded.</source>
        <translation>Contenu intégré de {}, non chargé.</translation>
    </message>
</context>
<context>
    <name>Boards</name>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>board of %n card(s)</source>
        <translation>
            <numerusform>tableau de %n carte</numerusform>
            <numerusform>tableau de %n cartes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>EditedNote</name>
    <message>
        <source>A note was being edited when Musette stopped: its new text has been recorded.</source>
        <translation>Une note était en cours de modification quand Musette s’est arrêtée&#xa0;: son nouveau texte a été enregistré.</translation>
    </message>
</context>
<context>
    <name>FeedCard</name>
    <message>
        <source>MMMM d</source>
        <comment>day and month</comment>
        <translation>d MMMM</translation>
    </message>
</context>
<context>
    <name>FeedJournal</name>
    <message>
        <source>less than 1</source>
        <translation>moins de 1</translation>
    </message>
</context>
<context>
    <name>FeedWords</name>
    <message>
        <source>The site no longer has a feed at this address. Look for the new one on the site, then change it here.</source>
        <translation>Le site n’a plus de flux à cette adresse. Cherchez la nouvelle sur le site, puis modifiez-la ici.</translation>
    </message>
    <message>
        <source>The site refuses to give out this feed. If that lasts, ask its makers.</source>
        <translation>Le site refuse de donner ce flux. Si cela dure, demandez à ses responsables.</translation>
    </message>
    <message>
        <source>The site has a problem of its own. Musette tries again by itself.</source>
        <translation>Le site a un problème de son côté. Musette réessaie d’elle-même.</translation>
    </message>
    <message>
        <source>The site answered with error %1. Check the address.</source>
        <translation>Le site a répondu par l’erreur %1. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en erreur</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>There is a page at this address, and no feed any more. Look for the new address on the site, then change it here.</source>
        <translation>Il y a une page à cette adresse, mais plus de flux. Cherchez la nouvelle adresse sur le site, puis modifiez-la ici.</translation>
    </message>
    <message>
        <source>This feed did not answer. Try it again, or check its address.</source>
        <translation>Ce flux n’a pas répondu. Réessayez, ou vérifiez son adresse.</translation>
    </message>
    <message>
        <source>silent since %1</source>
        <translation>muet depuis %1</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Feed added</source>
        <translation>Flux ajouté</translation>
    </message>
    <message>
        <source>Feed changed</source>
        <translation>Flux modifié</translation>
    </message>
    <message>
        <source>Feed unsubscribed</source>
        <translation>Abonnement arrêté</translation>
    </message>
    <message>
        <source>Feeds imported</source>
        <translation>Flux importés</translation>
    </message>
    <message>
        <source>Folder renamed</source>
        <translation>Dossier renommé</translation>
    </message>
    <message>
        <source>Marked read or unread</source>
        <translation>Marquage lu ou non lu</translation>
    </message>
    <message>
        <source>Star changed</source>
        <translation>Favori ajouté ou retiré</translation>
    </message>
    <message>
        <source>Article sorted</source>
        <translation>Article trié</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>Étiquettes modifiées</translation>
    </message>
    <message>
        <source>Page added</source>
        <translation>Page ajoutée</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Session créée</translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation>Session modifiée</translation>
    </message>
    <message>
        <source>Session deleted</source>
        <translation>Session supprimée</translation>
    </message>
    <message>
        <source>Days changed</source>
        <translation>Journées modifiées</translation>
    </message>
    <message>
        <source>Sequence changed</source>
        <translation>Séquence modifiée</translation>
    </message>
    <message>
        <source>Speakers changed</source>
        <translation>Intervenant·es modifié·es</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note écrite</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Note modifiée</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Note supprimée</translation>
    </message>
    <message>
        <source>Article linked</source>
        <translation>Article lié</translation>
    </message>
    <message>
        <source>Link taken off</source>
        <translation>Article délié</translation>
    </message>
    <message>
        <source>Objectives or resources changed</source>
        <translation>Objectifs ou ressources modifiés</translation>
    </message>
    <message>
        <source>Session imported</source>
        <translation>Session importée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Passage highlighted</source>
        <translation>Passage surligné</translation>
    </message>
    <message>
        <source>Highlight changed</source>
        <translation>Passage surligné modifié</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Surlignage retiré</translation>
    </message>
    <message>
        <source>Note on an article written</source>
        <translation>Note sur un article écrite</translation>
    </message>
    <message>
        <source>Note on an article changed</source>
        <translation>Note sur un article modifiée</translation>
    </message>
    <message>
        <source>Note on an article deleted</source>
        <translation>Note sur un article supprimée</translation>
    </message>
    <message>
        <source>Images of a feed: loading changed</source>
        <translation>Images d’un flux&#xa0;: chargement modifié</translation>
    </message>
    <message>
        <source>Old articles removed</source>
        <translation>Anciens articles retirés</translation>
    </message>
    <message>
        <source>Taken over from another program</source>
        <translation>Reprise d’un autre logiciel</translation>
    </message>
    <message>
        <source>Rule added</source>
        <translation>Règle ajoutée</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>Règle modifiée</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Règle supprimée</translation>
    </message>
    <message>
        <source>Rule applied to articles</source>
        <translation>Règle appliquée à des articles</translation>
    </message>
    <message>
        <source>What a rule did taken back</source>
        <translation>Effets d’une règle annulés</translation>
    </message>
    <message>
        <source>Report changed</source>
        <translation>Compte rendu modifié</translation>
    </message>
    <message>
        <source>Board changed</source>
        <translation>Tableau modifié</translation>
    </message>
    <message>
        <source>Tools changed</source>
        <translation>Outils modifiés</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Saved search changed</source>
        <translation>Recherche enregistrée modifiée</translation>
    </message>
    <message>
        <source>Saved search removed</source>
        <translation>Recherche enregistrée supprimée</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>Unread</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laissé partir</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <translation>Lié à %1</translation>
    </message>
    <message numerus="yes">
        <source>Also in %n other feed(s)</source>
        <translation>
            <numerusform>Aussi dans %n autre flux</numerusform>
            <numerusform>Aussi dans %n autres flux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Fee&amp;d</source>
        <translation>F&amp;lux</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rticle</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>S&amp;ession</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>Compte rendu&#xa0;: rédi&amp;ger, exporter</translation>
    </message>
    <message>
        <source>Order of the l&amp;ist</source>
        <translation>&amp;Ordre de la liste</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>PgUp</source>
        <translation>PgPréc</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgSuiv</translation>
    </message>
</context>
<context>
    <name>ReportWay</name>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>PDF to print or send</source>
        <translation>PDF à imprimer ou envoyer</translation>
    </message>
    <message>
        <source>Markdown and images</source>
        <translation>Markdown et images</translation>
    </message>
    <message>
        <source>Moodle book (ZIP)</source>
        <translation>Livre Moodle (ZIP)</translation>
    </message>
    <message>
        <source>To paste into WordPress</source>
        <translation>À coller dans WordPress</translation>
    </message>
    <message>
        <source>To paste into a mail</source>
        <translation>À coller dans un courriel</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Fichiers ZIP (*.zip)</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>In the way of an export</source>
        <translation>Empêche l’export</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Your templates are not in order:</source>
        <translation>Vos modèles ne sont pas en ordre&#xa0;:</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Read over</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a session that is gone</source>
        <translation>une session qui n’existe plus</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>the feed</source>
        <translation>le flux</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>le dossier</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>l’auteur·e</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>le titre</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>le texte</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>l’adresse</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>la catégorie</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>does not begin with</source>
        <translation>ne commence pas par</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>does not have all the words</source>
        <translation>n’a pas tous les mots</translation>
    </message>
    <message>
        <source>has all the words</source>
        <translation>a tous les mots</translation>
    </message>
    <message>
        <source>tag as</source>
        <translation>étiqueter</translation>
    </message>
    <message>
        <source>star</source>
        <translation>mettre en favori</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>retenir</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>surveiller</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>laisser partir</translation>
    </message>
    <message>
        <source>mark as read</source>
        <translation>marquer comme lu</translation>
    </message>
    <message>
        <source>link to the session</source>
        <translation>lier à la session</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>When %1: %2</source>
        <translation>Quand %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, jusqu’au %1</translation>
    </message>
    <message>
        <source>tagged as</source>
        <translation>étiqueté</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mis en favori</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>mis à surveiller</translation>
    </message>
    <message>
        <source>was let go</source>
        <translation>laissé partir</translation>
    </message>
    <message>
        <source>marked as read</source>
        <translation>marqué comme lu</translation>
    </message>
    <message>
        <source>linked to the session</source>
        <translation>lié à la session</translation>
    </message>
</context>
<context>
    <name>SessionMenu</name>
    <message>
        <source>&amp;Chosen note</source>
        <translation>N&amp;ote choisie</translation>
    </message>
    <message>
        <source>Se&amp;quence</source>
        <translation>Sé&amp;quence</translation>
    </message>
    <message>
        <source>&amp;Half-day</source>
        <translation>Dem&amp;i-journée</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>Morning</source>
        <translation>Matin</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Après-midi</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Soirée</translation>
    </message>
    <message>
        <source>D%1 · morning</source>
        <translation>J%1 · matin</translation>
    </message>
    <message>
        <source>D%1 · afternoon</source>
        <translation>J%1 · après-midi</translation>
    </message>
    <message>
        <source>D%1 · evening</source>
        <translation>J%1 · soirée</translation>
    </message>
    <message>
        <source>Day %1 · %2</source>
        <translation>Jour %1 · %2</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>exposé</translation>
    </message>
    <message>
        <source>workshop</source>
        <translation>atelier</translation>
    </message>
    <message>
        <source>round table</source>
        <translation>table ronde</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>activité</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>évaluation</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privée</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Publique</translation>
    </message>
    <message>
        <source>I keep</source>
        <translation>Je retiens</translation>
    </message>
    <message>
        <source>To test</source>
        <translation>À tester</translation>
    </message>
    <message>
        <source>To pass on</source>
        <translation>À transmettre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Workshop note</source>
        <translation>Note d’atelier</translation>
    </message>
    <message>
        <source>I attend it</source>
        <translation>J’y participe</translation>
    </message>
    <message>
        <source>I lead it</source>
        <translation>Je l’anime</translation>
    </message>
    <message>
        <source>I organise it</source>
        <translation>Je l’organise</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>En présence</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>À distance</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
    </message>
    <message>
        <source>Spotted</source>
        <translation>Repéré</translation>
    </message>
    <message>
        <source>Being tested</source>
        <translation>En test</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Testé</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adopté</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Illustration</source>
        <translation>Illustration</translation>
    </message>
    <message>
        <source>the speaker</source>
        <translation>l’intervenant·e</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>a participant</source>
        <translation>un·e participant·e</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Inbox</source>
        <translation>À trier</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laissés partir</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Toute la veille</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This value cannot be used. Correct it and try again.</source>
        <translation>Cette valeur ne convient pas. Corrigez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>This is no address. Paste it from the browser.</source>
        <translation>Ce n’est pas une adresse. Collez-la depuis le navigateur.</translation>
    </message>
    <message>
        <source>This is no longer in the library.</source>
        <translation>Cet élément n’est plus dans la musette.</translation>
    </message>
    <message>
        <source>This is there already.</source>
        <translation>Cet élément existe déjà.</translation>
    </message>
    <message>
        <source>No feed on this page. The page was read, but it announces no RSS, Atom or JSON feed.</source>
        <translation>Aucun flux sur cette page. La page a bien été lue, mais elle n’annonce aucun flux RSS, Atom ou JSON.</translation>
    </message>
    <message>
        <source>This file holds no list of feeds. Choose an OPML file.</source>
        <translation>Ce fichier ne contient pas de liste de flux. Choisissez un fichier OPML.</translation>
    </message>
    <message>
        <source>This file is no session of Musette. Choose a JSON file that it made.</source>
        <translation>Ce fichier n’est pas une session de Musette. Choisissez un fichier JSON exporté par Musette.</translation>
    </message>
    <message>
        <source>The site sent nothing. Try again later.</source>
        <translation>Le site n’a rien envoyé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>What the site sends is too large to be a feed.</source>
        <translation>Ce que le site envoie est trop volumineux pour être un flux. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>No connection. Musette goes on when the network is back.</source>
        <translation>Hors connexion. Musette reprendra au retour du réseau.</translation>
    </message>
    <message>
        <source>This site cannot be found. Check the address, or paste it from the browser.</source>
        <translation>Ce site est introuvable. Vérifiez l’adresse, ou collez-la depuis le navigateur.</translation>
    </message>
    <message>
        <source>This site does not take connections. Try again later.</source>
        <translation>Ce site n’accepte pas la connexion. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This site did not answer in time. Try again later.</source>
        <translation>Ce site n’a pas répondu à temps. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection to this site is not safe: its certificate was refused.</source>
        <translation>La connexion à ce site n’est pas sûre&#xa0;: son certificat est refusé. Vérifiez l’adresse, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The site answered with an error. Check the address.</source>
        <translation>Le site a répondu par une erreur. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This feed has closed. Its articles stay.</source>
        <translation>Ce flux est fermé. Ses articles restent.</translation>
    </message>
    <message>
        <source>The site asks to wait. Musette tries again later.</source>
        <translation>Le site demande d’attendre. Musette réessaiera plus tard.</translation>
    </message>
    <message>
        <source>This address leads round in circles. Check it.</source>
        <translation>Cette adresse tourne en rond. Vérifiez-la.</translation>
    </message>
    <message>
        <source>This address leads to a place that Musette does not follow.</source>
        <translation>Cette adresse mène là où Musette ne va pas. Vérifiez-la, ou collez l’adresse finale depuis le navigateur.</translation>
    </message>
    <message>
        <source>The answer of the site was cut off or damaged. Try again later.</source>
        <translation>La réponse du site est coupée ou abîmée. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This file is no library of Musette. It was left as it is. Open another one.</source>
        <translation>Ce fichier n’est pas une musette. Il reste tel quel. Ouvrez-en un autre.</translation>
    </message>
    <message>
        <source>This library comes from a newer version of Musette. It was left as it is.</source>
        <translation>Cette musette vient d’une version plus récente du programme. Elle reste telle quelle. Installez la nouvelle version pour l’ouvrir.</translation>
    </message>
    <message>
        <source>This library is damaged. It was left as it is. Restore a backup, or open another one.</source>
        <translation>Cette musette est abîmée. Elle reste telle quelle. Restaurez une sauvegarde, ou ouvrez-en une autre.</translation>
    </message>
    <message>
        <source>This library can only be read. Copy it to a folder of yours to write in it.</source>
        <translation>Cette musette est en lecture seule. Pour y écrire, copiez-la dans un de vos dossiers.</translation>
    </message>
    <message>
        <source>Another program uses this library. Close it there, or try again in a moment.</source>
        <translation>Un autre programme utilise cette musette. Fermez-la là-bas, ou réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The library cannot be opened at this place. Check the folder, or open another one.</source>
        <translation>La musette ne peut pas être ouverte à cet endroit. Vérifiez le dossier, ou ouvrez-en une autre.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be saved. Make room and try again.</source>
        <translation>Le disque est plein&#xa0;: plus rien ne peut être enregistré. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>This file cannot be read. Check it, or choose another one.</source>
        <translation>Ce fichier ne peut pas être lu. Vérifiez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This file cannot be written here. Choose another folder.</source>
        <translation>Le fichier ne peut pas être écrit ici. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Something unexpected happened. What was saved is safe.</source>
        <translation>Un imprévu est survenu. Ce qui est enregistré est en sûreté. Réessayez, ou relancez Musette.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;h</numerusform>
            <numerusform>il y a %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hier, %1</translation>
    </message>
    <message>
        <source>This site asks for a login, or refuses the one it got.</source>
        <translation>Ce site demande des identifiants, ou refuse ceux qu’il a reçus.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;jour</numerusform>
            <numerusform>il y a %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;mois</numerusform>
            <numerusform>il y a %n&#xa0;mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;an</numerusform>
            <numerusform>il y a %n&#xa0;ans</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is damaged, or of another kind. Nothing was taken from it.</source>
        <translation>Ce fichier est endommagé, ou d’un autre type. Rien n’en a été repris.</translation>
    </message>
</context>
<context>
    <name>musette::gui::AboutDialog</name>
    <message>
        <source>About Musette</source>
        <translation>À propos de Musette</translation>
    </message>
    <message>
        <source>Musette %1</source>
        <translation>Musette %1</translation>
    </message>
    <message>
        <source>Feeds, training-day notes and session reports for trainers. Everything stays on this computer: Musette contacts only the sites you follow or open.

Musette is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Votre veille, vos journées de formation et leurs comptes rendus, dans un seul sac. Tout reste sur cet ordinateur&#xa0;: Musette ne contacte que les sites que vous suivez ou que vous ouvrez.

Musette est un logiciel libre, sous la licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Licence of Musette</source>
        <translation>Licence de Musette</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licence of the icons</source>
        <translation>Licence des icônes</translation>
    </message>
    <message>
        <source>Icons (Lucide)</source>
        <translation>Icônes (Lucide)</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Musette stands on Qt %1 (LGPL-3), SQLite (public domain), libcurl (curl), Gumbo (Apache-2.0), pugixml, md4c, SQLiteCpp, spdlog, fmt and nlohmann/json (MIT), Mustache (Boost), CLI11 (BSD-3-Clause), ICU (Unicode) and OpenSSL (Apache-2.0).</source>
        <translation>Musette repose sur Qt %1 (LGPL-3), SQLite (domaine public), libcurl (curl), Gumbo (Apache-2.0), pugixml, md4c, SQLiteCpp, spdlog, fmt et nlohmann/json (MIT), Mustache (Boost), CLI11 (BSD-3-Clause), ICU (Unicode) et OpenSSL (Apache-2.0).</translation>
    </message>
</context>
<context>
    <name>musette::gui::ActionBar</name>
    <message>
        <source>Text comfort</source>
        <translation>Confort de lecture</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus d’actions</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>Colonne étroite</translation>
    </message>
    <message>
        <source>Normal column</source>
        <translation>Colonne normale</translation>
    </message>
    <message>
        <source>Wide column</source>
        <translation>Colonne large</translation>
    </message>
    <message>
        <source>Letters with serifs</source>
        <translation>Lettres avec empattements</translation>
    </message>
    <message>
        <source>Letters without serifs</source>
        <translation>Lettres sans empattements</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Laissé partir</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laisser partir</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <translation>Lié à %1</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Lier à %1</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Étiqueté</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citer</translation>
    </message>
</context>
<context>
    <name>musette::gui::ActionRow</name>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>Retirer cette action</translation>
    </message>
</context>
<context>
    <name>musette::gui::Actions</name>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Musette</source>
        <translation>À &amp;propos de Musette</translation>
    </message>
    <message>
        <source>&amp;Add a feed…</source>
        <translation>&amp;Ajouter un flux…</translation>
    </message>
    <message>
        <source>Feeds to begin &amp;with…</source>
        <translation>Flux pour &amp;commencer…</translation>
    </message>
    <message>
        <source>&amp;Import feeds (OPML)…</source>
        <translation>&amp;Importer des flux (OPML)…</translation>
    </message>
    <message>
        <source>&amp;Export feeds (OPML)…</source>
        <translation>&amp;Exporter les flux (OPML)…</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Nouvelle session…</translation>
    </message>
    <message>
        <source>Import a &amp;session…</source>
        <translation>Importer une &amp;session…</translation>
    </message>
    <message>
        <source>&amp;Open another library…</source>
        <translation>&amp;Ouvrir une autre musette…</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>Sa&amp;uvegarder la musette…</translation>
    </message>
    <message>
        <source>Restore a back&amp;up…</source>
        <translation>Restaurer une sauve&amp;garde…</translation>
    </message>
    <message>
        <source>Export the &amp;report…</source>
        <translation>Exporter le compte &amp;rendu…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Re&amp;chercher…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Journée</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Compte rendu</translation>
    </message>
    <message>
        <source>&amp;Sort the inbox</source>
        <translation>&amp;Trier</translation>
    </message>
    <message>
        <source>Session &amp;panel</source>
        <translation>&amp;Panneau de la session</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>Zone &amp;suivante</translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation>Zone p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>A&amp;grandir le texte</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Ré&amp;duire le texte</translation>
    </message>
    <message>
        <source>N&amp;ormal text size</source>
        <translation>Taille &amp;normale du texte</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>P&amp;lein écran</translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation>Tout &amp;actualiser</translation>
    </message>
    <message>
        <source>Refresh this &amp;feed</source>
        <translation>Actualiser ce &amp;flux</translation>
    </message>
    <message>
        <source>&amp;Stop refreshing</source>
        <translation>A&amp;rrêter l’actualisation</translation>
    </message>
    <message>
        <source>R&amp;ename…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>&amp;Déplacer dans un dossier…</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>&amp;Se désabonner</translation>
    </message>
    <message>
        <source>Mark all as re&amp;ad</source>
        <translation>Tout marquer comme &amp;lu</translation>
    </message>
    <message>
        <source>&amp;Journal of feeds…</source>
        <translation>&amp;Journal des flux…</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Article &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>Article &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Retenir</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>S&amp;urveiller</translation>
    </message>
    <message>
        <source>Let &amp;go</source>
        <translation>&amp;Laisser partir</translation>
    </message>
    <message>
        <source>&amp;Link to the current half-day</source>
        <translation>L&amp;ier à la demi-journée en cours</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>É&amp;tiqueter…</translation>
    </message>
    <message>
        <source>&amp;Quote the selection</source>
        <translation>&amp;Citer la sélection</translation>
    </message>
    <message>
        <source>Note ab&amp;out this article</source>
        <translation>&amp;Noter à propos de cet article</translation>
    </message>
    <message>
        <source>&amp;Read / unread</source>
        <translation>&amp;Marquer comme lu ou non lu</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Favori</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Ouvrir dans le navi&amp;gateur</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Copi&amp;er le lien</translation>
    </message>
    <message>
        <source>New n&amp;ote</source>
        <translation>&amp;Nouvelle note</translation>
    </message>
    <message>
        <source>&amp;Attach the last article read</source>
        <translation>&amp;Joindre le dernier article lu</translation>
    </message>
    <message>
        <source>&amp;Visibility of the note</source>
        <translation>&amp;Visibilité de la note</translation>
    </message>
    <message>
        <source>&amp;Speaker of the note…</source>
        <translation>&amp;Intervenant·e de la note…</translation>
    </message>
    <message>
        <source>Add a se&amp;quence…</source>
        <translation>Ajouter une sé&amp;quence…</translation>
    </message>
    <message>
        <source>Edit the seq&amp;uence…</source>
        <translation>Modifier la séq&amp;uence…</translation>
    </message>
    <message>
        <source>De&amp;lete the sequence</source>
        <translation>Supprime&amp;r la séquence</translation>
    </message>
    <message>
        <source>Add a &amp;day…</source>
        <translation>&amp;Ajouter une journée…</translation>
    </message>
    <message>
        <source>Edit the half-da&amp;y…</source>
        <translation>&amp;Modifier la demi-journée…</translation>
    </message>
    <message>
        <source>Ne&amp;xt half-day</source>
        <translation>Demi-journée &amp;suivante</translation>
    </message>
    <message>
        <source>Prev&amp;ious half-day</source>
        <translation>Demi-journée &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Edit the session…</source>
        <translation>Modifi&amp;er la session…</translation>
    </message>
    <message>
        <source>Delete &amp;the session</source>
        <translation>Supprimer &amp;la session</translation>
    </message>
    <message>
        <source>Ex&amp;port the session as data…</source>
        <translation>E&amp;xporter la session (données)…</translation>
    </message>
    <message>
        <source>Readin&amp;g</source>
        <comment>screen</comment>
        <translation>&amp;Veille</translation>
    </message>
    <message>
        <source>Read t&amp;he whole article</source>
        <translation>Lire l’article c&amp;omplet</translation>
    </message>
    <message>
        <source>Always read whole articles of this fee&amp;d</source>
        <translation>Toujours lire les articles &amp;de ce flux en entier</translation>
    </message>
    <message>
        <source>Load the &amp;images</source>
        <translation>C&amp;harger les images</translation>
    </message>
    <message>
        <source>Always load the images of this &amp;feed</source>
        <translation>Tou&amp;jours charger les images de ce flux</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>Se connec&amp;ter…</translation>
    </message>
    <message>
        <source>Highlight the &amp;marked words</source>
        <translation>Surligner le te&amp;xte choisi</translation>
    </message>
    <message>
        <source>Annotat&amp;e this article…</source>
        <translation>&amp;Votre note sur cet article…</translation>
    </message>
    <message>
        <source>&amp;Change the address…</source>
        <translation>Modifi&amp;er l’adresse…</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Des&amp;cendre</translation>
    </message>
    <message>
        <source>Find in the ar&amp;ticle…</source>
        <translation>Rechercher dans l’ar&amp;ticle…</translation>
    </message>
    <message>
        <source>&amp;Next match in the article</source>
        <translation>Occurrence &amp;suivante dans l’article</translation>
    </message>
    <message>
        <source>&amp;Previous match in the article</source>
        <translation>Occurrence &amp;précédente dans l’article</translation>
    </message>
    <message>
        <source>Copy the title and the link</source>
        <translation>Copier le titre et le lien</translation>
    </message>
    <message>
        <source>&amp;Verify the library…</source>
        <translation>&amp;Vérifier la musette…</translation>
    </message>
    <message>
        <source>Make roo&amp;m…</source>
        <translation>Faire de &amp;la place…</translation>
    </message>
    <message>
        <source>Export ever&amp;ything…</source>
        <translation>Exporter &amp;tout…</translation>
    </message>
    <message>
        <source>Import an ar&amp;chive…</source>
        <translation>Importer une arc&amp;hive…</translation>
    </message>
    <message>
        <source>Import &amp;from QuiteRSS…</source>
        <translation>Importer &amp;de QuiteRSS…</translation>
    </message>
    <message>
        <source>Find a pers&amp;on…</source>
        <translation>Chercher une p&amp;ersonne…</translation>
    </message>
    <message>
        <source>&amp;Board of the sequence…</source>
        <translation>Ta&amp;bleau de la séquence…</translation>
    </message>
    <message>
        <source>T&amp;hree questions…</source>
        <translation>Tr&amp;ois questions…</translation>
    </message>
    <message>
        <source>Tools see&amp;n…</source>
        <translation>Banc &amp;d’essai (outils vus)…</translation>
    </message>
    <message>
        <source>Ob&amp;jectives and resources…</source>
        <translation>Objecti&amp;fs et ressources…</translation>
    </message>
    <message>
        <source>&amp;Make a session after this one…</source>
        <translation>Nouvelle session d’après &amp;celle-ci…</translation>
    </message>
    <message>
        <source>&amp;Former texts of the note…</source>
        <translation>Anciens &amp;textes de la note…</translation>
    </message>
    <message>
        <source>Linked arti&amp;cle…</source>
        <translation>Fic&amp;he de l’article lié…</translation>
    </message>
    <message>
        <source>&amp;Web page (HTML)…</source>
        <translation>&amp;Page web (HTML)…</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown…</translation>
    </message>
    <message>
        <source>M&amp;oodle book…</source>
        <translation>Livre M&amp;oodle…</translation>
    </message>
    <message>
        <source>Copy for a &amp;blog (WordPress)</source>
        <translation>Copier pour un &amp;blog (WordPress)</translation>
    </message>
    <message>
        <source>&amp;Copy for a mail</source>
        <translation>&amp;Copier pour un courriel</translation>
    </message>
    <message>
        <source>&amp;Introduction and conclusion…</source>
        <translation>&amp;Introduction et conclusion…</translation>
    </message>
    <message>
        <source>Chec&amp;k…</source>
        <translation>&amp;Vérifier…</translation>
    </message>
    <message>
        <source>What is &amp;left out…</source>
        <translation>Ce qui est &amp;laissé de côté…</translation>
    </message>
    <message>
        <source>Ne&amp;west first</source>
        <translation>Les plus &amp;récents d’abord</translation>
    </message>
    <message>
        <source>Last &amp;arrived first</source>
        <translation>Les derniers &amp;arrivés d’abord</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Par &amp;titre</translation>
    </message>
    <message>
        <source>By f&amp;eed</source>
        <translation>Par &amp;flux</translation>
    </message>
    <message>
        <source>Show ne&amp;w articles</source>
        <translation>Voir les no&amp;uveaux articles</translation>
    </message>
    <message>
        <source>Rules for &amp;new articles…</source>
        <translation>Rè&amp;gles…</translation>
    </message>
    <message>
        <source>Rule for articles like this one…</source>
        <translation>Règle à partir de cet article…</translation>
    </message>
    <message>
        <source>Import a col&amp;league’s session…</source>
        <translation>I&amp;mporter la session d’un collègue…</translation>
    </message>
    <message>
        <source>Import s&amp;hared articles…</source>
        <translation>Importer des articles &amp;partagés…</translation>
    </message>
    <message>
        <source>Share the list…</source>
        <translation>Partager la liste…</translation>
    </message>
    <message>
        <source>Check t&amp;he links…</source>
        <translation>Vérifier les li&amp;ens…</translation>
    </message>
    <message>
        <source>&amp;Title or text of the part…</source>
        <translation>&amp;Titre ou texte de la partie…</translation>
    </message>
    <message>
        <source>Section &amp;up</source>
        <translation>Mo&amp;nter la partie</translation>
    </message>
    <message>
        <source>Section dow&amp;n</source>
        <translation>De&amp;scendre la partie</translation>
    </message>
    <message>
        <source>&amp;Draft again</source>
        <translation>Brouillon à nouvea&amp;u</translation>
    </message>
    <message>
        <source>Read o&amp;ver…</source>
        <translation>Mar&amp;quer comme relu…</translation>
    </message>
    <message>
        <source>Publi&amp;shed…</source>
        <translation>M&amp;arquer comme publié…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the search</source>
        <translation>E&amp;nregistrer la recherche</translation>
    </message>
    <message>
        <source>Remove the saved s&amp;earch</source>
        <translation>Supprimer &amp;la recherche enregistrée</translation>
    </message>
    <message>
        <source>Link to &amp;another half-day or sequence…</source>
        <translation>Lier à une &amp;autre demi-journée ou séquence…</translation>
    </message>
    <message>
        <source>Quote elsewhere…</source>
        <translation>Citer ailleurs…</translation>
    </message>
    <message>
        <source>Save the attached file…</source>
        <translation>Enregistrer le fichier joint…</translation>
    </message>
    <message>
        <source>&amp;Group the same story</source>
        <translation>Re&amp;grouper une même actualité</translation>
    </message>
    <message>
        <source>&amp;Trainings…</source>
        <translation>&amp;Formations…</translation>
    </message>
    <message>
        <source>Change na&amp;me and words of the search…</source>
        <translation>M&amp;odifier la recherche enregistrée…</translation>
    </message>
    <message>
        <source>Session for a colleag&amp;ue…</source>
        <translation>Session pour un collèg&amp;ue…</translation>
    </message>
    <message>
        <source>Participant&amp;s…</source>
        <translation>&amp;Participants…</translation>
    </message>
</context>
<context>
    <name>musette::gui::AddFeedDialog</name>
    <message>
        <source>Add a feed</source>
        <translation>Ajouter un flux</translation>
    </message>
    <message>
        <source>Address of a site or of a &amp;feed</source>
        <translation>Adresse d’un site ou d’un &amp;flux</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Looking for feeds…</source>
        <translation>Recherche de flux…</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) found on “%1”</source>
        <translation>
            <numerusform>%n flux trouvé sur «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n flux trouvés sur «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>S’abonner</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>newest: “%1”</source>
        <translation>le plus récent&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>You already follow this feed.</source>
        <translation>Vous suivez déjà ce flux.</translation>
    </message>
    <message>
        <source>This address could not be read</source>
        <translation>Cette adresse n’a pas pu être lue</translation>
    </message>
    <message>
        <source>Valid address</source>
        <translation>Adresse valide</translation>
    </message>
    <message>
        <source>Page read</source>
        <translation>Page lue</translation>
    </message>
    <message>
        <source>Page read (%1)</source>
        <translation>Page lue (%1)</translation>
    </message>
    <message>
        <source>No feed on this page</source>
        <translation>Aucun flux sur cette page</translation>
    </message>
    <message>
        <source>The page was read, but it announces no RSS, Atom or JSON feed.</source>
        <translation>La page a bien été lue, mais elle n’annonce aucun flux RSS, Atom ou JSON.</translation>
    </message>
    <message>
        <source>Feed announced in the page</source>
        <translation>Flux annoncé dans la page</translation>
    </message>
    <message>
        <source>Tried %1</source>
        <translation>Essai de %1</translation>
    </message>
    <message>
        <source>&amp;Keep as a plain link</source>
        <translation>&amp;Garder comme simple lien</translation>
    </message>
    <message>
        <source>Open the &amp;page</source>
        <translation>Ouvrir la &amp;page</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>Se &amp;connecter…</translation>
    </message>
</context>
<context>
    <name>musette::gui::AnnotationActions</name>
    <message>
        <source>Mark the words to highlight in the article first.</source>
        <translation>Sélectionnez d’abord dans l’article les mots à surligner.</translation>
    </message>
    <message>
        <source>Only words of the article itself can be highlighted.</source>
        <translation>Seuls les mots de l’article lui-même peuvent être surlignés.</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Note sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Note sur l’article</translation>
    </message>
    <message>
        <source>Add a note to the passage…</source>
        <translation>Annoter le passage…</translation>
    </message>
    <message>
        <source>Edit the note of the passage…</source>
        <translation>Modifier la note du passage…</translation>
    </message>
    <message>
        <source>Who may see the passage</source>
        <translation>Qui peut voir le passage</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Retirer le surlignage</translation>
    </message>
</context>
<context>
    <name>musette::gui::AnnotationCard</name>
    <message>
        <source>Go to the passage</source>
        <translation>Aller au passage</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Annoter</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Note sur l’article</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Who may see it in a report</source>
        <translation>Qui peut le voir dans un compte rendu</translation>
    </message>
</context>
<context>
    <name>musette::gui::AnnotationCommands</name>
    <message>
        <source>For yourself alone</source>
        <translation>Pour vous seul·e</translation>
    </message>
    <message>
        <source>Visible in the team’s report of a session it is linked to</source>
        <translation>Visible dans le compte rendu pour l’équipe d’une session liée</translation>
    </message>
    <message>
        <source>Visible in the public report of a session it is linked to</source>
        <translation>Visible dans le compte rendu public d’une session liée</translation>
    </message>
    <message>
        <source>Passage highlighted</source>
        <translation>Passage surligné</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Annoter</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Note supprimée</translation>
    </message>
    <message>
        <source>Note added to the passage</source>
        <translation>Passage annoté</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Note modifiée</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Surlignage retiré</translation>
    </message>
    <message>
        <source>Note on the article added</source>
        <translation>Note sur l’article ajoutée</translation>
    </message>
</context>
<context>
    <name>musette::gui::AnnotationList</name>
    <message>
        <source>Note on the article</source>
        <translation>Note sur l’article</translation>
    </message>
    <message>
        <source>Passages that are no longer in the article</source>
        <translation>Passages qui ne sont plus dans l’article</translation>
    </message>
    <message>
        <source>Notes on the article</source>
        <translation>Notes sur l’article</translation>
    </message>
    <message numerus="yes">
        <source>Highlighted passages and notes (%Ln)</source>
        <translation>
            <numerusform>Passage surligné ou note (%Ln)</numerusform>
            <numerusform>Passages surlignés et notes (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ArticleCardModel</name>
    <message>
        <source>%1. %2. Linked</source>
        <translation>%1. %2. Lié</translation>
    </message>
    <message>
        <source>%1. %2. L links it</source>
        <translation>%1. %2. L le lie</translation>
    </message>
</context>
<context>
    <name>musette::gui::ArticleCards</name>
    <message>
        <source>&amp;Read the article</source>
        <translation>Li&amp;re l’article</translation>
    </message>
    <message>
        <source>&amp;Take the link off	L</source>
        <translation>&amp;Délier	L</translation>
    </message>
    <message>
        <source>&amp;Link to the half-day	L</source>
        <translation>&amp;Lier à la demi-journée	L</translation>
    </message>
</context>
<context>
    <name>musette::gui::ArticleChips</name>
    <message>
        <source>%1 of “%2”: show this half-day</source>
        <translation>%1 de «&#xa0;%2&#xa0;»&#xa0;: afficher cette demi-journée</translation>
    </message>
    <message>
        <source>Linked to %1 of “%2”</source>
        <translation>Lié à %1 de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Show the articles tagged “%1”</source>
        <translation>Afficher les articles étiquetés «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>musette::gui::ArticleHeader</name>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n&#xa0;min de lecture</numerusform>
            <numerusform>%n&#xa0;min de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and age</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>musette::gui::ArticleImages</name>
    <message>
        <source>Images are never loaded. Settings › Network and privacy changes that.</source>
        <translation>Les images ne sont jamais chargées. Réglages › Réseau et vie privée permet de le changer.</translation>
    </message>
    <message>
        <source>The images of this feed are loaded from now on</source>
        <translation>Les images de ce flux seront toujours chargées</translation>
    </message>
    <message>
        <source>The images of this feed wait for a word again</source>
        <translation>Les images de ce flux attendent de nouveau votre accord</translation>
    </message>
</context>
<context>
    <name>musette::gui::ArticlePane</name>
    <message>
        <source>Article: %1</source>
        <translation>Article&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>Ouvrir le lien dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the address of the link</source>
        <translation>Copier l’adresse du lien</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Show the rest</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>This article is very long.</source>
        <translation>Cet article est très long.</translation>
    </message>
    <message>
        <source>This article is no longer in the library. It stays here until you open another one.</source>
        <translation>Cet article n’est plus dans la musette. Il reste affiché jusqu’à ce que vous en ouvriez un autre.</translation>
    </message>
</context>
<context>
    <name>musette::gui::BoardDelegate</name>
    <message>
        <source>New card</source>
        <translation>Nouvelle carte</translation>
    </message>
</context>
<context>
    <name>musette::gui::BoardDialog</name>
    <message>
        <source>Board · %1</source>
        <translation>Tableau · %1</translation>
    </message>
    <message>
        <source>Cards by column</source>
        <translation>Cartes par colonne</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;Colonne</translation>
    </message>
    <message>
        <source>Add, rename, move or remove a column</source>
        <translation>Ajouter, renommer, déplacer ou supprimer une colonne</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;ouleur</translation>
    </message>
    <message>
        <source>Colour of the card (C: the next one)</source>
        <translation>Couleur de la carte (C&#xa0;: la suivante)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>&amp;Give a dot</source>
        <translation>&amp;Donner un point</translation>
    </message>
    <message>
        <source>One vote more (+)</source>
        <translation>Une voix de plus (+)</translation>
    </message>
    <message>
        <source>&amp;Take a dot</source>
        <translation>&amp;Retirer un point</translation>
    </message>
    <message>
        <source>One vote less (-)</source>
        <translation>Une voix de moins (-)</translation>
    </message>
    <message>
        <source>Delet&amp;e the card</source>
        <translation>S&amp;upprimer la carte</translation>
    </message>
    <message>
        <source>Delete the card (Del)</source>
        <translation>Supprimer la carte (Suppr)</translation>
    </message>
    <message>
        <source>Colours stand for:</source>
        <translation>Les couleurs signifient&#xa0;:</translation>
    </message>
    <message>
        <source>What %1 stands for</source>
        <translation>Ce que signifie %1</translation>
    </message>
    <message>
        <source>%1, as its sequence is. Type to write a card, Alt and arrows move it, + and - count dots, C changes the colour.</source>
        <translation>Visibilité&#xa0;: %1, comme sa séquence. Tapez pour écrire une carte, Alt et les flèches la déplacent, + et - comptent les points, C change la couleur.</translation>
    </message>
    <message>
        <source>Card deleted</source>
        <translation>Carte supprimée</translation>
    </message>
    <message>
        <source>&amp;Add a column…</source>
        <translation>&amp;Ajouter une colonne…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>Move le&amp;ft</source>
        <translation>Déplacer à &amp;gauche</translation>
    </message>
    <message>
        <source>Move r&amp;ight</source>
        <translation>Déplacer à droi&amp;te</translation>
    </message>
    <message>
        <source>&amp;Delete the column with its cards</source>
        <translation>&amp;Supprimer la colonne et ses cartes</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Column &amp;name:</source>
        <translation>Nom de la co&amp;lonne&#xa0;:</translation>
    </message>
    <message>
        <source>Column deleted</source>
        <translation>Colonne supprimée</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Pratiques</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Chances</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>Difficultés</translation>
    </message>
</context>
<context>
    <name>musette::gui::BoardModel</name>
    <message>
        <source>%1. New card</source>
        <translation>%1. Nouvelle carte</translation>
    </message>
</context>
<context>
    <name>musette::gui::BundleDialog</name>
    <message>
        <source>Session for a colleague</source>
        <translation>Session pour un collègue</translation>
    </message>
    <message>
        <source>what is for the team, and what is public</source>
        <translation>ce qui est pour l’équipe ou public</translation>
    </message>
    <message>
        <source>what is public alone</source>
        <translation>seulement ce qui est public</translation>
    </message>
    <message>
        <source>everything, private notes included</source>
        <translation>tout, notes privées comprises</translation>
    </message>
    <message>
        <source>&amp;Hand on:</source>
        <translation>&amp;Transmettre&#xa0;:</translation>
    </message>
    <message>
        <source>A .musette file holds the session, its notes, articles and images, for another Musette. Whoever imports it a second time gets what changed.</source>
        <translation>Un fichier .musette contient la session, ses notes, ses articles et ses images, pour une autre Musette. Qui l’importe une seconde fois reçoit ce qui a changé.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
</context>
<context>
    <name>musette::gui::CaptureField</name>
    <message>
        <source>Record the note</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>Record the note (Enter)</source>
        <translation>Enregistrer la note (Entrée)</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Genre de note</translation>
    </message>
    <message>
        <source>Note for %1…</source>
        <translation>Noter pour %1…</translation>
    </message>
    <message>
        <source>No current session</source>
        <translation>Aucune session en cours</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <translation>Note pour %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Visibility of the note: %1</source>
        <translation>Visibilité de la note&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+V changes it)</source>
        <translation>%1 (Ctrl+Maj+V pour changer)</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>À propos de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kind of note: %1</source>
        <translation>Genre de note&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>musette::gui::CaptureText</name>
    <message>
        <source>This image</source>
        <translation>Cette image</translation>
    </message>
    <message>
        <source>Page linked to %1</source>
        <translation>Page liée à %1</translation>
    </message>
    <message>
        <source>%1 is too large: an image or a file of a note has 10 MB at most, an image 40 million pixels.</source>
        <translation>%1&#xa0;: trop volumineux. Une image ou un fichier de note pèse 10&#xa0;Mo au plus, et une image compte 40&#xa0;millions de pixels au plus.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>Image added. Type what it shows, for those who do not see it.</source>
        <translation>Image ajoutée. Écrivez ce qu’elle montre, pour qui ne la voit pas.</translation>
    </message>
</context>
<context>
    <name>musette::gui::CareCommands</name>
    <message>
        <source>Verify the library</source>
        <translation>Vérifier la musette</translation>
    </message>
    <message>
        <source>The file is being read from end to end…</source>
        <translation>Le fichier est lu d’un bout à l’autre…</translation>
    </message>
    <message>
        <source>What belongs together is being looked for…</source>
        <translation>Les liens entre les données sont vérifiés…</translation>
    </message>
    <message>
        <source>Counts are being counted again…</source>
        <translation>Les totaux sont recomptés…</translation>
    </message>
    <message>
        <source>The search index is being compared with the texts…</source>
        <translation>L’index de recherche est comparé aux textes…</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>La musette est saine.</translation>
    </message>
    <message>
        <source>Something in this library is damaged: %1

Counts and the search index can be made anew. If that does not help, restore a backup: “Restore a backup…” in the File menu.</source>
        <translation>Quelque chose est endommagé dans cette musette&#xa0;: %1

Les totaux et l’index de recherche peuvent être refaits. Si cela ne suffit pas, restaurez une sauvegarde&#xa0;: «&#xa0;Restaurer une sauvegarde…&#xa0;» dans le menu Fichier.</translation>
    </message>
    <message>
        <source>&amp;Make counts and index anew</source>
        <translation>&amp;Refaire les totaux et l’index</translation>
    </message>
    <message>
        <source>Counts and the search index are being made…</source>
        <translation>Les totaux et l’index de recherche sont refaits…</translation>
    </message>
    <message>
        <source>Counts and the search index were made anew.</source>
        <translation>Les totaux et l’index de recherche ont été refaits.</translation>
    </message>
    <message>
        <source>&amp;Verify again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Faire de la place</translation>
    </message>
    <message>
        <source>Articles are being taken out…</source>
        <translation>Les articles sont retirés…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out</source>
        <translation>
            <numerusform>%Ln article retiré</numerusform>
            <numerusform>%Ln articles retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What went comes back with “Undo”.</source>
        <translation>Arrêté. Ce qui a été retiré revient avec «&#xa0;Annuler&#xa0;».</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Exporter tout</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archives (*.zip)</translation>
    </message>
    <message>
        <source>The library is being written into the archive…</source>
        <translation>La musette est écrite dans l’archive…</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in %1: feeds, articles, sessions and notes as data and as pages to read, and %n image(s).</source>
        <translation>
            <numerusform>Tout est dans %1&#xa0;: flux, articles, sessions et notes, en données et en pages à lire, et %n image.</numerusform>
            <numerusform>Tout est dans %1&#xa0;: flux, articles, sessions et notes, en données et en pages à lire, et %n images.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>Importer une archive</translation>
    </message>
    <message>
        <source>Archives (*.zip);;All files (*)</source>
        <translation>Archives (*.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Where the library of the archive is to be</source>
        <translation>Où placer la musette de l’archive</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>Musettes (*.db)</translation>
    </message>
    <message>
        <source>The library is being made of the archive…</source>
        <translation>La musette est faite à partir de l’archive…</translation>
    </message>
    <message>
        <source>There is a library of that name already. Choose another name: an archive becomes a library of its own.</source>
        <translation>Une musette porte déjà ce nom. Choisissez-en un autre&#xa0;: une archive devient une musette à part.</translation>
    </message>
    <message>
        <source>The library of the archive is open.</source>
        <translation>La musette de l’archive est ouverte.</translation>
    </message>
    <message>
        <source>Import from QuiteRSS</source>
        <translation>Importer de QuiteRSS</translation>
    </message>
    <message>
        <source>Data of QuiteRSS (feeds.db);;All files (*)</source>
        <translation>Données de QuiteRSS (feeds.db);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Feeds and articles of QuiteRSS are being taken over…</source>
        <translation>Les flux et les articles de QuiteRSS sont repris…</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>%n flux ajouté.</numerusform>
            <numerusform>%n flux ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article ajouté.</numerusform>
            <numerusform>%Ln articles ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were followed already.</source>
        <translation>
            <numerusform>%n flux était déjà suivi.</numerusform>
            <numerusform>%n flux étaient déjà suivis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable address</source>
        <translation>
            <numerusform>%n sans adresse utilisable</numerusform>
            <numerusform>%n sans adresse utilisable</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. A second import brings the rest.</source>
        <translation>Arrêté. Un second import apporte le reste.</translation>
    </message>
</context>
<context>
    <name>musette::gui::Columns</name>
    <message>
        <source>Width of the sidebar</source>
        <translation>Largeur du volet de gauche</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>Largeur de la liste</translation>
    </message>
    <message>
        <source>Width of the session panel</source>
        <translation>Largeur du panneau de la session</translation>
    </message>
</context>
<context>
    <name>musette::gui::Composition</name>
    <message>
        <source>The keyring of this computer cannot be used: Musette knows this login until it is closed.</source>
        <translation>Le trousseau de cet ordinateur n’est pas utilisable&#xa0;: Musette connaît ces identifiants jusqu’à sa fermeture.</translation>
    </message>
    <message>
        <source>Keep it in a file</source>
        <translation>Les garder dans un fichier</translation>
    </message>
</context>
<context>
    <name>musette::gui::ConditionRow</name>
    <message>
        <source>What the condition looks at</source>
        <translation>Ce que regarde la condition</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Comment c’est comparé</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
    <message>
        <source>Choose a feed</source>
        <translation>Choisir un flux</translation>
    </message>
</context>
<context>
    <name>musette::gui::CopiesDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>Copies de la musette</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Un autre &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Musette has made no copy of this library yet. A copy that lies elsewhere can be chosen.</source>
        <translation>Musette n’a pas encore fait de copie de cette musette. Une copie placée ailleurs peut être choisie.</translation>
    </message>
    <message>
        <source>Musette makes these copies by itself, once a day, and checks each of them. The present library is kept beside the restored one.</source>
        <translation>Musette fait ces copies d’elle-même, une fois par jour, et vérifie chacune d’elles. La musette actuelle est gardée à côté de celle qui est restaurée.</translation>
    </message>
    <message>
        <source>The present library cannot be read: what came after this copy is only in it.</source>
        <translation>La musette actuelle est illisible&#xa0;: ce qui est venu après cette copie n’est que dedans.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that came since will be missing</source>
        <translation>
            <numerusform>%Ln article venu depuis manquera</numerusform>
            <numerusform>%Ln articles venus depuis manqueront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that went since come back</source>
        <translation>
            <numerusform>%Ln article parti depuis revient</numerusform>
            <numerusform>%Ln articles partis depuis reviennent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) written since will be missing</source>
        <translation>
            <numerusform>%n note écrite depuis manquera</numerusform>
            <numerusform>%n notes écrites depuis manqueront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted since come back</source>
        <translation>
            <numerusform>%n note supprimée depuis revient</numerusform>
            <numerusform>%n notes supprimées depuis reviennent</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds as many articles and notes as the present library; changes within them, and what was read or kept since, go back too.</source>
        <translation>Elle contient autant d’articles et de notes que la musette actuelle&#x202f;; les changements faits dedans, et ce qui a été lu ou gardé depuis, reviennent aussi en arrière.</translation>
    </message>
    <message>
        <source>Compared with the present library: %1. Everything else goes back to that day too.</source>
        <translation>Par rapport à la musette actuelle&#xa0;: %1. Tout le reste revient aussi à ce jour.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
</context>
<context>
    <name>musette::gui::DayDialog</name>
    <message>
        <source>Add a day</source>
        <translation>Ajouter une journée</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Date&#xa0;:</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Ajouter la journée</translation>
    </message>
</context>
<context>
    <name>musette::gui::ExcerptLine</name>
    <message>
        <source>Read on the site</source>
        <translation>Lire sur le site</translation>
    </message>
    <message>
        <source>This feed gives no more than an excerpt.</source>
        <translation>Ce flux ne donne qu’un extrait.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Back to the excerpt</source>
        <translation>Revenir à l’extrait</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show the whole article</source>
        <translation>Afficher l’article complet</translation>
    </message>
    <message>
        <source>Read the whole article</source>
        <translation>Lire l’article complet</translation>
    </message>
    <message>
        <source>The whole article is being read on its page…</source>
        <translation>L’article complet est en cours de lecture sur sa page…</translation>
    </message>
    <message>
        <source>This is what the page gives without a subscription: a beginning.</source>
        <translation>Voici ce que la page donne sans abonnement&#xa0;: un début.</translation>
    </message>
    <message>
        <source>This is the whole article, as its page gives it.</source>
        <translation>Voici l’article complet, tel que sa page le donne.</translation>
    </message>
    <message>
        <source>This is what the feed gives. The whole article is kept.</source>
        <translation>Voici ce que donne le flux. L’article complet est conservé.</translation>
    </message>
</context>
<context>
    <name>musette::gui::FailureCard</name>
    <message>
        <source>%1: done</source>
        <translation>%1&#xa0;: fait</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1&#xa0;: échec</translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedCard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Address of the feed</source>
        <translation>Adresse du flux</translation>
    </message>
    <message>
        <source>Journal of feeds</source>
        <translation>Journal des flux</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Se désabonner</translation>
    </message>
    <message>
        <source>This feed has closed.</source>
        <translation>Ce flux est fermé.</translation>
    </message>
    <message>
        <source>This feed has not answered since %1.</source>
        <translation>Ce flux ne répond plus depuis le %1.</translation>
    </message>
    <message>
        <source>This feed has not answered yet.</source>
        <translation>Ce flux n’a pas encore répondu.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln article(s) you have remain readable.</source>
        <translation>
            <numerusform>%Ln article déjà reçu reste lisible.</numerusform>
            <numerusform>Vos %Ln articles déjà reçus restent lisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Keep the articles</source>
        <translation>Garder les articles</translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedCommands</name>
    <message>
        <source>Feed changed</source>
        <translation>Flux modifié</translation>
    </message>
    <message>
        <source>You no longer follow “%1”. Kept articles stay.</source>
        <translation>Vous ne suivez plus «&#xa0;%1&#xa0;». Les articles retenus restent.</translation>
    </message>
    <message>
        <source>You already follow another feed at this address.</source>
        <translation>Vous suivez déjà un autre flux à cette adresse.</translation>
    </message>
    <message>
        <source>Feed changed. Its articles stay.</source>
        <translation>Flux modifié. Ses articles restent.</translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedDialog</name>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source> min</source>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Ask every:</source>
        <translation>&amp;Intervalle&#xa0;:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Read whole articles on their pages</source>
        <translation>&amp;Lire les articles en entier sur leur page</translation>
    </message>
    <message>
        <source>Where this feed gives excerpts: each new article is asked of its own site.</source>
        <translation>Quand ce flux ne donne que des extraits&#xa0;: chaque nouvel article est demandé à son propre site.</translation>
    </message>
    <message>
        <source>as for all feeds</source>
        <translation>comme pour tous les flux</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>Adr&amp;esse&#xa0;:</translation>
    </message>
    <message>
        <source>With another address the feed keeps its articles, tags and decisions.</source>
        <translation>Avec une autre adresse, le flux garde ses articles, leurs étiquettes et vos décisions.</translation>
    </message>
    <message>
        <source>&amp;Group with the same story of other feeds</source>
        <translation>Re&amp;grouper avec la même actualité d’autres flux</translation>
    </message>
    <message>
        <source>&amp;Keep:</source>
        <translation>&amp;Conserver&#xa0;:</translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedJournal</name>
    <message>
        <source>Journal of feeds</source>
        <translation>Journal des flux</translation>
    </message>
    <message>
        <source>Feeds and how they are doing</source>
        <translation>Les flux et leur état</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Dernière réussite</translation>
    </message>
    <message>
        <source>Newest article</source>
        <translation>Dernier article</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>&amp;Show its articles</source>
        <translation>&amp;Afficher ses articles</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln article(s) remain readable.</source>
        <translation>
            <numerusform>%Ln article déjà reçu reste lisible.</numerusform>
            <numerusform>Ses %Ln articles déjà reçus restent lisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>No feed is followed yet.</source>
        <translation>Aucun flux n’est encore suivi.</translation>
    </message>
    <message>
        <source>Articles a month</source>
        <translation>Articles par mois</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Réessayer maintenant</translation>
    </message>
    <message>
        <source>&amp;Open the site</source>
        <translation>&amp;Ouvrir le site</translation>
    </message>
    <message>
        <source>&amp;Change the address…</source>
        <translation>Modifi&amp;er l’adresse…</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>&amp;Se désabonner</translation>
    </message>
    <message>
        <source>at the next look</source>
        <translation>dès que possible</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>It last went well on %1.</source>
        <translation>Dernière réussite&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This feed answers, but has brought nothing new for much longer than usual. Look at the site: it may have moved, or come to its end.</source>
        <translation>Ce flux répond, mais n’apporte rien de nouveau depuis bien plus longtemps que d’habitude. Regardez le site&#xa0;: il a peut-être déménagé, ou s’est arrêté.</translation>
    </message>
    <message>
        <source>The site moved this feed on %1. It was at %2 before; its articles stayed.</source>
        <translation>Le site a déplacé ce flux (%1). Il était auparavant à l’adresse %2&#x202f;; ses articles sont restés.</translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedPlacing</name>
    <message>
        <source>Feed moved</source>
        <translation>Flux déplacé</translation>
    </message>
    <message>
        <source>Folder moved</source>
        <translation>Dossier déplacé</translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedRetention</name>
    <message>
        <source>what came less than so many &amp;months ago:</source>
        <translation>ce qui a moins de tant de &amp;mois&#xa0;:</translation>
    </message>
    <message>
        <source>so many of the &amp;newest:</source>
        <translation>tant d’articles, les plus &amp;récents&#xa0;:</translation>
    </message>
    <message>
        <source>as of all feeds</source>
        <translation>comme pour tous les flux</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>no more than…</source>
        <translation>au plus…</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Articles that stay</source>
        <translation>Articles conservés</translation>
    </message>
    <message>
        <source>No article would go.</source>
        <translation>Aucun article ne partirait.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) would go by that, at your word alone: File › Make room… What you kept stays.</source>
        <translation>
            <numerusform>%Ln article partirait, seulement si vous le demandez&#xa0;: Fichier › Faire de la place… Ce que vous avez retenu reste.</numerusform>
            <numerusform>%Ln articles partiraient, seulement si vous le demandez&#xa0;: Fichier › Faire de la place… Ce que vous avez retenu reste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedSettings</name>
    <message>
        <source>&amp;Refresh feeds that are due while Musette runs</source>
        <translation>&amp;Actualiser les flux arrivés à échéance tant que Musette est ouverte</translation>
    </message>
    <message>
        <source>Refresh at the &amp;start what is due</source>
        <translation>Actualiser au &amp;démarrage ce qui est arrivé à échéance</translation>
    </message>
    <message>
        <source>every half hour</source>
        <translation>toutes les demi-heures</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>toutes les heures</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>toutes les %n heure</numerusform>
            <numerusform>toutes les %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask &amp;each feed:</source>
        <translation>&amp;Interroger chaque flux&#xa0;:</translation>
    </message>
    <message>
        <source>A feed that asks for a longer time gets it, and one that fails is asked less and less. Feed › Rename… sets another time for one feed. After a long pause the feeds are asked by and by.</source>
        <translation>Un flux qui demande plus de temps l’obtient, et un flux en erreur est interrogé de moins en moins souvent. Flux › Renommer… fixe un autre délai pour un flux. Après une longue pause, les flux sont interrogés peu à peu.</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>toutes les %n minute</numerusform>
            <numerusform>toutes les %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedTreeModel</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
</context>
<context>
    <name>musette::gui::FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>match of matches</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucune occurrence</translation>
    </message>
</context>
<context>
    <name>musette::gui::FullTextReader</name>
    <message>
        <source>The site answered with an error.</source>
        <translation>Le site a répondu par une erreur.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Elle n’existe plus.</translation>
    </message>
    <message>
        <source>The site asks for a login.</source>
        <translation>Le site demande une connexion.</translation>
    </message>
    <message>
        <source>The site asks to wait. Try again later.</source>
        <translation>Le site demande d’attendre. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Elle est trop lourde.</translation>
    </message>
    <message>
        <source>No article was found on the page.</source>
        <translation>Aucun article n’a été trouvé sur la page.</translation>
    </message>
    <message>
        <source>This address leads to a file, not to a page.</source>
        <translation>Cette adresse mène à un fichier, pas à une page.</translation>
    </message>
    <message>
        <source>The page could not be read.</source>
        <translation>La page n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>New articles of this feed are read whole</source>
        <translation>Les nouveaux articles de ce flux seront lus en entier</translation>
    </message>
    <message>
        <source>Articles of this feed are read whole on request</source>
        <translation>Les articles de ce flux seront lus en entier à la demande</translation>
    </message>
</context>
<context>
    <name>musette::gui::HalfDayDialog</name>
    <message>
        <source>The &amp;hours are known</source>
        <translation>Les &amp;horaires sont connus</translation>
    </message>
    <message>
        <source>As the session</source>
        <translation>Comme la session</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non comptées</translation>
    </message>
    <message>
        <source>&amp;Begins:</source>
        <translation>&amp;Début&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Ends:</source>
        <translation>&amp;Fin&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Modality:</source>
        <translation>&amp;Modalité&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Present:</source>
        <translation>&amp;Personnes présentes&#xa0;:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valider</translation>
    </message>
</context>
<context>
    <name>musette::gui::HalfDayGrid</name>
    <message>
        <source>Half-days</source>
        <translation>Demi-journées</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Jour %1</translation>
    </message>
</context>
<context>
    <name>musette::gui::HalfDayHeader</name>
    <message>
        <source>Previous half-day (Ctrl+PgUp)</source>
        <translation>Demi-journée précédente (Ctrl+PgPréc)</translation>
    </message>
    <message>
        <source>Next half-day (Ctrl+PgDown)</source>
        <translation>Demi-journée suivante (Ctrl+PgSuiv)</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenant·es</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n personne présente</numerusform>
            <numerusform>%n personnes présentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes are ascribed to %1 (F4)</source>
        <translation>Attribuer les notes à %1 (F4)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a speaker to the sequence</source>
        <translation>Ajouter un·e intervenant·e à la séquence</translation>
    </message>
</context>
<context>
    <name>musette::gui::HistoryDialog</name>
    <message>
        <source>&amp;Undo back to here</source>
        <translation>&amp;Annuler jusqu’ici</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Ce qui a été fait, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulée</translation>
    </message>
</context>
<context>
    <name>musette::gui::ImageCommands</name>
    <message>
        <source>Load this image</source>
        <translation>Charger cette image</translation>
    </message>
</context>
<context>
    <name>musette::gui::ImagesLine</name>
    <message numerus="yes">
        <source>%n image(s) not loaded.</source>
        <translation>
            <numerusform>%n image non chargée.</numerusform>
            <numerusform>%n images non chargées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) not loaded, hosted by %1.</source>
        <translation>
            <numerusform>%n image non chargée, hébergée par %1.</numerusform>
            <numerusform>%n images non chargées, hébergées par %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load the images</source>
        <translation>Charger les images</translation>
    </message>
    <message>
        <source>Always for this feed</source>
        <translation>Toujours pour ce flux</translation>
    </message>
</context>
<context>
    <name>musette::gui::ImportDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Import feeds</source>
        <translation>Importer des flux</translation>
    </message>
    <message>
        <source>Feeds of the file</source>
        <translation>Flux du fichier</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>already followed</source>
        <translation>déjà suivi</translation>
    </message>
    <message>
        <source>no usable address</source>
        <translation>sans adresse utilisable</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) in this file</source>
        <translation>
            <numerusform>%n flux dans ce fichier</numerusform>
            <numerusform>%n flux dans ce fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already followed</source>
        <translation>
            <numerusform>%n déjà suivi</numerusform>
            <numerusform>%n déjà suivis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable address</source>
        <translation>
            <numerusform>%n sans adresse utilisable</numerusform>
            <numerusform>%n sans adresse utilisable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ItemActions</name>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>Mark the words to quote in the article first.</source>
        <translation>Sélectionnez d’abord dans l’article les mots à citer.</translation>
    </message>
    <message>
        <source>Tag this article: Enter puts a tag on or takes it off</source>
        <translation>Étiqueter cet article&#xa0;: Entrée met ou ôte une étiquette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Title and link copied</source>
        <translation>Titre et lien copiés</translation>
    </message>
    <message>
        <source>Link this article to another half-day or sequence</source>
        <translation>Lier cet article à une autre demi-journée ou séquence</translation>
    </message>
    <message>
        <source>Quote the selection in another half-day or sequence</source>
        <translation>Citer la sélection dans une autre demi-journée ou séquence</translation>
    </message>
    <message>
        <source>Half-day or sequence</source>
        <translation>Demi-journée ou séquence</translation>
    </message>
</context>
<context>
    <name>musette::gui::ItemCommands</name>
    <message>
        <source>Back in the inbox</source>
        <translation>Article remis à trier</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Article retenu</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Article laissé partir</translation>
    </message>
    <message>
        <source>Watching: back on %1</source>
        <translation>À surveiller&#xa0;: reviendra le %1</translation>
    </message>
    <message>
        <source>MMMM d</source>
        <comment>day and month</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>Star taken off</source>
        <translation>Article retiré des favoris</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Article ajouté aux favoris</translation>
    </message>
    <message>
        <source>No current session.</source>
        <translation>Aucune session en cours.</translation>
    </message>
    <message>
        <source>Create one…</source>
        <translation>Créer une session…</translation>
    </message>
    <message>
        <source>Link to %1 taken off</source>
        <translation>Article délié de %1</translation>
    </message>
    <message>
        <source>Article linked to %1</source>
        <translation>Article lié à %1</translation>
    </message>
    <message>
        <source>Tag “%1” taken off</source>
        <translation>Étiquette «&#xa0;%1&#xa0;» ôtée</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Étiquette «&#xa0;%1&#xa0;» mise</translation>
    </message>
</context>
<context>
    <name>musette::gui::ItemListView</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>musette::gui::JourneeScreen</name>
    <message>
        <source>A session brings your notes and your articles together.</source>
        <translation>Une session rassemble vos notes et vos articles.</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Ajouter une journée</translation>
    </message>
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
    <name>musette::gui::LibraryCare</name>
    <message>
        <source>No copy of the library could be made today. %1</source>
        <translation>Aucune copie de la musette n’a pu être faite aujourd’hui. %1</translation>
    </message>
    <message>
        <source>Counts and the search index were made anew: they did not agree with the articles.</source>
        <translation>Les totaux et l’index de recherche ont été refaits&#xa0;: ils ne concordaient pas avec les articles.</translation>
    </message>
</context>
<context>
    <name>musette::gui::LibraryCommands</name>
    <message>
        <source>Open another library</source>
        <translation>Ouvrir une autre musette</translation>
    </message>
    <message>
        <source>Libraries (*.db);;All files (*)</source>
        <translation>Musettes (*.db);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Sauvegarder la musette</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>Musettes (*.db)</translation>
    </message>
    <message>
        <source>The library was copied to %1, and the copy checked.</source>
        <translation>La musette est copiée dans %1, et la copie vérifiée.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The backup is in place. The library it replaces was kept beside it.</source>
        <translation>La sauvegarde est en place. La musette qu’elle remplace est gardée à côté.</translation>
    </message>
</context>
<context>
    <name>musette::gui::LibraryErrands</name>
    <message numerus="yes">
        <source>The names of %n participant(s) have been erased, as their date had come.</source>
        <translation>
            <numerusform>Le nom de %n participant a été effacé&#xa0;: sa date était venue.</numerusform>
            <numerusform>Les noms de %n participants ont été effacés&#xa0;: leur date était venue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::LinkDialog</name>
    <message>
        <source>Linked article</source>
        <translation>Article lié</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rôle&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Given by:</source>
        <translation>&amp;Donné par&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>&amp;Où&#xa0;:</translation>
    </message>
    <message>
        <source>Re&amp;mark:</source>
        <translation>Re&amp;marque&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Visible to:</source>
        <translation>&amp;Visible par&#xa0;:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Toute la session</translation>
    </message>
    <message>
        <source>%1 · %2. %3</source>
        <translation>%1 · %2. %3</translation>
    </message>
</context>
<context>
    <name>musette::gui::ListColumn</name>
    <message>
        <source>No article here passes the filter.</source>
        <translation>Aucun article ne passe le filtre.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing is left to sort.</source>
        <translation>Il n’y a plus rien à trier.</translation>
    </message>
    <message>
        <source>No article kept. The key R keeps the article shown.</source>
        <translation>Aucun article retenu. La touche R retient l’article affiché.</translation>
    </message>
    <message>
        <source>No article watched. The key S lets the article shown come back in two weeks.</source>
        <translation>Aucun article à surveiller. La touche S fait revenir l’article affiché dans deux semaines.</translation>
    </message>
    <message>
        <source>No article let go.</source>
        <translation>Aucun article laissé partir.</translation>
    </message>
    <message>
        <source>No article yet.</source>
        <translation>Aucun article pour l’instant.</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>Ajouter un flux…</translation>
    </message>
    <message>
        <source>No article linked to this session. The key L links the article shown to the current half-day.</source>
        <translation>Aucun article lié à cette session. La touche L lie l’article affiché à la demi-journée en cours.</translation>
    </message>
    <message>
        <source>No article has come yet.</source>
        <translation>Aucun article n’est encore arrivé.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>No article has this tag. The key T tags the article shown.</source>
        <translation>Aucun article ne porte cette étiquette. La touche T étiquette l’article affiché.</translation>
    </message>
    <message>
        <source>No article matches this search now.</source>
        <translation>Aucun article ne correspond à cette recherche pour le moment.</translation>
    </message>
</context>
<context>
    <name>musette::gui::ListHeader</name>
    <message>
        <source>Views, sessions, feeds and tags</source>
        <translation>Vues, sessions, flux et étiquettes</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Sort the inbox</source>
        <translation>Trier les articles</translation>
    </message>
    <message>
        <source>Sort the inbox (%1)</source>
        <translation>Trier les articles (%1)</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Non lus seulement</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Favoris seulement</translation>
    </message>
    <message>
        <source>Filter: not all are shown</source>
        <translation>Filtre&#xa0;: tout n’est pas affiché</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln new article(s)</source>
        <translation>
            <numerusform>Voir %Ln nouvel article</numerusform>
            <numerusform>Voir %Ln nouveaux articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>The login goes to %1 alone. It is kept in the keyring of this computer, not in the library.</source>
        <translation>Les identifiants ne vont qu’à %1. Ils sont gardés dans le trousseau de cet ordinateur, pas dans la musette.</translation>
    </message>
    <message>
        <source>This address is not encrypted: others on the network may read what is sent.</source>
        <translation>Cette adresse n’est pas chiffrée&#xa0;: d’autres, sur le réseau, peuvent lire ce qui est envoyé.</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Utilisateur&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Mot de passe&#xa0;:</translation>
    </message>
</context>
<context>
    <name>musette::gui::Messages</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>musette::gui::NetworkSettings</name>
    <message>
        <source>Refresh by itself on m&amp;etered networks too</source>
        <translation>Actualiser automatiquement aussi sur les réseaux &amp;limités</translation>
    </message>
    <message>
        <source> s</source>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>On a network that costs by volume, such as that of a telephone, Musette otherwise waits for your Refresh.</source>
        <translation>Sur un réseau facturé au volume, comme celui d’un téléphone, Musette attend sinon que vous demandiez l’actualisation.</translation>
    </message>
    <message>
        <source>&amp;Give a site up after:</source>
        <translation>A&amp;bandonner un site après&#xa0;:</translation>
    </message>
    <message>
        <source>Give the proxy as host:port.</source>
        <translation>Indiquez le serveur sous la forme hôte:port.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Aucun serveur mandataire</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Serveur mandataire HTTP</translation>
    </message>
    <message>
        <source>SOCKS proxy</source>
        <translation>Serveur mandataire SOCKS</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse du serveur mandataire</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Serveur &amp;mandataire&#xa0;:</translation>
    </message>
</context>
<context>
    <name>musette::gui::NoSessionPage</name>
    <message>
        <source>Create a session…</source>
        <translation>Créer une session…</translation>
    </message>
</context>
<context>
    <name>musette::gui::NoteCommands</name>
    <message>
        <source>Note for yourself alone</source>
        <translation>Note pour vous seul·e</translation>
    </message>
    <message>
        <source>Note visible in the team’s report</source>
        <translation>Note visible dans le compte rendu de l’équipe</translation>
    </message>
    <message>
        <source>Note visible in the public report</source>
        <translation>Note visible dans le compte rendu public</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Note supprimée</translation>
    </message>
    <message>
        <source>Link taken off</source>
        <translation>Article délié</translation>
    </message>
    <message>
        <source>Sequence “%1” deleted. Its notes stay.</source>
        <translation>Séquence «&#xa0;%1&#xa0;» supprimée. Ses notes restent.</translation>
    </message>
</context>
<context>
    <name>musette::gui::NoteDraft</name>
    <message>
        <source>Noted at %1</source>
        <translation>Notée à %1</translation>
    </message>
    <message>
        <source>Sequence added</source>
        <translation>Séquence ajoutée</translation>
    </message>
    <message>
        <source>Quotation noted in %1</source>
        <translation>Citation notée dans %1</translation>
    </message>
</context>
<context>
    <name>musette::gui::NoteInPage</name>
    <message>
        <source>Text of the note, in Markdown</source>
        <translation>Texte de la note, en Markdown</translation>
    </message>
    <message>
        <source>Enter keeps the text · Shift+Enter makes a line · Esc gives it up</source>
        <translation>Entrée garde le texte · Maj+Entrée passe à la ligne · Échap y renonce</translation>
    </message>
</context>
<context>
    <name>musette::gui::NotePopup</name>
    <message>
        <source>Enter keeps the note, Escape leaves it as it was</source>
        <translation>Entrée garde la note, Échap la laisse telle quelle</translation>
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
    <message>
        <source>Day %1 · %2</source>
        <translation>Jour %1 · %2</translation>
    </message>
    <message>
        <source>Sequence %1</source>
        <translation>Séquence %1</translation>
    </message>
    <message>
        <source>current</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>musette::gui::OutlineView</name>
    <message>
        <source>Days of the session</source>
        <translation>Journées de la session</translation>
    </message>
    <message>
        <source>&amp;Edit the half-day…	F2</source>
        <translation>&amp;Modifier la demi-journée…	F2</translation>
    </message>
    <message>
        <source>&amp;Edit the sequence…</source>
        <translation>Modifier la &amp;séquence…</translation>
    </message>
    <message>
        <source>&amp;Rename	F2</source>
        <translation>&amp;Renommer	F2</translation>
    </message>
    <message>
        <source>Move &amp;up	Alt+↑</source>
        <translation>Mon&amp;ter	Alt+↑</translation>
    </message>
    <message>
        <source>Move &amp;down	Alt+↓</source>
        <translation>&amp;Descendre	Alt+↓</translation>
    </message>
    <message>
        <source>De&amp;lete	Del</source>
        <translation>S&amp;upprimer	Suppr</translation>
    </message>
</context>
<context>
    <name>musette::gui::PackDialog</name>
    <message>
        <source>Feeds to begin with</source>
        <translation>Flux pour commencer</translation>
    </message>
    <message>
        <source>Proposed feeds by theme</source>
        <translation>Flux proposés, par thème</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>S’abonner</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>You already follow this feed.</source>
        <translation>Vous suivez déjà ce flux.</translation>
    </message>
    <message>
        <source>There is no feed at this address.</source>
        <translation>Il n’y a pas de flux à cette adresse.</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>S’abonner à %n flux</numerusform>
            <numerusform>S’abonner à %n flux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ParticipantsDialog</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>&amp;Keep participants in this library</source>
        <translation>&amp;Tenir une liste de participants dans cette musette</translation>
    </message>
    <message>
        <source>Reports and bundles say the alias, never the name. On the day you choose, the name is erased from the whole library; that cannot be undone.</source>
        <translation>Les comptes rendus et les paquets disent l’alias, jamais le nom. Le jour que vous choisissez, le nom est effacé de toute la musette&#x202f;; cela ne s’annule pas.</translation>
    </message>
    <message>
        <source>Participants of the session</source>
        <translation>Participants de la session</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Erased on</source>
        <translation>Effacé le</translation>
    </message>
    <message>
        <source>&amp;Alias:</source>
        <translation>&amp;Alias&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Erase the name on:</source>
        <translation>&amp;Effacer le nom le&#xa0;:</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Ne&amp;w participant</source>
        <translation>Nou&amp;veau participant</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>The session has a participant of that alias already.</source>
        <translation>La session a déjà un participant de cet alias.</translation>
    </message>
    <message>
        <source>The alias must not hold the name, and the day has to come within three years.</source>
        <translation>L’alias ne doit pas contenir le nom, et le jour doit venir dans les trois ans.</translation>
    </message>
    <message>
        <source>Participant removed</source>
        <translation>Participant retiré</translation>
    </message>
</context>
<context>
    <name>musette::gui::PartsDialog</name>
    <message>
        <source>Visible to</source>
        <translation>Visible par</translation>
    </message>
    <message>
        <source>Objectives and resources</source>
        <translation>Objectifs et ressources</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>&amp;Objectifs</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>&amp;Ressources</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>&amp;Accounts by others</source>
        <translation>A&amp;utres récits</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur·e</translation>
    </message>
    <message>
        <source>Enter or F2 writes in a cell, Alt+↑ and Alt+↓ move a line, Del removes it.</source>
        <translation>Entrée ou F2 écrit dans une case, Alt+↑ et Alt+↓ déplacent une ligne, Suppr l’enlève.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>musette::gui::PersonDialog</name>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Intervenant·e</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Former text of a note</source>
        <translation>Ancien texte d’une note</translation>
    </message>
    <message>
        <source>Linked article</source>
        <translation>Article lié</translation>
    </message>
    <message>
        <source>Objective, resource, tool or account</source>
        <translation>Objectif, ressource, outil ou récit</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Note on an article</source>
        <translation>Note sur un article</translation>
    </message>
    <message>
        <source>Unfinished note</source>
        <translation>Note inachevée</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Places that name the person</source>
        <translation>Endroits qui nomment la personne</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Session or article</source>
        <translation>Session ou article</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>[name erased]</source>
        <translation>[nom effacé]</translation>
    </message>
    <message>
        <source>&amp;Erase everywhere…</source>
        <translation>&amp;Effacer partout…</translation>
    </message>
    <message>
        <source>&amp;Replaced by:</source>
        <translation>&amp;Remplacé par&#xa0;:</translation>
    </message>
    <message>
        <source>Notes, sessions, boards, tools and notes on articles are searched.</source>
        <translation>La recherche porte sur les notes, les sessions, les tableaux, les outils et les notes sur les articles.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase a name</source>
        <translation>Effacer un nom</translation>
    </message>
    <message numerus="yes">
        <source>Erase “%1” in %n place(s)? This cannot be undone.</source>
        <translation>
            <numerusform>Effacer «&#xa0;%1&#xa0;» à %n endroit&#x202f;? Cela ne s’annule pas.</numerusform>
            <numerusform>Effacer «&#xa0;%1&#xa0;» à %n endroits&#x202f;? Cela ne s’annule pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies of the library made before, exported reports and articles still hold what they held.</source>
        <translation>Les copies déjà faites de la musette, les comptes rendus exportés et les articles gardent ce qu’ils contenaient.</translation>
    </message>
    <message>
        <source>Er&amp;ase</source>
        <translation>E&amp;ffacer</translation>
    </message>
    <message numerus="yes">
        <source>Name erased in %n place(s)</source>
        <translation>
            <numerusform>Nom effacé à %n endroit</numerusform>
            <numerusform>Nom effacé à %n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Fichier joint</translation>
    </message>
</context>
<context>
    <name>musette::gui::PickList</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>musette::gui::PurgeDialog</name>
    <message>
        <source>Articles that came more than so many &amp;months ago:</source>
        <translation>Articles arrivés il y a plus de tant de &amp;mois&#xa0;:</translation>
    </message>
    <message>
        <source>All but so many of the &amp;newest of each feed:</source>
        <translation>Tous sauf les plus &amp;récents de chaque flux, au nombre de&#xa0;:</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Faire de la place</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Articles of a feed that stay</source>
        <translation>Articles d’un flux qui restent</translation>
    </message>
    <message>
        <source>Articles that would go</source>
        <translation>Articles qui partiraient</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>Le plus ancien</translation>
    </message>
    <message>
        <source>&amp;Take them out</source>
        <translation>&amp;Les retirer</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>No article would go.</source>
        <translation>Aucun article ne partirait.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) would go</source>
        <translation>
            <numerusform>%Ln article partirait</numerusform>
            <numerusform>%Ln articles partiraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, of which %Ln unread.</source>
        <translation>
            <numerusform>, dont %Ln non lu.</numerusform>
            <numerusform>, dont %Ln non lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>They come back with “Undo” for 30 days; until then the file of the library gets hardly smaller. Feeds do not bring them again.</source>
        <translation>Ils reviennent avec «&#xa0;Annuler&#xa0;» pendant 30 jours&#x202f;; d’ici là, le fichier de la musette ne diminue guère. Les flux ne les apportent plus.</translation>
    </message>
    <message>
        <source>Musette keeps everything. Here you can take old articles out. What you kept, watch, starred, tagged, linked, highlighted or noted always stays. Feeds with a rule of their own keep to it.</source>
        <translation>Musette garde tout. Ici, vous pouvez retirer d’anciens articles. Ce que vous avez retenu, surveillé, marqué d’une étoile, étiqueté, lié, surligné ou annoté reste toujours. Un flux qui a sa propre règle la suit.</translation>
    </message>
    <message>
        <source>&amp;Give the room back…</source>
        <translation>Ren&amp;dre la place…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that were taken out before still lie in the file.</source>
        <translation>
            <numerusform>%Ln article retiré auparavant occupe encore le fichier.</numerusform>
            <numerusform>%Ln articles retirés auparavant occupent encore le fichier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::QuestionsDialog</name>
    <message>
        <source>Three questions</source>
        <translation>Trois questions</translation>
    </message>
    <message>
        <source>What do I &amp;keep?</source>
        <translation>Qu’est-ce que je &amp;retiens&#x202f;?</translation>
    </message>
    <message>
        <source>What shall I &amp;test?</source>
        <translation>Qu’est-ce que je &amp;teste&#x202f;?</translation>
    </message>
    <message>
        <source>What shall I &amp;pass on?</source>
        <translation>Qu’est-ce que je trans&amp;mets&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Visible to:</source>
        <translation>&amp;Visible par&#xa0;:</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>Enregistrer (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>musette::gui::RapportScreen</name>
    <message>
        <source>The report fills with your notes. Start with a day.</source>
        <translation>Le compte rendu se remplit avec vos notes. Commencez par une journée.</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Pour&#xa0;:</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Myself alone</source>
        <translation>Moi seul</translation>
    </message>
    <message>
        <source>Contents of the report</source>
        <translation>Contenu du compte rendu</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Copy the HTML</source>
        <translation>Copier le HTML</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Imprimer (Ctrl+P)</translation>
    </message>
    <message>
        <source>View in the browser</source>
        <translation>Voir dans le navigateur</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the report (Ctrl+Shift+S)</source>
        <translation>Exporter le compte rendu (Ctrl+Maj+S)</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min to read</source>
        <translation>
            <numerusform>%n&#xa0;min de lecture</numerusform>
            <numerusform>%n&#xa0;min de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>The report was not exported. %1</source>
        <translation>Le compte rendu n’a pas été exporté. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>Check (Ctrl+Shift+R)</source>
        <translation>Vérifier (Ctrl+Maj+R)</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it must be seen to first.</source>
        <translation>
            <numerusform>%n point est d’abord à corriger.</numerusform>
            <numerusform>%n points sont d’abord à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks · F2 edits · Alt+↑ Alt+↓ reorder</source>
        <translation>Espace coche · F2 modifie · Alt+↑ Alt+↓ réordonne</translation>
    </message>
    <message>
        <source>Edit the text at the cursor (F2, double click)</source>
        <translation>Modifier le texte sous le curseur (F2, double clic)</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReadingPreview</name>
    <message>
        <source>To keep watch is to choose</source>
        <translation>Veiller, c’est choisir</translation>
    </message>
    <message>
        <source>Everyone keeps watch, nobody has the time: thirty minutes a week are often enough, if one keeps to them!</source>
        <translation>Tout le monde veille, personne n’a le temps&#xa0;: borner sa veille à «&#xa0;trente minutes&#xa0;» par semaine suffit souvent&#x202f;; encore faut-il s’y tenir&#x202f;!</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReadingView</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>musette::gui::RefreshController</name>
    <message>
        <source>Refreshing…</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>Refresh stopped. What had arrived is kept.</source>
        <translation>Actualisation arrêtée. Ce qui est arrivé est gardé.</translation>
    </message>
    <message>
        <source>Refreshing %1 of %2</source>
        <translation>Actualisation %1 sur %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) up to date</source>
        <translation>
            <numerusform>%n flux à jour</numerusform>
            <numerusform>%n flux à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en erreur</numerusform>
            <numerusform>%n en erreur</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to refresh · %1</source>
        <translation>Rien à actualiser · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to follow</source>
        <translation>
            <numerusform>%n à suivre</numerusform>
            <numerusform>%n à suivre</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>last refresh %1</source>
        <translation>dernière mise à jour %1</translation>
    </message>
    <message>
        <source>Metered network: feeds are refreshed by hand only</source>
        <translation>Réseau limité&#xa0;: les flux attendent que vous les actualisiez</translation>
    </message>
    <message>
        <source>Online again</source>
        <translation>Connexion rétablie</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportChoices</name>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mat&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>Of the report’s own words</source>
        <translation>Celle des mots du compte rendu lui-même</translation>
    </message>
    <message>
        <source>&amp;Cite this report</source>
        <translation>&amp;Citer ce compte rendu</translation>
    </message>
    <message>
        <source>Adds how the report itself is to be cited</source>
        <translation>Ajoute la façon de citer le compte rendu lui-même</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En couleur</translation>
    </message>
    <message>
        <source>Sober</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Head of the or&amp;ganisation</source>
        <translation>En-tête de l’or&amp;ganisme</translation>
    </message>
    <message>
        <source>As the settings have it, on the page “Report”</source>
        <translation>Tel qu’il est dans les réglages, à la page «&#xa0;Compte rendu&#xa0;»</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportExport</name>
    <message numerus="yes">
        <source>%n public item(s)</source>
        <translation>
            <numerusform>%n élément public</numerusform>
            <numerusform>%n éléments publics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) for the team</source>
        <translation>
            <numerusform>%n élément pour l’équipe</numerusform>
            <numerusform>%n éléments pour l’équipe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), private ones included</source>
        <translation>
            <numerusform>%n élément, les privés compris</numerusform>
            <numerusform>%n éléments, les privés compris</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n private one(s) left out</source>
        <translation>
            <numerusform>%n privé laissé de côté</numerusform>
            <numerusform>%n privés laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the report: %1</source>
        <translation>Exporter le compte rendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Report exported</source>
        <translation>Compte rendu exporté</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>HTML of the report copied</source>
        <translation>HTML du compte rendu copié</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Aucun navigateur n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>Report copied for a mail: %1</source>
        <translation>Compte rendu copié pour un courriel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Report copied for WordPress: %1</source>
        <translation>Compte rendu copié pour WordPress&#xa0;: %1</translation>
    </message>
    <message>
        <source>The report has gone to the printer.</source>
        <translation>Le compte rendu est parti à l’imprimante.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>L’imprimante ne répond pas.</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportLinkCheck</name>
    <message>
        <source>This report has no links.</source>
        <translation>Ce compte rendu n’a pas de lien.</translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation>Vérifier les liens</translation>
    </message>
    <message>
        <source>The sites that the report links are being asked…</source>
        <translation>Les sites que le compte rendu cite sont interrogés…</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), all of them answer.</source>
        <translation>
            <numerusform>%n lien, il répond.</numerusform>
            <numerusform>%n liens, tous répondent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) asked.</source>
        <translation>
            <numerusform>%n lien interrogé.</numerusform>
            <numerusform>%n liens interrogés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) nowhere.</source>
        <translation>
            <numerusform>%n ne mène nulle part.</numerusform>
            <numerusform>%n ne mènent nulle part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) moved.</source>
        <translation>
            <numerusform>%n page a changé d’adresse.</numerusform>
            <numerusform>%n pages ont changé d’adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>The check of the report names them.</source>
        <translation>La vérification du compte rendu les nomme.</translation>
    </message>
    <message>
        <source>No site answers: this computer seems to be offline. Nothing was noted of the links.</source>
        <translation>Aucun site ne répond&#xa0;: cet ordinateur semble hors connexion. Rien n’a été noté des liens.</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportOutline</name>
    <message>
        <source>Contents of the report</source>
        <translation>Contenu du compte rendu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportPreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>Aperçu du compte rendu</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportReview</name>
    <message>
        <source>Before the export</source>
        <translation>Avant l’export</translation>
    </message>
    <message>
        <source>Found by the check</source>
        <translation>Trouvé par la vérification</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing was found that stands in the way of an export.</source>
        <translation>Rien ne s’oppose à l’export.</translation>
    </message>
    <message>
        <source>To check (%1)</source>
        <translation>À vérifier (%1)</translation>
    </message>
    <message>
        <source>unticked</source>
        <translation>décoché</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>These readers get everything.</source>
        <translation>Ces lecteurs reçoivent tout.</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>Laissé de côté (%1)</translation>
    </message>
    <message>
        <source>Check the lin&amp;ks…</source>
        <translation>Vérifier les lie&amp;ns…</translation>
    </message>
    <message>
        <source>Links checked on %1</source>
        <translation>Liens vérifiés le %1</translation>
    </message>
    <message>
        <source>Links not checked</source>
        <translation>Liens non vérifiés</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportSettingsPage</name>
    <message>
        <source>In colour</source>
        <translation>En couleur</translation>
    </message>
    <message>
        <source>Sober</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>&amp;Theme of new reports:</source>
        <translation>&amp;Thème des nouveaux comptes rendus&#xa0;:</translation>
    </message>
    <message>
        <source>Address, accreditation… in Markdown</source>
        <translation>Adresse, agrément… en Markdown</translation>
    </message>
    <message>
        <source>Choose an image…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Without a logo</source>
        <translation>Sans logo</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>&amp;Organisme&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Details:</source>
        <translation>&amp;Coordonnées&#xa0;:</translation>
    </message>
    <message>
        <source>Logo:</source>
        <translation>Logo&#xa0;:</translation>
    </message>
    <message>
        <source>The &amp;logo says:</source>
        <translation>Le &amp;logo dit&#xa0;:</translation>
    </message>
    <message>
        <source>Put Musette’s own there</source>
        <translation>Y mettre ceux de Musette</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Templates:</source>
        <translation>Modèles&#xa0;:</translation>
    </message>
    <message>
        <source>Logo of the organisation</source>
        <translation>Logo de l’organisme</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>A logo is a PNG, JPEG, GIF or WebP image of 512 KB at most.</source>
        <translation>Un logo est une image PNG, JPEG, GIF ou WebP de 512&#xa0;Ko au plus.</translation>
    </message>
    <message>
        <source>No template of your own: reports are made with Musette’s.</source>
        <translation>Aucun modèle à vous&#xa0;: les comptes rendus sont faits avec ceux de Musette.</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) of your own, nothing wrong with them.</source>
        <translation>
            <numerusform>%n modèle à vous, rien à y redire.</numerusform>
            <numerusform>%n modèles à vous, rien à y redire.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportStateLine</name>
    <message>
        <source>S&amp;tate:</source>
        <translation>É&amp;tat&#xa0;:</translation>
    </message>
    <message>
        <source>Changed since it was read over: it is a draft again.</source>
        <translation>Modifié depuis sa relecture&#xa0;: c’est de nouveau un brouillon.</translation>
    </message>
    <message>
        <source>Read over by %1 on %2</source>
        <translation>Relu par %1 le %2</translation>
    </message>
    <message>
        <source>Published on %1</source>
        <translation>Publié le %1</translation>
    </message>
    <message>
        <source>Who read it over? The report says so.</source>
        <translation>Qui l’a relu&#x202f;? Le compte rendu le dira.</translation>
    </message>
</context>
<context>
    <name>musette::gui::ReportTextBox</name>
    <message>
        <source>Text to edit</source>
        <translation>Texte à modifier</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Text in Markdown, for all readers</source>
        <translation>Texte en Markdown, pour tous les lecteurs</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Avant&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>musette::gui::RevisionsDialog</name>
    <message>
        <source>Former texts of the note</source>
        <translation>Anciens textes de la note</translation>
    </message>
    <message>
        <source>Struck through: what went since. Underlined: what came since.</source>
        <translation>Barré&#xa0;: ce qui a disparu depuis. Souligné&#xa0;: ce qui est venu depuis.</translation>
    </message>
    <message>
        <source>Former texts, newest first</source>
        <translation>Anciens textes, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Former text compared with the present one</source>
        <translation>Ancien texte comparé au texte actuel</translation>
    </message>
    <message>
        <source>&amp;Restore this text</source>
        <translation>&amp;Rétablir ce texte</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>This note was never changed.</source>
        <translation>Cette note n’a jamais été modifiée.</translation>
    </message>
    <message>
        <source>Former text restored</source>
        <translation>Ancien texte rétabli</translation>
    </message>
</context>
<context>
    <name>musette::gui::RoomRelease</name>
    <message>
        <source>Make room</source>
        <translation>Faire de la place</translation>
    </message>
    <message numerus="yes">
        <source>Give the room of %Ln article(s) back now? They can then no longer be brought back.</source>
        <translation>
            <numerusform>Rendre dès maintenant la place de %Ln article&#x202f;? Il ne pourra plus revenir.</numerusform>
            <numerusform>Rendre dès maintenant la place de %Ln articles&#x202f;? Ils ne pourront plus revenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dated copies of the library still hold them.</source>
        <translation>Les copies datées de la musette les contiennent encore.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done before can no longer be undone either.</source>
        <translation>
            <numerusform>%n action faite avant ne pourra plus être annulée non plus.</numerusform>
            <numerusform>%n actions faites avant ne pourront plus être annulées non plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Give the room back</source>
        <translation>&amp;Rendre la place</translation>
    </message>
    <message>
        <source>The articles leave the file…</source>
        <translation>Les articles quittent le fichier…</translation>
    </message>
    <message>
        <source>The file is %1 smaller.</source>
        <translation>Le fichier a diminué de %1.</translation>
    </message>
</context>
<context>
    <name>musette::gui::RuleCommands</name>
    <message>
        <source>Rule changed</source>
        <translation>Règle modifiée</translation>
    </message>
    <message>
        <source>Rule added</source>
        <translation>Règle ajoutée</translation>
    </message>
    <message>
        <source>Looking for the articles that the rule fits…</source>
        <translation>Recherche des articles concernés par la règle…</translation>
    </message>
    <message>
        <source>No article to change</source>
        <translation>Aucun article à modifier</translation>
    </message>
    <message numerus="yes">
        <source>Done to %Ln article(s)</source>
        <translation>
            <numerusform>Appliquée à %Ln article</numerusform>
            <numerusform>Appliquée à %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RuleDialog</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>Do it &amp;now to the %Ln article(s) that are here</source>
        <translation>
            <numerusform>Appliquer dès mai&amp;ntenant à %Ln article déjà là</numerusform>
            <numerusform>Appliquer dès mai&amp;ntenant aux %Ln articles déjà là</numerusform>
        </translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>No&amp;m&#xa0;:</translation>
    </message>
    <message>
        <source>as you like; without one it is called by its first words</source>
        <translation>facultatif&#x202f;; sinon, les premiers mots de la règle</translation>
    </message>
    <message>
        <source>all these conditions hold</source>
        <translation>toutes ces conditions sont remplies</translation>
    </message>
    <message>
        <source>one of these conditions holds</source>
        <translation>une de ces conditions est remplie</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quand</translation>
    </message>
    <message>
        <source>+ Add a &amp;condition</source>
        <translation>+ Ajouter une &amp;condition</translation>
    </message>
    <message>
        <source>then do this with new articles:</source>
        <translation>alors, pour chaque nouvel article&#xa0;:</translation>
    </message>
    <message>
        <source>+ &amp;Add an action</source>
        <translation>+ &amp;Ajouter une action</translation>
    </message>
    <message>
        <source>It ends: the last &amp;day is</source>
        <translation>S’arrête après le &amp;dernier jour</translation>
    </message>
    <message>
        <source>Last day of the rule</source>
        <translation>Dernier jour de la règle</translation>
    </message>
    <message>
        <source>A condition has no words to look for.</source>
        <translation>Il manque les mots à chercher dans une condition.</translation>
    </message>
    <message>
        <source>The tag has no name yet.</source>
        <translation>Il manque le nom de l’étiquette.</translation>
    </message>
    <message>
        <source>There is no session to link to. Create one first.</source>
        <translation>Il n’y a pas de session à laquelle lier. Créez-en une d’abord.</translation>
    </message>
    <message>
        <source>A rule keeps, watches or lets go: choose one of the three.</source>
        <translation>Une règle retient, surveille ou laisse partir&#xa0;: choisissez l’un des trois.</translation>
    </message>
</context>
<context>
    <name>musette::gui::RuleLog</name>
    <message>
        <source>What the rule did, newest first</source>
        <translation>Ce que la règle a fait, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n nouvel article</numerusform>
            <numerusform>%n nouveaux articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that were here</source>
        <translation>
            <numerusform>%Ln article déjà là</numerusform>
            <numerusform>%Ln articles déjà là</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1 (annulé)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>musette::gui::RulePreview</name>
    <message>
        <source>Articles of the library that the rule fits</source>
        <translation>Articles de la musette concernés par la règle</translation>
    </message>
    <message>
        <source>%1 (sorted by you: left alone)</source>
        <translation>%1 (trié par vous&#xa0;: laissé tel quel)</translation>
    </message>
    <message>
        <source>Here stand the articles of the library that fit, once every condition has its words.</source>
        <translation>Les articles déjà là qui correspondent s’affichent ici dès que chaque condition a ses mots.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) so far, of %1 looked at…</source>
        <translation>
            <numerusform>%Ln article jusqu’ici, sur %1 parcourus…</numerusform>
            <numerusform>%Ln articles jusqu’ici, sur %1 parcourus…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the library fit, of %1.</source>
        <translation>
            <numerusform>%Ln article de la musette correspond, sur %1.</numerusform>
            <numerusform>%Ln articles de la musette correspondent, sur %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you have sorted yourself: the rule leaves them alone.</source>
        <translation>
            <numerusform>Vous en avez trié %n vous-même&#xa0;: la règle le laisse tel quel.</numerusform>
            <numerusform>Vous en avez trié %n vous-même&#xa0;: la règle les laisse tels quels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Done by Musette with new articles, in this order: the first rule that sorts an article has the word.</source>
        <translation>Musette les applique aux nouveaux articles, dans cet ordre&#xa0;: la première règle qui trie un article l’emporte.</translation>
    </message>
    <message>
        <source>What the &amp;rule did:</source>
        <translation>Ce que la &amp;règle a fait&#xa0;:</translation>
    </message>
    <message>
        <source>On, and its name</source>
        <translation>Active, nom</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Last effect</source>
        <translation>Dernier effet</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>&amp;Nouvelle règle…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Do it now</source>
        <translation>&amp;Appliquer maintenant</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Mon&amp;ter</translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Does to the articles of the library what the rule says</source>
        <translation>Fait aux articles déjà là ce que dit la règle</translation>
    </message>
    <message>
        <source>&amp;Take this back</source>
        <translation>Annuler cet e&amp;ffet</translation>
    </message>
    <message>
        <source>Takes back what the rule did that time, unless you have decided otherwise since</source>
        <translation>Annule ce que la règle a fait cette fois-là, sauf ce que vous avez décidé autrement depuis</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>%1 (over)</source>
        <translation>%1 (terminée)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln article</numerusform>
            <numerusform>%1&#xa0;: %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (inactive)</translation>
    </message>
    <message>
        <source>Rule switched on</source>
        <translation>Règle activée</translation>
    </message>
    <message>
        <source>Rule switched off</source>
        <translation>Règle désactivée</translation>
    </message>
    <message>
        <source>Rule “%1” deleted; what it did stays.</source>
        <translation>Règle «&#xa0;%1&#xa0;» supprimée&#x202f;; ce qu’elle a fait reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) taken back</source>
        <translation>
            <numerusform>%n effet annulé</numerusform>
            <numerusform>%n effets annulés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::SavedSearchDialog</name>
    <message>
        <source>&amp;Also what was let go</source>
        <translation>Aussi ce qui a été &amp;laissé partir</translation>
    </message>
    <message>
        <source>Edit the search</source>
        <translation>Modifier la recherche</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Words and criteria:</source>
        <translation>&amp;Mots et critères&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>A search needs something to look for.</source>
        <translation>Une recherche a besoin de mots ou de critères.</translation>
    </message>
</context>
<context>
    <name>musette::gui::SearchColumn</name>
    <message>
        <source>All %1</source>
        <translation>Tout %1</translation>
    </message>
    <message>
        <source>Articles %1</source>
        <translation>Articles %1</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>Notes %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing for “%1”.</source>
        <translation>Rien pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Search among the articles let go?</source>
        <translation>Chercher aussi parmi les articles laissés partir&#x202f;?</translation>
    </message>
    <message>
        <source>Search there too</source>
        <translation>Chercher là aussi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) for “%1”</source>
        <translation>
            <numerusform>%Ln résultat pour «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%Ln résultats pour «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Best matches first</source>
        <translation>Les plus pertinents d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln result(s) for “%1”</source>
        <translation>
            <numerusform>Le %Ln premier résultat pour «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Les %Ln premiers résultats pour «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” waits for a value.</source>
        <translation>«&#xa0;%1&#xa0;» attend une valeur.</translation>
    </message>
    <message>
        <source>“%1” is no state. There are is:unread, is:read, is:starred, is:inbox, is:kept, is:watch and is:let-go.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un état. Il y a non-lu, lu, étoilé, à-trier, retenu, à-surveiller et laissé-partir.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write 2026, 2026-11 or 2026-11-24.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez 2026, 11/2026 ou 24/11/2026.</translation>
    </message>
    <message>
        <source>“%1” is no criterion. Did you mean “%2”? Put the words in quotation marks to look for them as they are.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un critère. Vouliez-vous dire «&#xa0;%2&#xa0;»&#x202f;? Pour chercher ces mots tels quels, mettez-les entre guillemets.</translation>
    </message>
    <message>
        <source>Save the search as a folder that fills itself</source>
        <translation>Enregistrer la recherche comme un dossier qui se remplit seul</translation>
    </message>
    <message>
        <source>Save the search</source>
        <translation>Enregistrer la recherche</translation>
    </message>
</context>
<context>
    <name>musette::gui::SearchModel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Remark on an article</source>
        <translation>Remarque sur un article</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>Autre compte rendu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Go to the session</source>
        <translation>Aller à la session</translation>
    </message>
    <message>
        <source>Highlighted passage</source>
        <translation>Passage surligné</translation>
    </message>
    <message>
        <source>Note on an article</source>
        <translation>Note sur un article</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>note, of what</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>musette::gui::SequenceDialog</name>
    <message>
        <source>New sequence</source>
        <translation>Nouvelle séquence</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>One per line: name – function – organisation</source>
        <translation>Une personne par ligne&#xa0;: nom – fonction – organisme</translation>
    </message>
    <message>
        <source>Add a speaker already met…</source>
        <translation>Ajouter une personne déjà intervenue…</translation>
    </message>
    <message>
        <source>Speakers already met</source>
        <translation>Personnes déjà intervenues</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Genre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Visible to:</source>
        <translation>&amp;Visibilité&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Speakers:</source>
        <translation>&amp;Intervenant·es&#xa0;:</translation>
    </message>
    <message>
        <source>Add the sequence</source>
        <translation>Ajouter la séquence</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>As the half-day</source>
        <translation>Comme la demi-journée</translation>
    </message>
    <message>
        <source>&amp;Modality:</source>
        <translation>&amp;Modalité&#xa0;:</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionAfterDialog</name>
    <message>
        <source>New session after this one</source>
        <translation>Nouvelle session d’après celle-ci</translation>
    </message>
    <message>
        <source>Half-days, sequences, speakers and objectives are taken over from “%1”; notes and articles are not.</source>
        <translation>Les demi-journées, séquences, intervenants et objectifs de «&#xa0;%1&#xa0;» sont repris&#x202f;; les notes et les articles ne le sont pas.</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;First day:</source>
        <translation>&amp;Premier jour&#xa0;:</translation>
    </message>
    <message>
        <source>Create the session</source>
        <translation>Créer la session</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionArticles</name>
    <message>
        <source>Articles of the half-day</source>
        <translation>Articles de la demi-journée</translation>
    </message>
    <message>
        <source>Kept for this session</source>
        <translation>Retenus pour cette session</translation>
    </message>
    <message>
        <source>No article yet. L links the one you read.</source>
        <translation>Aucun article pour l’instant. L lie celui que vous lisez.</translation>
    </message>
    <message>
        <source>Articles you keep stand here until they are linked.</source>
        <translation>Les articles retenus attendent ici d’être liés.</translation>
    </message>
    <message>
        <source>%1 · linked at %2</source>
        <translation>%1 · lié à %2</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionChip</name>
    <message>
        <source>No current session</source>
        <translation>Aucune session en cours</translation>
    </message>
    <message>
        <source>Notes and links go to %1 of “%2”</source>
        <translation>Notes et liens vont dans %1 de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Create a session…</source>
        <translation>Créer une session…</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionCommands</name>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Session “%1” created</source>
        <translation>Session «&#xa0;%1&#xa0;» créée</translation>
    </message>
    <message>
        <source>Session “%1” deleted.</source>
        <translation>Session «&#xa0;%1&#xa0;» supprimée.</translation>
    </message>
    <message numerus="yes">
        <source>Session “%1” deleted, with its %n note(s).</source>
        <translation>
            <numerusform>Session «&#xa0;%1&#xa0;» supprimée, avec %n note.</numerusform>
            <numerusform>Session «&#xa0;%1&#xa0;» supprimée, avec ses %n notes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article has been read yet.</source>
        <translation>Aucun article n’a encore été lu.</translation>
    </message>
    <message>
        <source>&amp;Nobody named</source>
        <translation>&amp;Sans intervenant·e</translation>
    </message>
    <message>
        <source>&amp;Another…</source>
        <translation>&amp;Autre…</translation>
    </message>
    <message>
        <source>Speaker of the note</source>
        <translation>Intervenant·e de la note</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Export the session as data</source>
        <translation>Exporter la session (données)</translation>
    </message>
    <message>
        <source>Sessions (*.json)</source>
        <translation>Sessions (*.json)</translation>
    </message>
    <message>
        <source>Session exported, private notes included</source>
        <translation>Session exportée, notes privées comprises</translation>
    </message>
    <message>
        <source>Import a session</source>
        <translation>Importer une session</translation>
    </message>
    <message>
        <source>Session “%1” imported</source>
        <translation>Session «&#xa0;%1&#xa0;» importée</translation>
    </message>
    <message>
        <source>The morning is over. You now write in %1.</source>
        <translation>Le matin est terminé. Vous écrivez maintenant dans %1.</translation>
    </message>
    <message>
        <source>The afternoon is over. You now write in %1.</source>
        <translation>L’après-midi est terminé. Vous écrivez maintenant dans %1.</translation>
    </message>
    <message>
        <source>The evening is over. You now write in %1.</source>
        <translation>La soirée est terminée. Vous écrivez maintenant dans %1.</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>Trois questions</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionDialog</name>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Organiser:</source>
        <translation>&amp;Organisme&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Lieu&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Du&#xa0;:</translation>
    </message>
    <message>
        <source>To (&amp;included):</source>
        <translation>&amp;Au (inclus)&#xa0;:</translation>
    </message>
    <message>
        <source>My &amp;role:</source>
        <translation>Mon &amp;rôle&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Modality:</source>
        <translation>&amp;Modalité&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Contact:</source>
        <translation>&amp;Contact&#xa0;:</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>&amp;Half-days</source>
        <translation>Demi-&amp;journées</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>Demi-journée</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Create the session</source>
        <translation>Créer la session</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Report &amp;signed by:</source>
        <translation>Compte rendu &amp;signé par&#xa0;:</translation>
    </message>
    <message>
        <source>None</source>
        <comment>training</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Trainin&amp;g:</source>
        <translation>Formatio&amp;n&#xa0;:</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionPanel</name>
    <message>
        <source>Session panel</source>
        <translation>Panneau de la session</translation>
    </message>
    <message>
        <source>A session brings your notes and your articles together.</source>
        <translation>Une session rassemble vos notes et vos articles.</translation>
    </message>
    <message>
        <source>Current session</source>
        <translation>Session en cours</translation>
    </message>
    <message>
        <source>Hide the session panel</source>
        <translation>Masquer le panneau de la session</translation>
    </message>
    <message>
        <source>Hide the session panel (F9)</source>
        <translation>Masquer le panneau de la session (F9)</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sans intervenant·e</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>Intervenant·e&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (F4 changes it)</source>
        <translation>%1 (F4 pour changer)</translation>
    </message>
</context>
<context>
    <name>musette::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Les changements sont appliqués aussitôt.</translation>
    </message>
    <message>
        <source>Put this page back</source>
        <translation>Rétablir cette page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>La langue change au prochain démarrage.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Apparence&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Text size:</source>
        <translation>&amp;Taille du texte&#xa0;:</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Musette contacts only the sites you follow or open.</source>
        <translation>Musette ne contacte que les sites que vous suivez ou que vous ouvrez.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>R keeps, S watches, P lets go, L links… Switch them off when letters are pressed by accident or by voice control; the menus remain.</source>
        <translation>R retient, S surveille, P laisse partir, L lie… Désactivez-les si des lettres sont frappées par mégarde ou par commande vocale&#x202f;; les menus restent.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Musette (fichier)&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Single letters act in the list and in the article</source>
        <translation>Les lettres &amp;seules agissent dans la liste et dans l’article</translation>
    </message>
    <message>
        <source>With serifs (%1)</source>
        <translation>Avec empattements (%1)</translation>
    </message>
    <message>
        <source>Without serifs (%1)</source>
        <translation>Sans empattements (%1)</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Étroite</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>&amp;Correct the spaces before ; : ! ? and inside « »</source>
        <translation>&amp;Corriger les espaces avant les signes doubles et dans les guillemets</translation>
    </message>
    <message>
        <source>Reading &amp;font:</source>
        <translation>&amp;Police de lecture&#xa0;:</translation>
    </message>
    <message>
        <source>Column &amp;width:</source>
        <translation>Lar&amp;geur de colonne&#xa0;:</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1&#xa0;px</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Never load them</source>
        <translation>Ne jamais les charger</translation>
    </message>
    <message>
        <source>Load them when I ask for it</source>
        <translation>Les charger à ma demande</translation>
    </message>
    <message>
        <source>Load them with each article I open</source>
        <translation>Les charger avec chaque article ouvert</translation>
    </message>
    <message>
        <source> MB</source>
        <translation>&#xa0;Mo</translation>
    </message>
    <message>
        <source>Network and privacy</source>
        <translation>Réseau et vie privée</translation>
    </message>
    <message>
        <source>&amp;Images of articles:</source>
        <translation>&amp;Images des articles&#xa0;:</translation>
    </message>
    <message>
        <source>Images of articles that you keep stay, however many they are; of the others the oldest go first.</source>
        <translation>Les images des articles retenus restent, quel que soit leur nombre&#x202f;; parmi les autres, les plus anciennes partent d’abord.</translation>
    </message>
    <message>
        <source>Roo&amp;m for images:</source>
        <translation>Place po&amp;ur les images&#xa0;:</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>An article that is read is so in all feeds that &amp;have it</source>
        <translation>Un article lu l’est dans tous les &amp;flux qui le publient</translation>
    </message>
    <message>
        <source>Who hosts an image learns that it is looked at, when, and from where. Musette sends no cookies and does not say which article is read. Article › Whole text and images decides for one feed.</source>
        <translation>L’hébergeur d’une image apprend qu’elle est regardée, quand et d’où. Musette n’envoie aucun cookie et ne dit pas quel article est lu. Article › Texte entier et images en décide pour un seul flux.</translation>
    </message>
</context>
<context>
    <name>musette::gui::ShareCommands</name>
    <message>
        <source>Share the list</source>
        <translation>Partager la liste</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>List shared</source>
        <translation>Liste partagée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Import shared articles</source>
        <translation>Importer des articles partagés</translation>
    </message>
    <message>
        <source>Atom files (*.atom *.xml);;All files (*)</source>
        <translation>Fichiers Atom (*.atom *.xml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Nothing new: all of it was here already.</source>
        <translation>Rien de nouveau&#xa0;: tout était déjà là.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article importé</numerusform>
            <numerusform>%Ln articles importés</numerusform>
        </translation>
    </message>
    <message>
        <source>Session for a colleague</source>
        <translation>Session pour un collègue</translation>
    </message>
    <message>
        <source>Sessions of Musette (*.musette)</source>
        <translation>Sessions de Musette (*.musette)</translation>
    </message>
    <message>
        <source>Session packed for a colleague</source>
        <translation>Session prête pour un collègue</translation>
    </message>
    <message>
        <source>Import a colleague’s session</source>
        <translation>Importer la session d’un collègue</translation>
    </message>
    <message>
        <source>This session was here already, with all that is in it.</source>
        <translation>Cette session était déjà là, avec tout ce qu’elle contient.</translation>
    </message>
    <message>
        <source>Session imported</source>
        <translation>Session importée</translation>
    </message>
    <message>
        <source>Session brought up to date</source>
        <translation>Session mise à jour</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) new</source>
        <translation>
            <numerusform>%n élément nouveau</numerusform>
            <numerusform>%n éléments nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited here and kept</source>
        <translation>
            <numerusform>%n modifié ici et gardé</numerusform>
            <numerusform>%n modifiés ici et gardés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ShareDialog</name>
    <message>
        <source>Share the list</source>
        <translation>Partager la liste</translation>
    </message>
    <message>
        <source>A few words before the list, in Markdown</source>
        <translation>Quelques mots avant la liste, en Markdown</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Atom file, which Musette imports</source>
        <translation>Fichier Atom, que Musette sait importer</translation>
    </message>
    <message>
        <source>Its feeds (OPML)</source>
        <translation>Ses flux (OPML)</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Introduction:</source>
        <translation>&amp;Introduction&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Signed by:</source>
        <translation>&amp;Signé par&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;As:</source>
        <translation>&amp;En tant que&#xa0;:</translation>
    </message>
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
            <numerusform>Le %Ln premier article de la liste</numerusform>
            <numerusform>Les %Ln premiers articles de la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Titles, addresses, sources, dates and excerpts are handed on. Your notes, tags and highlights stay here.</source>
        <translation>Titres, adresses, sources, dates et extraits sont transmis. Vos notes, étiquettes et passages surlignés restent ici.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message numerus="yes">
        <source>%n left out: linked to the session privately or for the team</source>
        <translation>
            <numerusform>%n laissé de côté&#xa0;: lié à la session en privé ou pour l’équipe</numerusform>
            <numerusform>%n laissés de côté&#xa0;: liés à la session en privé ou pour l’équipe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>musette::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Read and sort</source>
        <translation>Lire et trier</translation>
    </message>
    <message>
        <source>During the day</source>
        <translation>Pendant la journée</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Customise…</source>
        <translation>Personnaliser…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Next, previous article</source>
        <translation>Article suivant, précédent</translation>
    </message>
    <message>
        <source>Read on, then the next article</source>
        <translation>Lire la suite, puis article suivant</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laisser partir</translation>
    </message>
    <message>
        <source>Link to the current half-day</source>
        <translation>Lier à la demi-journée en cours</translation>
    </message>
    <message>
        <source>Link to another half-day…</source>
        <translation>Lier à une autre demi-journée…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Quote the selection in the notes</source>
        <translation>Citer la sélection dans les notes</translation>
    </message>
    <message>
        <source>Note about the article</source>
        <translation>Noter à propos de l’article</translation>
    </message>
    <message>
        <source>Read, unread</source>
        <translation>Lu, non lu</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Write a note, from anywhere</source>
        <translation>Noter, de partout</translation>
    </message>
    <message>
        <source>Record the note</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation>Nouvelle séquence</translation>
    </message>
    <message>
        <source>Attach the last article read</source>
        <translation>Joindre le dernier article lu</translation>
    </message>
    <message>
        <source>Who may see the note</source>
        <translation>Qui peut voir la note</translation>
    </message>
    <message>
        <source>Speaker of the note</source>
        <translation>Intervenant·e de la note</translation>
    </message>
    <message>
        <source>Next, previous half-day</source>
        <translation>Demi-journée suivante, précédente</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Revenir à l’article</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Refresh the feeds</source>
        <translation>Actualiser les flux</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>Ajouter un flux</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Sort the inbox</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Session panel</source>
        <translation>Panneau de la session</translation>
    </message>
    <message>
        <source>Reading, Day, Report</source>
        <translation>Veille, Journée, Compte rendu</translation>
    </message>
    <message>
        <source>Load the images of the article</source>
        <translation>Charger les images de l’article</translation>
    </message>
    <message>
        <source>Highlight the selection</source>
        <translation>Surligner le texte choisi</translation>
    </message>
    <message>
        <source>Annotate the article</source>
        <translation>Votre note sur l’article</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
</context>
<context>
    <name>musette::gui::SideBar</name>
    <message>
        <source>Views, sessions, feeds and tags</source>
        <translation>Vues, sessions, flux et étiquettes</translation>
    </message>
</context>
<context>
    <name>musette::gui::SideBarMenu</name>
    <message>
        <source>Copy the address of the feed</source>
        <translation>Copier l’adresse du flux</translation>
    </message>
    <message>
        <source>Rename the folder…</source>
        <translation>Renommer le dossier…</translation>
    </message>
    <message>
        <source>Write in this session</source>
        <translation>Écrire dans cette session</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>Renommer le dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder renamed</source>
        <translation>Dossier renommé</translation>
    </message>
</context>
<context>
    <name>musette::gui::SpeakerLines</name>
    <message>
        <source>Speakers already met</source>
        <translation>Personnes déjà intervenues</translation>
    </message>
</context>
<context>
    <name>musette::gui::StoryLine</name>
    <message>
        <source>Also in</source>
        <translation>Aussi dans</translation>
    </message>
    <message>
        <source>a page added by hand</source>
        <translation>une page ajoutée à la main</translation>
    </message>
    <message>
        <source>Show the article of this feed</source>
        <translation>Afficher l’article de ce flux</translation>
    </message>
    <message>
        <source>Also in %1</source>
        <translation>Aussi dans %1</translation>
    </message>
</context>
<context>
    <name>musette::gui::SubscriptionCommands</name>
    <message>
        <source>Feed added</source>
        <translation>Flux ajouté</translation>
    </message>
    <message>
        <source>Import feeds</source>
        <translation>Importer des flux</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml *.html *.txt);;All files (*)</source>
        <translation>Listes de flux (*.opml *.xml *.html *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n flux ajouté</numerusform>
            <numerusform>%n flux ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already followed</source>
        <translation>
            <numerusform>%n déjà suivi</numerusform>
            <numerusform>%n déjà suivis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>Export feeds</source>
        <translation>Exporter les flux</translation>
    </message>
    <message>
        <source>OPML (*.opml)</source>
        <translation>OPML (*.opml)</translation>
    </message>
    <message>
        <source>Feeds exported to %1</source>
        <translation>Flux exportés dans %1</translation>
    </message>
    <message>
        <source>Page kept as a link</source>
        <translation>Page gardée comme lien</translation>
    </message>
</context>
<context>
    <name>musette::gui::TaskDialog</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>musette::gui::TimelineDelegate</name>
    <message>
        <source>%1 · linked at %2</source>
        <translation>%1 · lié à %2</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
</context>
<context>
    <name>musette::gui::TimelineModel</name>
    <message>
        <source>Sequence %1. %2. %3. %4</source>
        <translation>Séquence %1. %2. %3. %4</translation>
    </message>
    <message>
        <source>Linked article. %1. %2. %3</source>
        <translation>Article lié. %1. %2. %3</translation>
    </message>
</context>
<context>
    <name>musette::gui::TimelineView</name>
    <message>
        <source>Notes and linked articles</source>
        <translation>Notes et articles liés</translation>
    </message>
    <message>
        <source>&amp;Edit	F2</source>
        <translation>&amp;Modifier	F2</translation>
    </message>
    <message>
        <source>&amp;Visibility</source>
        <translation>&amp;Visibilité</translation>
    </message>
    <message>
        <source>Move &amp;up	Alt+↑</source>
        <translation>Mon&amp;ter	Alt+↑</translation>
    </message>
    <message>
        <source>Move &amp;down	Alt+↓</source>
        <translation>&amp;Descendre	Alt+↓</translation>
    </message>
    <message>
        <source>De&amp;lete	Del</source>
        <translation>S&amp;upprimer	Suppr</translation>
    </message>
    <message>
        <source>&amp;Read the article</source>
        <translation>&amp;Lire l’article</translation>
    </message>
    <message>
        <source>&amp;Take the link off	Del</source>
        <translation>Dél&amp;ier	Suppr</translation>
    </message>
    <message>
        <source>&amp;Edit the sequence…</source>
        <translation>Modifier la &amp;séquence…</translation>
    </message>
    <message>
        <source>&amp;Rename	F2</source>
        <translation>&amp;Renommer	F2</translation>
    </message>
</context>
<context>
    <name>musette::gui::ToolsDialog</name>
    <message>
        <source>Tools seen</source>
        <translation>Outils vus</translation>
    </message>
    <message>
        <source>Tools of all sessions</source>
        <translation>Outils de toutes les sessions</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Last trial</source>
        <translation>Dernier essai</translation>
    </message>
    <message>
        <source>Name of a tool seen in this session</source>
        <translation>Nom d’un outil vu dans cette session</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To test</source>
        <translation>À tester</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Montrer&#xa0;:</translation>
    </message>
    <message>
        <source>Day of the trial</source>
        <translation>Jour de l’essai</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qu’il en est sorti</translation>
    </message>
    <message>
        <source>Verdict of the trial</source>
        <translation>Verdict de l’essai</translation>
    </message>
    <message>
        <source>&amp;Record the trial</source>
        <translation>Noter l’&amp;essai</translation>
    </message>
    <message>
        <source>Remove &amp;from the session</source>
        <translation>Retirer de la &amp;session</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>S&amp;tate:</source>
        <translation>É&amp;tat&#xa0;:</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>A&amp;dresse&#xa0;:</translation>
    </message>
    <message>
        <source>Remar&amp;k:</source>
        <translation>Remar&amp;que&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Visible to:</source>
        <translation>&amp;Visible par&#xa0;:</translation>
    </message>
    <message>
        <source>Trial:</source>
        <translation>Essai&#xa0;:</translation>
    </message>
    <message>
        <source>Named in:</source>
        <translation>Cité dans&#xa0;:</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>non testé</translation>
    </message>
    <message>
        <source>Record a trial first: what came of it, and when.</source>
        <translation>Notez d’abord un essai&#xa0;: ce qu’il en est sorti, et quand.</translation>
    </message>
    <message>
        <source>“%1” removed from “%2”</source>
        <translation>«&#xa0;%1&#xa0;» retiré de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Trials so far:</source>
        <translation>Essais déjà notés&#xa0;:</translation>
    </message>
</context>
<context>
    <name>musette::gui::TopBar</name>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>screen</comment>
        <translation>Journée</translation>
    </message>
    <message>
        <source>Report</source>
        <comment>screen</comment>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Search articles and notes</source>
        <translation>Rechercher dans la veille et les notes</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>Ajouter un flux</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Arrêter l’actualisation</translation>
    </message>
    <message>
        <source>Refresh all feeds</source>
        <translation>Actualiser tous les flux</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>screen</comment>
        <translation>Veille</translation>
    </message>
    <message>
        <source>last refresh %1</source>
        <translation>dernière mise à jour %1</translation>
    </message>
</context>
<context>
    <name>musette::gui::TrainingForm</name>
    <message>
        <source>A line each</source>
        <translation>Un par ligne</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>F&amp;or whom:</source>
        <translation>P&amp;our qui&#xa0;:</translation>
    </message>
    <message>
        <source>Ob&amp;jectives:</source>
        <translation>Ob&amp;jectifs&#xa0;:</translation>
    </message>
    <message>
        <source>Descri&amp;ption:</source>
        <translation>Descri&amp;ption&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Visible to:</source>
        <translation>&amp;Visibilité&#xa0;:</translation>
    </message>
    <message>
        <source>These texts go along with a session only to those who may see them; the title always does.</source>
        <translation>Ces textes n’accompagnent une session que chez ceux qui peuvent les voir&#x202f;; le titre, toujours.</translation>
    </message>
</context>
<context>
    <name>musette::gui::TrainingsDialog</name>
    <message>
        <source>Trainings</source>
        <translation>Formations</translation>
    </message>
    <message>
        <source>Title of a new training</source>
        <translation>Titre d’une nouvelle formation</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>&amp;Remove the training</source>
        <translation>&amp;Supprimer la formation</translation>
    </message>
    <message>
        <source>S&amp;essions of this training</source>
        <translation>S&amp;essions de cette formation</translation>
    </message>
    <message>
        <source>Open the sess&amp;ion</source>
        <translation>Ouvrir la sess&amp;ion</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Nouvelle session…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title, first day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Training “%1” removed; its sessions stay.</source>
        <translation>Formation «&#xa0;%1&#xa0;» supprimée&#x202f;; ses sessions restent.</translation>
    </message>
</context>
<context>
    <name>musette::gui::TriageStrip</name>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>retenir</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>surveiller</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>laisser partir</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiqueter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>suite</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lier</translation>
    </message>
    <message>
        <source>link to %1</source>
        <translation>lier à %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>musette::gui::TroublePage</name>
    <message>
        <source>&amp;Open another library…</source>
        <translation>&amp;Ouvrir une autre musette…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Ré&amp;essayer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>This library comes from a newer version</source>
        <translation>Cette musette vient d’une version plus récente</translation>
    </message>
    <message>
        <source>This library is open elsewhere</source>
        <translation>Cette musette est ouverte ailleurs</translation>
    </message>
    <message>
        <source>This library cannot be opened</source>
        <translation>Cette musette ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>Another window of Musette works on it on this computer. Go on there, or open another library here.</source>
        <translation>Une autre fenêtre de Musette y travaille sur cet ordinateur. Continuez là-bas, ou ouvrez ici une autre musette.</translation>
    </message>
    <message>
        <source>Musette works on it on the computer “%1”. Close it there, or open another library here.</source>
        <translation>Musette y travaille sur l’ordinateur «&#xa0;%1&#xa0;». Fermez-la là-bas, ou ouvrez ici une autre musette.</translation>
    </message>
    <message>
        <source>Install the newer version of Musette to open it, or open another library. The file was left as it is.</source>
        <translation>Installez la nouvelle version du programme pour l’ouvrir, ou ouvrez une autre musette. Le fichier reste tel quel.</translation>
    </message>
</context>
<context>
    <name>musette::gui::UndoCommands</name>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This action was a large one. It is being taken back…</source>
        <translation>Cette action était de grande ampleur. Elle est en cours d’annulation…</translation>
    </message>
    <message>
        <source>This action is a large one. It is being done again…</source>
        <translation>Cette action est de grande ampleur. Elle est en cours de rétablissement…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a changé.</translation>
    </message>
</context>
<context>
    <name>musette::gui::VeilleScreen</name>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>↓ shows the next one, Space reads on.</source>
        <translation>↓ affiche le suivant, Espace fait lire la suite.</translation>
    </message>
    <message>
        <source>Next refresh at %1.</source>
        <translation>Prochaine mise à jour à %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) kept</source>
        <translation>
            <numerusform>%Ln article retenu</numerusform>
            <numerusform>%Ln articles retenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked to “%1”</source>
        <translation>
            <numerusform>%n lié à «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n liés à «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n à surveiller</numerusform>
            <numerusform>%n à surveiller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n let go</source>
        <translation>
            <numerusform>%n laissé partir</numerusform>
            <numerusform>%n laissés partir</numerusform>
        </translation>
    </message>
    <message>
        <source>All sorted</source>
        <translation>Tout est trié</translation>
    </message>
    <message numerus="yes">
        <source>Read the %n kept</source>
        <translation>
            <numerusform>Lire %n article retenu</numerusform>
            <numerusform>Lire les %n retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the others again</source>
        <translation>Revoir les autres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to sort</source>
        <translation>
            <numerusform>%Ln à trier</numerusform>
            <numerusform>%Ln à trier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln retenu</numerusform>
            <numerusform>%Ln retenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) left</source>
        <translation>
            <numerusform>%Ln article restant</numerusform>
            <numerusform>%Ln articles restants</numerusform>
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
    <message>
        <source>The articles of this feed stay</source>
        <translation>Les articles de ce flux restent</translation>
    </message>
    <message>
        <source>… articles left</source>
        <translation>…&#xa0;articles restants</translation>
    </message>
    <message>
        <source>… articles</source>
        <translation>…&#xa0;articles</translation>
    </message>
</context>
<context>
    <name>musette::gui::ViewCommands</name>
    <message>
        <source>Nothing is unread here</source>
        <translation>Tout est déjà lu ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of “%1” marked as read</source>
        <translation>
            <numerusform>%Ln article de «&#xa0;%1&#xa0;» marqué comme lu</numerusform>
            <numerusform>%Ln articles de «&#xa0;%1&#xa0;» marqués comme lus</numerusform>
        </translation>
    </message>
    <message>
        <source>This search is in the sidebar already: “%1”</source>
        <translation>Cette recherche est déjà dans le volet de gauche&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Search “%1” saved in the sidebar</source>
        <translation>Recherche «&#xa0;%1&#xa0;» enregistrée dans le volet de gauche</translation>
    </message>
    <message>
        <source>Search “%1” removed; its articles stay</source>
        <translation>Recherche «&#xa0;%1&#xa0;» supprimée&#x202f;; ses articles restent</translation>
    </message>
    <message>
        <source>Search changed</source>
        <translation>Recherche modifiée</translation>
    </message>
</context>
<context>
    <name>musette::gui::WelcomePage</name>
    <message>
        <source>Choose among feeds to begin with…</source>
        <translation>Choisir parmi des flux pour commencer…</translation>
    </message>
    <message>
        <source>Welcome to Musette</source>
        <translation>Bienvenue dans Musette</translation>
    </message>
    <message>
        <source>Your reading, your training days and their reports, in one bag.
Everything stays on this computer.</source>
        <translation>Votre veille, vos journées de formation et leurs comptes rendus, dans un seul sac.
Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Paste the address of a site or a feed. Musette finds the feed for you.</source>
        <translation>Collez l’adresse d’un site ou d’un flux. Musette trouve le flux pour vous.</translation>
    </message>
    <message>
        <source>Address of a site or of a feed</source>
        <translation>Adresse d’un site ou d’un flux</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a first feed</source>
        <translation>Ajouter un premier flux</translation>
    </message>
    <message>
        <source>Import my feeds</source>
        <translation>Importer mes flux</translation>
    </message>
    <message>
        <source>An OPML file of another reader</source>
        <translation>Un fichier OPML d’un autre lecteur</translation>
    </message>
    <message>
        <source>Create a session</source>
        <translation>Créer une session</translation>
    </message>
    <message>
        <source>Dates, half-days, speakers</source>
        <translation>Dates, demi-journées, intervenant·es</translation>
    </message>
    <message>
        <source>See an example</source>
        <translation>Voir un exemple</translation>
    </message>
    <message>
        <source>An invented session, without a connection</source>
        <translation>Une session fictive, sans connexion</translation>
    </message>
    <message>
        <source>For instance: www.site.example</source>
        <translation>Par exemple&#xa0;: www.site.example</translation>
    </message>
</context>
<context>
    <name>musette::gui::WideBlocks</name>
    <message>
        <source>Scroll sideways</source>
        <translation>Défiler sur le côté</translation>
    </message>
</context>
<context>
    <name>musette::gui::WindowStates</name>
    <message>
        <source>Example: this session and its articles are invented. Change whatever you like.</source>
        <translation>Exemple&#xa0;: cette session et ses articles sont fictifs. Modifiez ce que vous voulez.</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>Retirer l’exemple</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Example removed</source>
        <translation>Exemple retiré</translation>
    </message>
</context>
<context>
    <name>musette::gui::WorkCommands</name>
    <message>
        <source>Choose a note in the time line first.</source>
        <translation>Choisissez d’abord une note dans le fil de la demi-journée.</translation>
    </message>
    <message>
        <source>Choose a linked article in the time line first.</source>
        <translation>Choisissez d’abord un article lié dans le fil de la demi-journée.</translation>
    </message>
    <message>
        <source>Session “%1” created</source>
        <translation>Session «&#xa0;%1&#xa0;» créée</translation>
    </message>
    <message>
        <source>Choose a note with an image or a file in the time line first.</source>
        <translation>Choisissez d’abord dans le fil une note qui porte une image ou un fichier.</translation>
    </message>
    <message>
        <source>The library does not have this file any more.</source>
        <translation>La musette n’a plus ce fichier.</translation>
    </message>
    <message>
        <source>Save the attached file</source>
        <translation>Enregistrer le fichier joint</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>Fichier enregistré</translation>
    </message>
    <message>
        <source>The lines were not recorded.</source>
        <translation>Les lignes n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Les reprendre</translation>
    </message>
</context>
</TS>
