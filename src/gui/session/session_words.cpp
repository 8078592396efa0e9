#include "session_words.h"

#include "../app/text.h"
#include "../look/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("SessionWords", text);
}

const QChar kNoBreak(0x00A0);

} // namespace

QString slotWord(model::Slot slot) {
    switch (slot) {
    case model::Slot::Morning: return word(QT_TRANSLATE_NOOP("SessionWords", "Morning"));
    case model::Slot::Afternoon: return word(QT_TRANSLATE_NOOP("SessionWords", "Afternoon"));
    case model::Slot::Evening: return word(QT_TRANSLATE_NOOP("SessionWords", "Evening"));
    }
    return {};
}

QString halfDayLabel(int dayNumber, model::Slot slot) {
    switch (slot) {
    case model::Slot::Morning:
        return word(QT_TRANSLATE_NOOP("SessionWords", "D%1 · morning")).arg(dayNumber);
    case model::Slot::Afternoon:
        return word(QT_TRANSLATE_NOOP("SessionWords", "D%1 · afternoon")).arg(dayNumber);
    case model::Slot::Evening:
        return word(QT_TRANSLATE_NOOP("SessionWords", "D%1 · evening")).arg(dayNumber);
    }
    return {};
}

QString halfDayTitle(int dayNumber, model::Slot slot) {
    return word(QT_TRANSLATE_NOOP("SessionWords", "Day %1 · %2"))
        .arg(dayNumber)
        .arg(slotWord(slot));
}

QString sequenceKindWord(model::SequenceKind kind) {
    using enum model::SequenceKind;
    switch (kind) {
    case Talk: return word(QT_TRANSLATE_NOOP("SessionWords", "talk"));
    case Workshop: return word(QT_TRANSLATE_NOOP("SessionWords", "workshop"));
    case RoundTable: return word(QT_TRANSLATE_NOOP("SessionWords", "round table"));
    case Activity: return word(QT_TRANSLATE_NOOP("SessionWords", "activity"));
    case Assessment: return word(QT_TRANSLATE_NOOP("SessionWords", "assessment"));
    }
    return {};
}

QString visibilityWord(model::Visibility visibility) {
    using enum model::Visibility;
    switch (visibility) {
    case Private: return word(QT_TRANSLATE_NOOP("SessionWords", "Private"));
    case Team: return word(QT_TRANSLATE_NOOP("SessionWords", "Team"));
    case Public: return word(QT_TRANSLATE_NOOP("SessionWords", "Public"));
    }
    return {};
}

QString noteKindWord(model::NoteKind kind, model::NoteMark mark) {
    switch (mark) {
    case model::NoteMark::Keep: return word(QT_TRANSLATE_NOOP("SessionWords", "I keep"));
    case model::NoteMark::Test: return word(QT_TRANSLATE_NOOP("SessionWords", "To test"));
    case model::NoteMark::PassOn: return word(QT_TRANSLATE_NOOP("SessionWords", "To pass on"));
    case model::NoteMark::None: break;
    }
    switch (kind) {
    case model::NoteKind::Note: return word(QT_TRANSLATE_NOOP("SessionWords", "Note"));
    case model::NoteKind::Quote: return word(QT_TRANSLATE_NOOP("SessionWords", "Quote"));
    case model::NoteKind::Reflection: return word(QT_TRANSLATE_NOOP("SessionWords", "Reflection"));
    case model::NoteKind::Workshop: return word(QT_TRANSLATE_NOOP("SessionWords", "Workshop note"));
    }
    return {};
}

QString toolStateWord(model::ToolState state) {
    using enum model::ToolState;
    switch (state) {
    case Spotted: return word(QT_TRANSLATE_NOOP("SessionWords", "Spotted"));
    case Testing: return word(QT_TRANSLATE_NOOP("SessionWords", "Being tested"));
    case Tested: return word(QT_TRANSLATE_NOOP("SessionWords", "Tested"));
    case Adopted: return word(QT_TRANSLATE_NOOP("SessionWords", "Adopted"));
    case Dropped: return word(QT_TRANSLATE_NOOP("SessionWords", "Dropped"));
    case Vanished: return word(QT_TRANSLATE_NOOP("SessionWords", "Vanished"));
    }
    return {};
}

QString linkRoleWord(model::LinkRole role) {
    using enum model::LinkRole;
    switch (role) {
    case Source: return word(QT_TRANSLATE_NOOP("SessionWords", "Source"));
    case Definition: return word(QT_TRANSLATE_NOOP("SessionWords", "Definition"));
    case Illustration: return word(QT_TRANSLATE_NOOP("SessionWords", "Illustration"));
    }
    return {};
}

QString givenByWord(model::GivenBy who) {
    using enum model::GivenBy;
    switch (who) {
    case Speaker: return word(QT_TRANSLATE_NOOP("SessionWords", "the speaker"));
    case Writer: return word(QT_TRANSLATE_NOOP("SessionWords", "me"));
    case Participant: return word(QT_TRANSLATE_NOOP("SessionWords", "a participant"));
    }
    return {};
}

QString sessionRoleWord(model::SessionRole role) {
    using enum model::SessionRole;
    switch (role) {
    case Attended: return word(QT_TRANSLATE_NOOP("SessionWords", "I attend it"));
    case Led: return word(QT_TRANSLATE_NOOP("SessionWords", "I lead it"));
    case Organised: return word(QT_TRANSLATE_NOOP("SessionWords", "I organise it"));
    }
    return {};
}

QString modalityWord(model::Modality modality) {
    using enum model::Modality;
    switch (modality) {
    case OnSite: return word(QT_TRANSLATE_NOOP("SessionWords", "On site"));
    case Remote: return word(QT_TRANSLATE_NOOP("SessionWords", "Remote"));
    case Hybrid: return word(QT_TRANSLATE_NOOP("SessionWords", "Hybrid"));
    }
    return {};
}

QString visibilityIcon(model::Visibility visibility) {
    using enum model::Visibility;
    switch (visibility) {
    case Private: return "lock";
    case Team: return "users";
    case Public: return "globe";
    }
    return {};
}

QString noteIcon(model::NoteKind kind, model::NoteMark mark) {
    switch (mark) {
    case model::NoteMark::Keep: return "lightbulb";
    case model::NoteMark::Test: return "flask-conical";
    case model::NoteMark::PassOn: return "send";
    case model::NoteMark::None: break;
    }
    switch (kind) {
    case model::NoteKind::Note: return "pencil";
    case model::NoteKind::Quote: return "quote";
    case model::NoteKind::Reflection: return "message-circle-question-mark";
    case model::NoteKind::Workshop: return "square-check";
    }
    return {};
}

QString slotIcon(model::Slot slot) {
    switch (slot) {
    case model::Slot::Morning: return "sun";
    case model::Slot::Afternoon: return "sunset";
    case model::Slot::Evening: return "moon";
    }
    return {};
}

QString clockText(base::Instant moment) {
    return toQt(moment).toString("HH:mm");
}

QString hourText(model::ClockMinutes minutes) {
    const QString minute = QString::number(minutes % 60).rightJustified(2, '0');
    if (QLocale().language() == QLocale::French)
        return QString::number(minutes / 60) + kNoBreak + 'h' + kNoBreak + minute;
    return QString::number(minutes / 60) + ':' + minute;
}

QString hoursText(const model::HalfDay& halfDay) {
    QStringList hours;
    if (halfDay.startsAt)
        hours << hourText(*halfDay.startsAt);
    if (halfDay.endsAt)
        hours << hourText(*halfDay.endsAt);
    return hours.join(QStringLiteral(" – "));
}

QString datesText(base::Date first, base::Date last) {
    const QDate from = toQt(first);
    const QDate to = toQt(last);
    const bool dayFirst = QLocale().language() != QLocale::English;
    const QString whole = dayFirst ? "d MMMM yyyy" : "MMMM d, yyyy";
    if (from == to)
        return dayText(from, whole);
    if (from.year() != to.year())
        return dayText(from, whole) + QStringLiteral(" – ") + dayText(to, whole);
    const bool sameMonth = from.month() == to.month();
    const QString start = sameMonth && dayFirst ? "d" : dayFirst ? "d MMMM" : "MMMM d";
    const QString end = dayFirst ? whole : sameMonth ? QString("d, yyyy") : whole;
    return dayText(from, start) + QStringLiteral(" – ") + dayText(to, end);
}

QString fileNameOf(const QString& title) {
    // What Windows and POSIX do not take in names; the file may be carried there.
    static const QRegularExpression refused(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    QString name = title.simplified();
    name.replace(refused, "-");
    name = name.left(80).trimmed();
    while (name.startsWith('.') || name.startsWith('-'))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("session") : name;
}

} // namespace musette::gui
