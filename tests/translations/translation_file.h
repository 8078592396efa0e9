#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace musette::translations {

/// One text of the code and what a .ts file says for it.
struct Message {
    QString context;
    QString source;
    QString comment;
    bool counted = false; ///< has a %n and one translation for each plural form
    bool finished = false;
    QStringList forms; ///< one, or one for each plural form

    /// Enough to find the text in the .ts file.
    [[nodiscard]] std::string place() const;
};

/// Which texts lupdate takes up from the code.
enum class Texts { All, CountedOnes };

/// The messages of resources/i18n/<name>. Errors: fails the running test.
[[nodiscard]] QList<Message> messagesIn(const QString& name);

/// The messages of a copy of resources/i18n/<name> after lupdate has read src/gui: a text that is
/// new or has changed since is unfinished in it. Errors: fails the running test.
[[nodiscard]] QList<Message> messagesAfterUpdate(const QString& name, Texts texts);

} // namespace musette::translations
