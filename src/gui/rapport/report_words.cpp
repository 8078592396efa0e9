#include "report_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("ReportWords", text);
}

} // namespace

report::Language wordLanguage() {
    return QLocale().language() == QLocale::French ? report::Language::French
                                                   : report::Language::English;
}

QString severityWord(report::Severity severity) {
    switch (severity) {
    case report::Severity::Blocking:
        return word(QT_TRANSLATE_NOOP("ReportWords", "In the way of an export"));
    case report::Severity::Warning: return word(QT_TRANSLATE_NOOP("ReportWords", "Warning"));
    case report::Severity::Hint: return word(QT_TRANSLATE_NOOP("ReportWords", "Hint"));
    }
    return {};
}

QString severityIcon(report::Severity severity) {
    switch (severity) {
    case report::Severity::Blocking: return QStringLiteral("circle-alert");
    case report::Severity::Warning: return QStringLiteral("triangle-alert");
    case report::Severity::Hint: return QStringLiteral("info");
    }
    return {};
}

QString templateWords(const std::string& trouble) {
    return word(QT_TRANSLATE_NOOP("ReportWords", "Your templates are not in order:")) + '\n' +
           QString::fromStdString(trouble);
}

QString stateWord(model::ReportState state) {
    switch (state) {
    case model::ReportState::Draft: return word(QT_TRANSLATE_NOOP("ReportWords", "Draft"));
    case model::ReportState::Reviewed: return word(QT_TRANSLATE_NOOP("ReportWords", "Read over"));
    case model::ReportState::Published: return word(QT_TRANSLATE_NOOP("ReportWords", "Published"));
    }
    return {};
}

int blocking(const std::vector<report::Finding>& findings) {
    return static_cast<int>(
        std::ranges::count(findings, report::Severity::Blocking, &report::Finding::severity));
}

} // namespace musette::gui
