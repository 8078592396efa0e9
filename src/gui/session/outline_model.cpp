#include "outline_model.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "current_session.h"
#include "session_words.h"

#include <QLocale>

#include <algorithm>

namespace musette::gui {
namespace {

std::vector<OutlineModel::Row> rowsOf(const SessionContent& content) {
    using Kind = OutlineModel::Kind;
    std::vector<OutlineModel::Row> rows;
    for (const model::SessionDay& day : content.document.days) {
        rows.push_back({Kind::Day, day.id, {}, {}});
        for (const model::HalfDay& half : content.document.halfDays) {
            if (half.day != day.id)
                continue;
            rows.push_back({Kind::HalfDay, day.id, half.id, {}});
            for (const model::Sequence* sequence : content.sequencesOf(half.id))
                rows.push_back({Kind::Sequence, day.id, half.id, sequence->id});
        }
    }
    return rows;
}

} // namespace

OutlineModel::OutlineModel(const CurrentSession& session, const Theme& theme, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_theme(theme) {}

void OutlineModel::follow() {
    SessionSnapshot content = m_session.exists() ? m_session.content() : nullptr;
    std::vector<Row> rows = content ? rowsOf(*content) : std::vector<Row>{};
    if (rows == m_rows) {
        m_content = std::move(content);
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_content = std::move(content);
    m_rows = std::move(rows);
    endResetModel();
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool OutlineModel::isCurrent(const Row& row) const {
    switch (row.kind) {
    case Kind::Day: return false;
    case Kind::HalfDay: return row.halfDay == m_session.halfDay();
    case Kind::Sequence: return row.sequence == m_session.sequence();
    }
    return false;
}

int OutlineModel::rowOf(const Row& row) const {
    const auto found = std::ranges::find(m_rows, row);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString OutlineModel::countsOf(model::HalfDayId id) const {
    const auto& document = m_content->document;
    const auto notes = std::ranges::count(document.notes, id, &model::Note::halfDay);
    const auto items = std::ranges::count_if(
        document.items, [&](const model::LinkedItem& item) { return item.link.halfDay == id; });
    if (notes > 0)
        return tr("%n note(s)", nullptr, static_cast<int>(notes));
    return items > 0 ? tr("%n article(s)", nullptr, static_cast<int>(items)) : QString();
}

QString OutlineModel::title(const Row& row) const {
    switch (row.kind) {
    case Kind::Day: {
        const model::SessionDay* day = m_content->day(row.day);
        const auto number =
            std::ranges::find(m_content->document.days, row.day, &model::SessionDay::id) -
            m_content->document.days.begin() + 1;
        const bool dayFirst = QLocale().language() != QLocale::English;
        return tr("Day %1 · %2")
            .arg(number)
            .arg(dayText(toQt(day->date), dayFirst ? "dddd d MMMM" : "dddd, MMMM d"));
    }
    case Kind::HalfDay: return slotWord(m_content->halfDay(row.halfDay)->slot);
    case Kind::Sequence: return m_theme.shown(toQt(m_content->sequence(row.sequence)->title));
    }
    return {};
}

QString OutlineModel::spoken(const Row& row) const {
    QStringList parts;
    switch (row.kind) {
    case Kind::Day: return title(row);
    case Kind::HalfDay: {
        const model::HalfDay& half = *m_content->halfDay(row.halfDay);
        parts << halfDayTitle(m_content->dayNumber(half.id), half.slot) << hoursText(half)
              << countsOf(half.id);
        break;
    }
    case Kind::Sequence: {
        const model::Sequence& sequence = *m_content->sequence(row.sequence);
        parts << tr("Sequence %1").arg(m_content->sequenceNumber(sequence.id)) << title(row)
              << visibilityWord(sequence.visibility);
        break;
    }
    }
    if (isCurrent(row))
        parts << tr("current");
    parts.removeAll(QString());
    return parts.join(". ");
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return title(row);
    case Qt::EditRole:
        return row.kind == Kind::Sequence ? toQt(m_content->sequence(row.sequence)->title)
                                          : title(row);
    case Qt::AccessibleTextRole: return spoken(row);
    case Qt::ToolTipRole: return row.kind == Kind::Sequence ? title(row) : QString();
    default: return {};
    }
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || rowAt(index.row()).kind != Kind::Sequence)
        return false;
    const QString text = value.toString().simplified();
    if (text.isEmpty() || text == data(index, Qt::EditRole).toString())
        return false;
    emit sequenceRenamed(rowAt(index.row()).sequence, text);
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    switch (rowAt(index.row()).kind) {
    case Kind::Day: return Qt::ItemIsEnabled;
    case Kind::HalfDay: return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    case Kind::Sequence: return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    }
    return Qt::NoItemFlags;
}

} // namespace musette::gui
