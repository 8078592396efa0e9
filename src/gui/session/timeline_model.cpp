#include "timeline_model.h"

#include "../app/text.h"
#include "session_words.h"

#include <algorithm>
#include <tuple>

namespace musette::gui {
namespace {

bool sameRow(const TimelineModel::Row& a, const TimelineModel::Row& b) {
    return std::tie(a.kind, a.sequence, a.note, a.link) ==
           std::tie(b.kind, b.sequence, b.note, b.link);
}

} // namespace

void TimelineModel::show(SessionSnapshot content, model::HalfDayId halfDay) {
    const bool sameHalfDay = halfDay == m_halfDay;
    m_content = std::move(content);
    m_halfDay = halfDay;
    std::vector<Row> rows = build();
    if (sameHalfDay && std::ranges::equal(rows, m_rows, sameRow)) {
        if (!rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    // The usual change is one row more or less: the rest keeps selection and place.
    const auto [oldHead, newHead] = std::ranges::mismatch(m_rows, rows, sameRow);
    const auto head = oldHead - m_rows.begin();
    std::ptrdiff_t tail = 0;
    while (tail < static_cast<std::ptrdiff_t>(m_rows.size()) - head &&
           tail < static_cast<std::ptrdiff_t>(rows.size()) - head &&
           sameRow(m_rows[m_rows.size() - 1 - static_cast<std::size_t>(tail)],
                   rows[rows.size() - 1 - static_cast<std::size_t>(tail)]))
        ++tail;
    const auto removed = static_cast<std::ptrdiff_t>(m_rows.size()) - head - tail;
    const auto added = static_cast<std::ptrdiff_t>(rows.size()) - head - tail;
    if (sameHalfDay && removed == 0 && added > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + added) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (sameHalfDay && added == 0 && removed > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + removed) - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void TimelineModel::addTimed(std::vector<Row>& rows, model::SequenceId sequence) const {
    struct Timed {
        base::Instant at;
        int order;
        Row row;
    };
    const bool anySequence = m_headings == TimelineHeadings::Hidden;
    std::vector<Timed> timed;
    for (const model::Note& note : m_content->document.notes) {
        if (note.halfDay == m_halfDay && (anySequence || note.sequence == sequence))
            timed.push_back({note.at, note.position, {Kind::Note, note.sequence, note.id, {}}});
    }
    for (const model::LinkedItem& item : m_content->document.items) {
        if (item.link.halfDay == m_halfDay && (anySequence || item.link.sequence == sequence))
            timed.push_back({item.link.at, 0, {Kind::Item, item.link.sequence, {}, item.link.id}});
    }
    std::ranges::stable_sort(timed, {},
                             [](const Timed& entry) { return std::pair(entry.at, entry.order); });
    for (const Timed& entry : timed)
        rows.push_back(entry.row);
}

std::vector<TimelineModel::Row> TimelineModel::build() const {
    std::vector<Row> rows;
    if (!m_content)
        return rows;
    addTimed(rows, {});
    if (m_headings == TimelineHeadings::Hidden)
        return rows;
    for (const model::Sequence* sequence : m_content->sequencesOf(m_halfDay)) {
        rows.push_back({Kind::Sequence, sequence->id, {}, {}});
        addTimed(rows, sequence->id);
    }
    return rows;
}

int TimelineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const model::Note* TimelineModel::noteAt(int row) const {
    return m_content->note(rowAt(row).note);
}

const model::LinkedItem* TimelineModel::itemAt(int row) const {
    const auto& items = m_content->document.items;
    const auto found = std::ranges::find_if(
        items, [&](const model::LinkedItem& item) { return item.link.id == rowAt(row).link; });
    return rowAt(row).kind != Kind::Item || found == items.end() ? nullptr : &*found;
}

const model::Sequence* TimelineModel::sequenceAt(int row) const {
    return m_content->sequence(rowAt(row).sequence);
}

int TimelineModel::rowOf(model::NoteId note) const {
    const auto found = std::ranges::find(m_rows, note, &Row::note);
    return found == m_rows.end() || !note ? -1 : static_cast<int>(found - m_rows.begin());
}

int TimelineModel::rowOf(model::SessionItemId link) const {
    const auto found = std::ranges::find(m_rows, link, &Row::link);
    return found == m_rows.end() || !link ? -1 : static_cast<int>(found - m_rows.begin());
}

int TimelineModel::rowOf(model::SequenceId sequence) const {
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.kind == Kind::Sequence && row.sequence == sequence;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TimelineModel::rowOf(const Row& row) const {
    switch (row.kind) {
    case Kind::Note: return rowOf(row.note);
    case Kind::Sequence: return rowOf(row.sequence);
    case Kind::Item: break;
    }
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row& one) { return one.kind == Kind::Item && one.link == row.link; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString TimelineModel::spoken(int row) const {
    switch (rowAt(row).kind) {
    case Kind::Sequence: {
        const model::Sequence& sequence = *sequenceAt(row);
        return tr("Sequence %1. %2. %3. %4")
            .arg(m_content->sequenceNumber(sequence.id))
            .arg(toQt(sequence.title), sequenceKindWord(sequence.kind),
                 visibilityWord(sequence.visibility));
    }
    case Kind::Note: {
        const model::Note& note = *noteAt(row);
        QStringList parts{noteKindWord(note.kind, note.mark), toQt(note.body), clockText(note.at)};
        if (!note.authors.empty())
            parts.insert(2, toQt(note.authors));
        parts << visibilityWord(note.visibility);
        return parts.join(". ");
    }
    case Kind::Item: {
        const model::LinkedItem& item = *itemAt(row);
        return tr("Linked article. %1. %2. %3")
            .arg(toQt(item.title), toQt(item.sourceName), clockText(item.link.at));
    }
    }
    return {};
}

/// While rows go, a view may still ask for them.
bool TimelineModel::stillThere(int row) const {
    switch (rowAt(row).kind) {
    case Kind::Sequence: return sequenceAt(row) != nullptr;
    case Kind::Note: return noteAt(row) != nullptr;
    case Kind::Item: return itemAt(row) != nullptr;
    }
    return false;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || !stillThere(index.row()))
        return {};
    const Row& row = rowAt(index.row());
    switch (role) {
    case KindRole: return static_cast<int>(row.kind);
    case Qt::AccessibleTextRole: return spoken(index.row());
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (row.kind) {
        case Kind::Sequence: return toQt(sequenceAt(index.row())->title);
        case Kind::Note: return toQt(noteAt(index.row())->body);
        case Kind::Item: return toQt(itemAt(index.row())->title);
        }
        break;
    default: break;
    }
    return {};
}

bool TimelineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const QString text = value.toString().trimmed();
    if (text.isEmpty() || text == data(index, Qt::EditRole).toString())
        return false;
    const Row& row = rowAt(index.row());
    if (row.kind == Kind::Note)
        emit noteEdited(row.note, text);
    else if (row.kind == Kind::Sequence)
        emit sequenceRenamed(row.sequence, text);
    return row.kind != Kind::Item;
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return rowAt(index.row()).kind == Kind::Item ? plain : plain | Qt::ItemIsEditable;
}

} // namespace musette::gui
