#include "search_model.h"

#include "../app/text.h"
#include "item_words.h"

#include <musette/service/reader.h>

#include <QDateTime>

#include <algorithm>
#include <span>
#include <utility>

namespace musette::gui {
namespace {

/// More than anyone goes through; the words are then made narrower.
constexpr std::size_t kMost = 300;

} // namespace

base::Result<SearchResults> searchLibrary(service::LibraryReader& reader, const QString& words,
                                          SearchAmong among) {
    SearchResults results;
    results.words = words;
    results.withLetGo = among == SearchAmong::Everything;
    model::ItemQuery query;
    query.search = fromQt(words);
    query.sort = model::ItemSort::Rank;
    auto ids = reader.itemIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    query.triage = model::Triage::LetGo;
    const auto letGo = reader.itemIds(query);
    if (!letGo)
        return std::unexpected(letGo.error());
    results.letGoCount = static_cast<int>(letGo->size());
    if (among == SearchAmong::WithoutLetGo && !letGo->empty()) {
        std::vector<model::ItemId> gone = *letGo;
        std::ranges::sort(gone);
        std::erase_if(*ids, [&](model::ItemId id) { return std::ranges::binary_search(gone, id); });
    }
    results.articleCount = static_cast<int>(ids->size());
    auto rows = reader.itemRows(std::span(*ids).first(std::min(ids->size(), kMost)));
    if (!rows)
        return std::unexpected(rows.error());
    results.articles = *std::move(rows);
    auto notes = reader.searchNotes(query.search);
    if (!notes)
        return std::unexpected(notes.error());
    const auto annotations = reader.searchAnnotations(query.search);
    if (!annotations)
        return std::unexpected(annotations.error());
    for (const model::NoteHit& note : *notes)
        results.notes.push_back(foundNote(note));
    for (const model::AnnotationHit& annotation : *annotations)
        results.notes.push_back(foundNote(annotation));
    return results;
}

QString noteWhere(const FoundNote& note) {
    if (note.highlight)
        return SearchModel::tr("Highlighted passage · %1").arg(note.title);
    if (note.item)
        return SearchModel::tr("Note on an article · %1").arg(note.title);
    return SearchModel::tr("Note · %1").arg(note.title);
}

void SearchModel::show(SearchResults results) {
    beginResetModel();
    m_results = std::move(results);
    fill();
    endResetModel();
}

void SearchModel::setKind(Kind kind) {
    if (kind == m_kind)
        return;
    beginResetModel();
    m_kind = kind;
    fill();
    endResetModel();
}

void SearchModel::fill() {
    m_hits.clear();
    if (m_kind != Kind::Notes)
        m_hits.insert(m_hits.end(), m_results.articles.begin(), m_results.articles.end());
    if (m_kind != Kind::Articles)
        m_hits.insert(m_hits.end(), m_results.notes.begin(), m_results.notes.end());
}

int SearchModel::count(Kind kind) const {
    const int notes = static_cast<int>(m_results.notes.size());
    switch (kind) {
    case Kind::All: return m_results.articleCount + notes;
    case Kind::Articles: return m_results.articleCount;
    case Kind::Notes: return notes;
    }
    return 0;
}

const SearchModel::Hit* SearchModel::hitAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_hits[static_cast<std::size_t>(row)] : nullptr;
}

int SearchModel::rowOf(model::ItemId id) const {
    for (int row = 0; row < rowCount(); ++row) {
        const auto* item = std::get_if<model::ItemRow>(hitAt(row));
        if (item != nullptr && item->id == id)
            return row;
    }
    return -1;
}

void SearchModel::amend(const model::ItemRow& item) {
    for (model::ItemRow& found : m_results.articles) {
        if (found.id == item.id)
            found = item;
    }
    const int row = rowOf(item.id);
    if (row < 0)
        return;
    m_hits[static_cast<std::size_t>(row)] = item;
    emit dataChanged(index(row), index(row));
}

int SearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    const Hit* hit = index.isValid() ? hitAt(index.row()) : nullptr;
    if (hit == nullptr)
        return {};
    const auto* item = std::get_if<model::ItemRow>(hit);
    const auto* note = std::get_if<FoundNote>(hit);
    switch (role) {
    case Qt::DisplayRole: return item ? toQt(item->title) : note->text;
    case Qt::AccessibleTextRole:
        return item ? spokenRow(*item, QDateTime::currentDateTime())
                    : tr("%1. %2").arg(noteWhere(*note), note->text);
    default: return {};
    }
}

} // namespace musette::gui
