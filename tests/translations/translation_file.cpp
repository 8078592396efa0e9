#include "translation_file.h"

#include "support/catch.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace musette::translations {
namespace {

const QString kFolder = QStringLiteral(MUSETTE_SOURCE_DIR "/resources/i18n/");

/// Reads <translation>, whose forms are in <numerusform> if the text is counted.
void readTranslation(QXmlStreamReader& xml, Message& message) {
    message.finished = !xml.attributes().hasAttribute("type");
    if (!message.counted) {
        message.forms = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
}

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message;
    message.context = context;
    message.counted = xml.attributes().value("numerus") == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QList<Message> read(const QString& path) {
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages << readMessage(xml, context);
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

} // namespace

std::string Message::place() const {
    return (context + ": " + source + (comment.isEmpty() ? "" : " (" + comment + ")") + " → " +
            forms.join(" | "))
        .toStdString();
}

QList<Message> messagesIn(const QString& name) {
    return read(kFolder + name);
}

QList<Message> messagesAfterUpdate(const QString& name, Texts texts) {
    const QTemporaryDir folder;
    REQUIRE(folder.isValid());
    const QString copy = folder.filePath(name);
    REQUIRE(QFile::copy(kFolder + name, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QStringList arguments{QStringLiteral(MUSETTE_SOURCE_DIR "/src/gui"), "-silent", "-no-obsolete",
                          "-locations", "none"};
    if (texts == Texts::CountedOnes)
        arguments << "-pluralonly";
    arguments << "-ts" << copy;
    QProcess lupdate;
    lupdate.start(MUSETTE_LUPDATE, arguments);
    const bool ended = lupdate.waitForFinished();
    INFO(lupdate.readAllStandardError().toStdString());
    REQUIRE(ended);
    REQUIRE(lupdate.exitCode() == 0);
    return read(copy);
}

} // namespace musette::translations
