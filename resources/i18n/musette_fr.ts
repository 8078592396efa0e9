<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
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
        <translation>Désabonnement</translation>
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
        <translation>Marqué lu ou non lu</translation>
    </message>
    <message>
        <source>Star changed</source>
        <translation>Étoile mise ou ôtée</translation>
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
        <translation>Intervenants modifiés</translation>
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
        <translation>Lien ôté</translation>
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
        <translation>%1 : %2</translation>
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
        <translation>Étoile mise</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <translation>Lié à %1</translation>
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
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>À distance</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
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
        <translation>Cette valeur ne peut pas servir. Corrigez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>This is no address. Paste it from the browser.</source>
        <translation>Ce n’est pas une adresse. Collez-la depuis le navigateur.</translation>
    </message>
    <message>
        <source>This is no longer in the library.</source>
        <translation>Cela n’est plus dans la musette.</translation>
    </message>
    <message>
        <source>This is there already.</source>
        <translation>Cela s’y trouve déjà.</translation>
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
        <translation>Ce fichier n’est pas une session de Musette. Choisissez un fichier JSON qu’elle a produit.</translation>
    </message>
    <message>
        <source>The site sent nothing. Try again later.</source>
        <translation>Le site n’a rien envoyé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>What the site sends is too large to be a feed.</source>
        <translation>Ce que le site envoie est trop gros pour un flux.</translation>
    </message>
    <message>
        <source>No connection. Musette goes on when the network is back.</source>
        <translation>Pas de connexion. Musette reprendra quand le réseau sera revenu.</translation>
    </message>
    <message>
        <source>This site cannot be found. Check the address, or paste it from the browser.</source>
        <translation>Ce site est introuvable. Vérifiez l’adresse, ou collez-la depuis le navigateur.</translation>
    </message>
    <message>
        <source>This site does not take connections. Try again later.</source>
        <translation>Ce site n’accepte pas de connexion. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This site did not answer in time. Try again later.</source>
        <translation>Ce site n’a pas répondu à temps. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection to this site is not safe: its certificate was refused.</source>
        <translation>La connexion à ce site n’est pas sûre : son certificat a été refusé.</translation>
    </message>
    <message>
        <source>The site answered with an error. Check the address.</source>
        <translation>Le site a répondu par une erreur. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This feed has closed. Its articles stay.</source>
        <translation>Ce flux a fermé. Ses articles restent.</translation>
    </message>
    <message>
        <source>This site asks for a login. Add it to the address of the feed.</source>
        <translation>Ce site demande un identifiant. Ajoutez-le à l’adresse du flux.</translation>
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
        <translation>Cette adresse mène à un endroit que Musette ne suit pas.</translation>
    </message>
    <message>
        <source>The answer of the site was cut off or damaged. Try again later.</source>
        <translation>La réponse du site est coupée ou abîmée. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This file is no library of Musette. It was left as it is. Open another one.</source>
        <translation>Ce fichier n’est pas une musette. Il a été laissé tel quel. Ouvrez-en une autre.</translation>
    </message>
    <message>
        <source>This library comes from a newer version of Musette. It was left as it is.</source>
        <translation>Cette musette vient d’une version plus récente. Elle a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>This library is damaged. It was left as it is. Restore a backup, or open another one.</source>
        <translation>Cette musette est abîmée. Elle a été laissée telle quelle. Restaurez une sauvegarde, ou ouvrez-en une autre.</translation>
    </message>
    <message>
        <source>This library can only be read. Copy it to a folder of yours to write in it.</source>
        <translation>Cette musette ne peut être que lue. Copiez-la dans un de vos dossiers pour y écrire.</translation>
    </message>
    <message>
        <source>Another program is writing in this library. Try again in a moment.</source>
        <translation>Un autre programme écrit dans cette musette. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The library cannot be opened at this place. Check the folder, or open another one.</source>
        <translation>La musette ne peut pas être ouverte à cet endroit. Vérifiez le dossier, ou ouvrez-en une autre.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be saved. Make room and try again.</source>
        <translation>Le disque est plein : rien ne peut plus être enregistré. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>This file cannot be read. Check it, or choose another one.</source>
        <translation>Ce fichier ne peut pas être lu. Vérifiez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This file cannot be written here. Choose another folder.</source>
        <translation>Ce fichier ne peut pas être écrit ici. Choisissez un autre dossier.</translation>
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
        <translation>Un imprévu est survenu. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hier, %1</translation>
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
        <translation>Veille, notes de formation et comptes rendus. Tout reste sur cet ordinateur : Musette ne contacte que les sites que vous suivez ou que vous ouvrez.

Musette est un logiciel libre, sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
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
        <translation>Musette s’appuie sur Qt %1 (LGPL-3), SQLite (domaine public), libcurl (curl), Gumbo (Apache-2.0), pugixml, md4c, SQLiteCpp, spdlog, fmt et nlohmann/json (MIT), Mustache (Boost), CLI11 (BSD-3-Clause), ICU (Unicode) et OpenSSL (Apache-2.0).</translation>
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
        <translation>&amp;Choisir des flux pour commencer…</translation>
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
        <translation>Impor&amp;ter une session…</translation>
    </message>
    <message>
        <source>&amp;Open another library…</source>
        <translation>&amp;Ouvrir une autre musette…</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>&amp;Sauvegarder la musette…</translation>
    </message>
    <message>
        <source>Restore a back&amp;up…</source>
        <translation>Restaurer une sau&amp;vegarde…</translation>
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
        <source>&amp;Watch</source>
        <comment>screen</comment>
        <translation>&amp;Veille</translation>
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
        <translation>&amp;Zone précédente</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte pl&amp;us petit</translation>
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
        <translation>&amp;Tout actualiser</translation>
    </message>
    <message>
        <source>Refresh this &amp;feed</source>
        <translation>Actualiser ce &amp;flux</translation>
    </message>
    <message>
        <source>&amp;Stop refreshing</source>
        <translation>&amp;Arrêter l’actualisation</translation>
    </message>
    <message>
        <source>R&amp;ename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>&amp;Déplacer vers un dossier…</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>Se dé&amp;sabonner</translation>
    </message>
    <message>
        <source>Mark all as re&amp;ad</source>
        <translation>&amp;Marquer tout comme lu</translation>
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
        <translation>À sur&amp;veiller</translation>
    </message>
    <message>
        <source>Let &amp;go</source>
        <translation>Laisser par&amp;tir</translation>
    </message>
    <message>
        <source>&amp;Link to the current half-day</source>
        <translation>&amp;Lier à la demi-journée en cours</translation>
    </message>
    <message>
        <source>Link to &amp;another half-day…</source>
        <translation>Lier à une &amp;autre demi-journée…</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>Éti&amp;queter…</translation>
    </message>
    <message>
        <source>&amp;Quote the selection</source>
        <translation>&amp;Citer la sélection</translation>
    </message>
    <message>
        <source>Note ab&amp;out this article</source>
        <translation>&amp;Note sur cet article</translation>
    </message>
    <message>
        <source>&amp;Read / unread</source>
        <translation>Lu / n&amp;on lu</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Éto&amp;ile</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Ouvrir dans le navi&amp;gateur</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Copier le li&amp;en</translation>
    </message>
    <message>
        <source>New n&amp;ote</source>
        <translation>Nouvelle &amp;note</translation>
    </message>
    <message>
        <source>&amp;Attach the last article read</source>
        <translation>A&amp;ttacher le dernier article lu</translation>
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
        <translation>Modifi&amp;er la séquence…</translation>
    </message>
    <message>
        <source>De&amp;lete the sequence</source>
        <translation>Supprimer &amp;la séquence</translation>
    </message>
    <message>
        <source>Add a &amp;day…</source>
        <translation>Ajouter une &amp;journée…</translation>
    </message>
    <message>
        <source>Edit the half-da&amp;y…</source>
        <translation>Modi&amp;fier la demi-journée…</translation>
    </message>
    <message>
        <source>Ne&amp;xt half-day</source>
        <translation>&amp;Demi-journée suivante</translation>
    </message>
    <message>
        <source>Prev&amp;ious half-day</source>
        <translation>Demi-journée &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Edit the session…</source>
        <translation>&amp;Modifier la session…</translation>
    </message>
    <message>
        <source>Delete &amp;the session</source>
        <translation>Supp&amp;rimer la session</translation>
    </message>
    <message>
        <source>Ex&amp;port the session as data…</source>
        <translation>E&amp;xporter la session en données…</translation>
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
        <translation>D&amp;ossier :</translation>
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
        <translation>Recherche des flux…</translation>
    </message>
    <message>
        <source>No feed on this page. The page was read, but it announces no RSS, Atom or JSON feed.</source>
        <translation>Aucun flux sur cette page. La page a bien été lue, mais elle n’annonce aucun flux RSS, Atom ou JSON.</translation>
    </message>
    <message>
        <source>Also tried:</source>
        <translation>Essayé aussi :</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) found on “%1”</source>
        <translation>
            <numerusform>%n flux trouvé sur « %1 »</numerusform>
            <numerusform>%n flux trouvés sur « %1 »</numerusform>
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
        <translation>le dernier : « %1 »</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>You already follow this feed.</source>
        <translation>Vous suivez déjà ce flux.</translation>
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
        <translation>&amp;Lire l’article</translation>
    </message>
    <message>
        <source>&amp;Take the link off	L</source>
        <translation>Ôter le &amp;lien	L</translation>
    </message>
    <message>
        <source>&amp;Link to the half-day	L</source>
        <translation>&amp;Lier à la demi-journée	L</translation>
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
        <translation>Visibilité de la note : %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+V changes it)</source>
        <translation>%1 (Ctrl+Maj+V pour changer)</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>À propos de : %1</translation>
    </message>
    <message>
        <source>Kind of note: %1</source>
        <translation>Genre de note : %1</translation>
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
        <translation>&amp;Date :</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Ajouter la journée</translation>
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
        <translation>Vous ne suivez plus « %1 ». Les articles retenus restent.</translation>
    </message>
    <message>
        <source>All articles of this feed are marked as read</source>
        <translation>Tous les articles de ce flux sont marqués comme lus</translation>
    </message>
</context>
<context>
    <name>musette::gui::FeedDialog</name>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>as the feed asks, an hour at least</source>
        <translation>comme le flux le demande, une heure au moins</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre :</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>D&amp;ossier :</translation>
    </message>
    <message>
        <source>&amp;Ask every:</source>
        <translation>&amp;Interroger toutes les :</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
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
        <translation>Prochaine tentative</translation>
    </message>
    <message>
        <source>&amp;Try this feed now</source>
        <translation>&amp;Réessayer ce flux</translation>
    </message>
    <message>
        <source>&amp;Show its articles</source>
        <translation>&amp;Voir ses articles</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <comment>date, time</comment>
        <translation>d MMM, HH:mm</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
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
        <source>This feed has not answered since %1. Try it again, or look at its address.</source>
        <translation>Ce flux ne répond plus depuis le %1. Réessayez, ou vérifiez son adresse.</translation>
    </message>
    <message>
        <source>This feed never answered. Look at its address.</source>
        <translation>Ce flux n’a jamais répondu. Vérifiez son adresse.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n article(s) remain readable.</source>
        <translation>
            <numerusform>L’article déjà reçu reste lisible.</numerusform>
            <numerusform>Les %n articles déjà reçus restent lisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the attempt said: %1</source>
        <translation>Détail de la tentative : %1</translation>
    </message>
    <message>
        <source>No feed is followed yet.</source>
        <translation>Aucun flux n’est encore suivi.</translation>
    </message>
    <message>
        <source>This feed has closed. Keep its articles, or unsubscribe.</source>
        <translation>Ce flux a fermé. Gardez ses articles, ou désabonnez-vous.</translation>
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
</context>
<context>
    <name>musette::gui::HalfDayDialog</name>
    <message>
        <source>The &amp;hours are known</source>
        <translation>Les &amp;heures sont connues</translation>
    </message>
    <message>
        <source>As the session</source>
        <translation>Comme la session</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non comptés</translation>
    </message>
    <message>
        <source>&amp;Begins:</source>
        <translation>&amp;Début :</translation>
    </message>
    <message>
        <source>&amp;Ends:</source>
        <translation>&amp;Fin :</translation>
    </message>
    <message>
        <source>&amp;Modality:</source>
        <translation>&amp;Modalité :</translation>
    </message>
    <message>
        <source>&amp;Present:</source>
        <translation>&amp;Présents :</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
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
        <translation>Intervenants</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n présent</numerusform>
            <numerusform>%n présents</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes are ascribed to %1 (F4)</source>
        <translation>Les notes sont attribuées à %1 (F4)</translation>
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
        <translation>Ce qui a été fait, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
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
        <translation>adresse inutilisable</translation>
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
    <name>musette::gui::ItemCommands</name>
    <message>
        <source>Back in the inbox</source>
        <translation>De nouveau à trier</translation>
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
        <translation>À surveiller : reviendra le %1</translation>
    </message>
    <message>
        <source>MMMM d</source>
        <comment>day and month</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>Star taken off</source>
        <translation>Étoile ôtée</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Étoile mise</translation>
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
        <translation>Lien à %1 ôté</translation>
    </message>
    <message>
        <source>Article linked to %1</source>
        <translation>Article lié à %1</translation>
    </message>
    <message>
        <source>Tag “%1” taken off</source>
        <translation>Étiquette « %1 » ôtée</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Étiquette « %1 » mise</translation>
    </message>
</context>
<context>
    <name>musette::gui::JourneeScreen</name>
    <message>
        <source>A session brings your notes and your articles together.</source>
        <translation>Une session rassemble vos notes et vos articles.</translation>
    </message>
    <message>
        <source>Create a session…</source>
        <translation>Créer une session…</translation>
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
        <translation>La musette a été copiée dans %1, et la copie vérifiée.</translation>
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
    <name>musette::gui::Messages</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
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
        <translation>Lien ôté</translation>
    </message>
    <message>
        <source>Sequence “%1” deleted. Its notes stay.</source>
        <translation>Séquence « %1 » supprimée. Ses notes restent.</translation>
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
        <translation>&amp;Modifier la séquence…</translation>
    </message>
    <message>
        <source>&amp;Rename	F2</source>
        <translation>&amp;Renommer	F2</translation>
    </message>
    <message>
        <source>Move &amp;up	Alt+↑</source>
        <translation>M&amp;onter	Alt+↑</translation>
    </message>
    <message>
        <source>Move &amp;down	Alt+↓</source>
        <translation>&amp;Descendre	Alt+↓</translation>
    </message>
    <message>
        <source>De&amp;lete	Del</source>
        <translation>&amp;Supprimer	Suppr</translation>
    </message>
</context>
<context>
    <name>musette::gui::PackDialog</name>
    <message>
        <source>Feeds to begin with</source>
        <translation>Des flux pour commencer</translation>
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
        <translation>Actualisation arrêtée. Ce qui était arrivé est gardé.</translation>
    </message>
    <message>
        <source>Refreshing %1 of %2</source>
        <translation>Actualisation %1 sur %2</translation>
    </message>
    <message>
        <source>Offline · last refresh at %1</source>
        <translation>Hors connexion · dernière mise à jour à %1</translation>
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
        <translation>Une personne par ligne : nom – fonction – organisme</translation>
    </message>
    <message>
        <source>Add a speaker already met…</source>
        <translation>Ajouter quelqu’un de déjà rencontré…</translation>
    </message>
    <message>
        <source>Speakers already met</source>
        <translation>Intervenants déjà rencontrés</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre :</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Genre :</translation>
    </message>
    <message>
        <source>&amp;Visible to:</source>
        <translation>&amp;Visibilité :</translation>
    </message>
    <message>
        <source>&amp;Speakers:</source>
        <translation>&amp;Intervenants :</translation>
    </message>
    <message>
        <source>Add the sequence</source>
        <translation>Ajouter la séquence</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
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
        <translation>Pas encore d’article. L lie celui que vous lisez.</translation>
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
        <translation>Notes et liens vont à %1 de « %2 »</translation>
    </message>
    <message>
        <source>Create a session…</source>
        <translation>Créer une session…</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionCommands</name>
    <message>
        <source>%1 is over. You now write in %2.</source>
        <translation>%1 : c’est terminé. Vous écrivez maintenant dans %2.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Session “%1” created</source>
        <translation>Session « %1 » créée</translation>
    </message>
    <message>
        <source>Session “%1” deleted.</source>
        <translation>Session « %1 » supprimée.</translation>
    </message>
    <message numerus="yes">
        <source>Session “%1” deleted, with its %n note(s).</source>
        <translation>
            <numerusform>Session « %1 » supprimée, avec sa note.</numerusform>
            <numerusform>Session « %1 » supprimée, avec ses %n notes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article has been read yet.</source>
        <translation>Aucun article n’a encore été lu.</translation>
    </message>
    <message>
        <source>&amp;Nobody named</source>
        <translation>&amp;Personne en particulier</translation>
    </message>
    <message>
        <source>&amp;Another…</source>
        <translation>&amp;Quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>Speaker of the note</source>
        <translation>Intervenant·e de la note</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>Export the session as data</source>
        <translation>Exporter la session en données</translation>
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
        <translation>Session « %1 » importée</translation>
    </message>
</context>
<context>
    <name>musette::gui::SessionDialog</name>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre :</translation>
    </message>
    <message>
        <source>&amp;Organiser:</source>
        <translation>&amp;Organisme :</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Lieu :</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Du :</translation>
    </message>
    <message>
        <source>To (&amp;included):</source>
        <translation>&amp;au (compris) :</translation>
    </message>
    <message>
        <source>My &amp;role:</source>
        <translation>Mon &amp;rôle :</translation>
    </message>
    <message>
        <source>&amp;Modality:</source>
        <translation>&amp;Modalité :</translation>
    </message>
    <message>
        <source>&amp;Report signed by:</source>
        <translation>&amp;Compte rendu signé par :</translation>
    </message>
    <message>
        <source>&amp;Contact:</source>
        <translation>Co&amp;ntact :</translation>
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
        <translation>&amp;Demi-journées</translation>
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
        <translation>Terminé</translation>
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
        <source>Create a session…</source>
        <translation>Créer une session…</translation>
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
        <translation>Personne en particulier</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>Intervenant·e : %1</translation>
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
        <translation>&amp;Langue :</translation>
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
        <translation>&amp;Apparence :</translation>
    </message>
    <message>
        <source>&amp;Text size:</source>
        <translation>&amp;Taille du texte :</translation>
    </message>
    <message>
        <source>To keep watch is to choose: thirty minutes a week are often enough, if one keeps to them.</source>
        <translation>Tout le monde veille, personne n’a le temps : borner sa veille à « trente minutes » par semaine suffit souvent ; encore faut-il s’y tenir !</translation>
    </message>
    <message>
        <source>&amp;Refresh feeds that are due while Musette runs</source>
        <translation>&amp;Actualiser les flux à échéance pendant que Musette tourne</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>A feed is due after an hour, or later when it asks for that itself. Feed › Rename… sets another time for one feed.</source>
        <translation>Un flux est à échéance au bout d’une heure, ou plus tard quand il le demande lui-même. Flux › Renommer… règle une autre durée pour un flux.</translation>
    </message>
    <message>
        <source>Musette contacts only the sites you follow or open.</source>
        <translation>Musette ne contacte que les sites que vous suivez ou que vous ouvrez.</translation>
    </message>
    <message>
        <source>Single &amp;letters act in the list and in the article</source>
        <translation>Les &amp;lettres seules agissent dans la liste et dans l’article</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>R keeps, S watches, P lets go, L links… Switch them off when letters are pressed by accident or by voice control; the menus remain.</source>
        <translation>R retient, S surveille, P laisse partir, L lie… Désactivez-les si des lettres partent par accident ou par commande vocale ; les menus restent.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>Musette :</translation>
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
        <translation>Note sur l’article</translation>
    </message>
    <message>
        <source>Read, unread</source>
        <translation>Lu, non lu</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
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
        <translation>Attacher le dernier article lu</translation>
    </message>
    <message>
        <source>Who may see the note</source>
        <translation>Visibilité de la note</translation>
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
        <source>Watch, Day, Report</source>
        <translation>Veille, Journée, Compte rendu</translation>
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
</context>
<context>
    <name>musette::gui::SideBar</name>
    <message>
        <source>Views, sessions, feeds and tags</source>
        <translation>Vues, sessions, flux et étiquettes</translation>
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
        <translation>M&amp;onter	Alt+↑</translation>
    </message>
    <message>
        <source>Move &amp;down	Alt+↓</source>
        <translation>&amp;Descendre	Alt+↓</translation>
    </message>
    <message>
        <source>De&amp;lete	Del</source>
        <translation>&amp;Supprimer	Suppr</translation>
    </message>
    <message>
        <source>&amp;Read the article</source>
        <translation>&amp;Lire l’article</translation>
    </message>
    <message>
        <source>&amp;Take the link off	Del</source>
        <translation>Ôter le &amp;lien	Suppr</translation>
    </message>
    <message>
        <source>&amp;Edit the sequence…</source>
        <translation>&amp;Modifier la séquence…</translation>
    </message>
    <message>
        <source>&amp;Rename	F2</source>
        <translation>&amp;Renommer	F2</translation>
    </message>
</context>
<context>
    <name>musette::gui::TopBar</name>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>screen</comment>
        <translation>Veille</translation>
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
        <source>last refresh at %1</source>
        <translation>dernière mise à jour à %1</translation>
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
        <translation>Une autre fenêtre de Musette y travaille sur cet ordinateur. Continuez là-bas, ou ouvrez une autre musette ici.</translation>
    </message>
    <message>
        <source>Musette works on it on the computer “%1”. Close it there, or open another library here.</source>
        <translation>Musette y travaille sur l’ordinateur « %1 ». Fermez-la là-bas, ou ouvrez une autre musette ici.</translation>
    </message>
    <message>
        <source>Install the newer version of Musette to open it, or open another library. The file was left as it is.</source>
        <translation>Installez la version plus récente de Musette pour l’ouvrir, ou ouvrez une autre musette. Le fichier a été laissé tel quel.</translation>
    </message>
</context>
<context>
    <name>musette::gui::UndoCommands</name>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli : %1</translation>
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
        <translation>Dates, demi-journées, intervenants</translation>
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
        <translation>Par exemple : www.site.example</translation>
    </message>
</context>
<context>
    <name>musette::gui::WindowStates</name>
    <message>
        <source>Example: this session and its articles are invented. Change whatever you like.</source>
        <translation>Exemple : cette session et ses articles sont inventés. Changez-y ce que vous voulez.</translation>
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
</TS>
