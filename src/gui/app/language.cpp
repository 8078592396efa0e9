#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace musette::gui {
namespace {

/// Keys that ui.md §5 calls otherwise than Qt's own translation: their names stand in
/// musette_fr.ts, which is asked before Qt's.
[[maybe_unused]] constexpr const char* kKeyNames[] = {QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
                                                      QT_TRANSLATE_NOOP("QShortcut", "PgDown")};

/// The first language the user asks for that the program speaks.
QLocale spoken(const QString& wanted) {
    const QLocale system = QLocale::system();
    QLocale::Language language = QLocale::English;
    if (!wanted.isEmpty()) {
        language = QLocale(wanted).language();
    } else {
        for (const QString& name : system.uiLanguages()) {
            const QLocale::Language asked = QLocale(name).language();
            if (asked == QLocale::French || asked == QLocale::English) {
                language = asked;
                break;
            }
        }
    }
    if (system.language() == language)
        return system;
    return language == QLocale::French ? QLocale(QLocale::French, QLocale::France)
                                       : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void install(QCoreApplication& application, const QString& file, const QString& folder) {
    auto* translator = new QTranslator(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void useLanguage(QCoreApplication& application, const QString& wanted) {
    const QLocale locale = spoken(wanted);
    QLocale::setDefault(locale);
    const QString language = locale.name().section('_', 0, 0);
    install(application, "qtbase_" + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, "musette_" + language, ":/i18n");
}

} // namespace musette::gui
