#include "support/catch.h"
#include "text_faults.h"
#include "translation_file.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace musette::translations {
namespace {

using namespace Qt::StringLiterals;

const QString kFrench = QStringLiteral("musette_fr.ts");
const QString kEnglish = QStringLiteral("musette_en.ts");

void checkFinished(const QList<Message>& messages) {
    for (const Message& message : messages) {
        INFO(message.place());
        CHECK(message.finished);
        CHECK(message.forms.size() == (message.counted ? 2 : 1));
        for (const QString& form : message.forms)
            CHECK_FALSE(form.isEmpty());
    }
}

QSet<QString> keysOf(const QList<Message>& messages) {
    QSet<QString> keys;
    for (const Message& message : messages)
        keys.insert(message.context + '|' + message.source + '|' + message.comment);
    return keys;
}

/// What follows the tab of a menu entry is the key shown at its right.
qsizetype tabs(const QString& text) {
    return text.count('\t');
}

} // namespace

TEST_CASE(
    "Every text of the window has a finished French translation; `--target translations` takes "
    "up new ones") {
    const QList<Message> now = messagesAfterUpdate(kFrench, Texts::All);
    CHECK(now.size() > 500);
    checkFinished(now);
    CHECK(keysOf(messagesIn(kFrench)) == keysOf(now));
}

TEST_CASE("Every counted text has a singular and a plural in English") {
    const QList<Message> now = messagesAfterUpdate(kEnglish, Texts::CountedOnes);
    CHECK(now.size() > 20);
    checkFinished(now);
    CHECK(keysOf(messagesIn(kEnglish)) == keysOf(now));
    for (const Message& message : now) {
        for (const QString& form : message.forms) {
            INFO(message.place());
            CHECK_FALSE(form.contains("(s)"));
            CHECK(placeholders(form) == placeholders(message.source));
        }
    }
}

TEST_CASE("A translation keeps the placeholders, the key, the dots and the ends of its source") {
    for (const Message& message : messagesIn(kFrench)) {
        for (const QString& form : message.forms) {
            INFO(message.place());
            CHECK(placeholders(form) == placeholders(message.source));
            CHECK(mnemonic(form).isEmpty() == mnemonic(message.source).isEmpty());
            CHECK(tabs(form) == tabs(message.source));
            CHECK(form.endsWith(u'…') == message.source.endsWith(u'…'));
            CHECK(form.endsWith(':') == message.source.endsWith(':'));
            CHECK(form.count('\n') == message.source.count('\n'));
        }
    }
}

TEST_CASE("French texts have the spaces, quotation marks and apostrophes of French typography") {
    for (const Message& message : messagesIn(kFrench)) {
        for (const QString& form : message.forms) {
            INFO(message.place());
            CHECK(frenchFaults(form).join(", ").toStdString().empty());
        }
    }
}

TEST_CASE("English texts have no typewriter signs, and no plural in brackets without a number") {
    for (const Message& message : messagesIn(kFrench)) {
        INFO(message.place());
        CHECK(typewriterSigns(message.source).join(", ").toStdString().empty());
        if (!message.counted)
            CHECK_FALSE(message.source.contains("(s)"));
    }
}

TEST_CASE("No two fields of a dialog or page share a key, in either language") {
    const QRegularExpression oneWindow("(Dialog|Page|Screen|Journal|Menus)$");
    QHash<QString, QString> taken;
    for (const Message& message : messagesIn(kFrench)) {
        if (!oneWindow.match(message.context).hasMatch())
            continue;
        for (const auto& [language, text] :
             {std::pair{"en", message.source}, {"fr", message.forms.first()}}) {
            const QString letter = mnemonic(text);
            if (letter.isEmpty())
                continue;
            const QString key = language + message.context + letter;
            INFO(message.place() << "; the other: " << taken.value(key).toStdString());
            CHECK_FALSE(taken.contains(key));
            taken.insert(key, text);
        }
    }
}

TEST_CASE("The checks see what they are for") {
    CHECK(frenchFaults(u"Rien pour «\u00A0%1\u00A0». Chercher aussi\u202F? Oui\u00A0: 12:30"_s)
              .isEmpty());
    CHECK(frenchFaults(u"Listes (*.opml *.xml);;Tous (*)"_s).isEmpty());
    CHECK(frenchFaults(u"Musettes\u00A0: %1 à %2\u202F; lu, «\u00A0non lu\u00A0»"_s).isEmpty());
    for (const char16_t* wrong :
         {u"Chercher ?", u"Chercher?", u"un ; deux", u"Titre :", u"Titre:", u"« mot »",
          u"l'article", u"Suite...", u"il y a %n min", u"il y a %1 h", u" min", u"À trier  vite",
          u"Etiqueter", u"A trier", u"\u00C9tat \u00A0: oui", u"“mot”", u"&État", u"&Etat"}) {
        INFO(QString::fromUtf16(wrong).toStdString());
        CHECK_FALSE(frenchFaults(QString::fromUtf16(wrong)).isEmpty());
    }
    CHECK(placeholders("%2 of %n, %1 {} %Ln 100 %") == QStringList{"%1", "%2", "%Ln", "%n", "{}"});
    CHECK(mnemonic("Fee&d").toStdString() == "d");
    CHECK(mnemonic("Q&&A").isEmpty());
}

} // namespace musette::translations
