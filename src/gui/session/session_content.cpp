#include "session_content.h"

#include "../app/text.h"
#include "../look/picture_decoding.h"

#include <musette/report/report.h>

#include <QRegularExpression>

#include <algorithm>

namespace musette::gui {
namespace {

template <class Things, class Id>
auto byId(const Things& things, Id id) {
    const auto found =
        std::ranges::find_if(things, [&](const auto& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

const model::HalfDay* SessionContent::halfDay(model::HalfDayId id) const {
    return byId(document.halfDays, id);
}

const model::SessionDay* SessionContent::day(model::DayId id) const {
    return byId(document.days, id);
}

const model::Sequence* SessionContent::sequence(model::SequenceId id) const {
    return byId(document.sequences, id);
}

const model::Note* SessionContent::note(model::NoteId id) const {
    return byId(document.notes, id);
}

int SessionContent::dayNumber(model::HalfDayId id) const {
    const model::HalfDay* half = halfDay(id);
    const auto found = half == nullptr
                           ? document.days.end()
                           : std::ranges::find(document.days, half->day, &model::SessionDay::id);
    return found == document.days.end() ? 1 : static_cast<int>(found - document.days.begin()) + 1;
}

int SessionContent::sequenceNumber(model::SequenceId id) const {
    const auto found = std::ranges::find(document.sequences, id, &model::Sequence::id);
    return static_cast<int>(found - document.sequences.begin()) + 1;
}

std::vector<const model::Sequence*> SessionContent::sequencesOf(model::HalfDayId id) const {
    std::vector<const model::Sequence*> sequences;
    for (const model::Sequence& sequence : document.sequences) {
        if (sequence.halfDay == id)
            sequences.push_back(&sequence);
    }
    return sequences;
}

model::HalfDayId SessionContent::neighbour(model::HalfDayId id, int by) const {
    const auto& all = document.halfDays;
    const auto here = std::ranges::find(all, id, &model::HalfDay::id);
    if (here == all.end())
        return {};
    const auto wanted = (here - all.begin()) + by;
    return wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(all.size())
               ? model::HalfDayId{}
               : all[static_cast<std::size_t>(wanted)].id;
}

namespace {

/// The largest size a picture has in the time line, and its pixels on a dense screen.
constexpr QSize kShown(360, 200);
constexpr QSize kPicture(720, 400);
/// As many are held at the same time; the others are told by their words.
constexpr int kMostPictures = 200;

/// Images of the library take their place in the HTML of a note; `data-src`, which nothing draws,
/// becomes `src` where there is a picture, and words where there is none.
void addPictures(SessionContent& content, QString& html,
                 const std::function<QByteArray(const QString&)>& bytesOf,
                 const SessionSnapshot& earlier) {
    static const QRegularExpression image(
        "<img ([^>]*)data-src=\"(https://attachment\\.invalid/[^\"]*)\"([^>]*)>");
    static const QRegularExpression words("alt=\"([^\"]*)\"");
    qsizetype from = 0;
    for (auto found = image.match(html); found.hasMatch(); found = image.match(html, from)) {
        const QString address = found.captured(2);
        QImage picture = content.pictures.value(address);
        if (picture.isNull() && earlier)
            picture = earlier->pictures.value(address);
        if (picture.isNull() && content.pictures.size() < kMostPictures && bytesOf)
            picture = decodePicture({{}, bytesOf(address)}, kPicture);
        QString instead;
        if (picture.isNull()) {
            instead = '[' + words.match(found.captured(0)).captured(1) + ']';
        } else {
            content.pictures.insert(address, picture);
            QSize shown = picture.size();
            if (shown.width() > kShown.width() || shown.height() > kShown.height())
                shown.scale(kShown, Qt::KeepAspectRatio);
            instead = QString("<img src=\"%1\" width=\"%2\" height=\"%3\">")
                          .arg(address, QString::number(std::max(1, shown.width())),
                               QString::number(std::max(1, shown.height())));
        }
        html.replace(found.capturedStart(0), found.capturedLength(0), instead);
        from = found.capturedStart(0) + instead.size();
    }
}

} // namespace

SessionSnapshot makeSnapshot(model::SessionDocument document,
                             const std::function<QByteArray(const QString& address)>& bytesOf,
                             const SessionSnapshot& earlier) {
    auto content = std::make_shared<SessionContent>();
    for (const model::Note& note : document.notes) {
        QString html = toQt(report::markdownToHtml(note.body));
        addPictures(*content, html, bytesOf, earlier);
        content->noteHtml[note.id] = std::move(html);
    }
    content->document = std::move(document);
    return content;
}

} // namespace musette::gui
