#pragma once

#include <musette/model/session.h>

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace musette::gui {

/// A session as its screens show it: an immutable snapshot, notes already turned into HTML away
/// from the GUI thread.
struct SessionContent {
    model::SessionDocument document;
    std::unordered_map<model::NoteId, QString> noteHtml;
    QHash<QString, QImage> pictures; ///< of notes, by the address that stands in their HTML

    [[nodiscard]] const model::HalfDay* halfDay(model::HalfDayId id) const;
    [[nodiscard]] const model::SessionDay* day(model::DayId id) const;
    [[nodiscard]] const model::Sequence* sequence(model::SequenceId id) const;
    [[nodiscard]] const model::Note* note(model::NoteId id) const;
    /// 1 for the first day.
    [[nodiscard]] int dayNumber(model::HalfDayId id) const;
    /// Counted through the whole session, 1 for the first.
    [[nodiscard]] int sequenceNumber(model::SequenceId id) const;
    [[nodiscard]] std::vector<const model::Sequence*> sequencesOf(model::HalfDayId id) const;
    /// -1 previous, +1 next in the order of the session; none at its ends.
    [[nodiscard]] model::HalfDayId neighbour(model::HalfDayId id, int by) const;
};

using SessionSnapshot = std::shared_ptr<const SessionContent>;

/// `bytesOf` gives the bytes of an image of a note, empty when there is none; pictures that an
/// earlier snapshot has are not decoded again. Off the GUI thread.
[[nodiscard]] SessionSnapshot
makeSnapshot(model::SessionDocument document,
             const std::function<QByteArray(const QString& address)>& bytesOf = {},
             const SessionSnapshot& earlier = {});

} // namespace musette::gui
