#include "item_words.h"

#include "../app/text.h"
#include "../look/words.h"
#include "../session/session_words.h"

#include <musette/model/names.h>

#include <QCoreApplication>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("ItemWords", text);
}

QString counted(const char* text, int n) {
    return QCoreApplication::translate("ItemWords", text, nullptr, n);
}

} // namespace

QString linkChip(const std::string& key) {
    const auto dash = key.find('-');
    const auto slot = dash == std::string::npos
                          ? std::nullopt
                          : model::fromName<model::Slot>(std::string_view(key).substr(dash + 1));
    return slot ? halfDayLabel(QString::fromStdString(key.substr(0, dash)).toInt(), *slot)
                : toQt(key);
}

QString spokenRow(const model::ItemRow& item, const QDateTime& now) {
    QStringList said;
    if (item.unread)
        said << word(QT_TRANSLATE_NOOP("ItemWords", "Unread"));
    said << toQt(item.sourceName) << toQt(item.title);
    if (item.published)
        said << relativeDate(toQt(*item.published), now, QLocale());
    switch (item.triage) {
    case model::Triage::Inbox: break;
    case model::Triage::Kept: said << word(QT_TRANSLATE_NOOP("ItemWords", "Kept")); break;
    case model::Triage::Watch: said << word(QT_TRANSLATE_NOOP("ItemWords", "Watched")); break;
    case model::Triage::LetGo: said << word(QT_TRANSLATE_NOOP("ItemWords", "Let go")); break;
    }
    if (item.starred)
        said << word(QT_TRANSLATE_NOOP("ItemWords", "Starred"));
    if (item.alsoIn > 0)
        said << counted(QT_TRANSLATE_N_NOOP("ItemWords", "Also in %n other feed(s)"), item.alsoIn);
    for (const std::string& key : item.halfDays)
        said << word(QT_TRANSLATE_NOOP("ItemWords", "Linked to %1")).arg(linkChip(key));
    for (const std::string& tag : item.tags)
        said << toQt(tag);
    said.removeAll(QString());
    return said.join(". ");
}

} // namespace musette::gui
