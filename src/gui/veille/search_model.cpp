#include "search_model.h"

#include "../app/text.h"
#include "item_words.h"

#include <musette/service/reader.h>

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

/// Articles of a first page; scrolling brings as many again as there are, up to the most.
constexpr std::size_t kFirst = 100;
constexpr std::size_t kMostAtOnce = 1000;
/// Articles before the notes: what the user wrote is not buried under what was found elsewhere.
constexpr std::size_t kBeforeNotes = 5;

} // namespace

model::ItemQuery queryOf(const SearchWish& wish) {
    model::ItemQuery query;
    query.search = fromQt(wish.words);
    query.sort = wish.sort;
    query.withoutLetGo = !wish.withLetGo;
    query.oneOfEachStory = wish.oneOfEachStory;
    return query;
}

base::Result<std::size_t> countFound(service::LibraryReader& reader, const SearchWish& wish) {
    return reader.itemCount(queryOf(wish));
}

base::Result<SearchResults> searchLibrary(service::LibraryReader& reader, const SearchWish& wish) {
    SearchResults results;
    results.words = wish.words;
    results.withLetGo = wish.withLetGo;
    model::ItemQuery query = queryOf(wish);
    results.marked = toQt(service::LibraryReader::wordsOf(query.search));
    query.limit = static_cast<int>(kFirst);
    const auto ids = reader.itemIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    results.articleCount = static_cast<int>(ids->size());
    results.counted = results.whole = ids->size() < kFirst;
    if (ids->empty() && !wish.withLetGo) {
        query.withoutLetGo = false;
        query.triage = model::Triage::LetGo;
        const auto letGo = reader.itemCount(query);
        if (!letGo)
            return std::unexpected(letGo.error());
        results.letGoCount = static_cast<int>(*letGo);
    }
    auto rows = reader.itemRows(*ids);
    if (!rows)
        return std::unexpected(rows.error());
    results.articles = *std::move(rows);
    auto notes = reader.searchNotes(query.search);
    if (!notes)
        return std::unexpected(notes.error());
    const auto boards = reader.searchBoards(query.search);
    if (!boards)
        return std::unexpected(boards.error());
    const auto texts = reader.searchSessions(query.search);
    if (!texts)
        return std::unexpected(texts.error());
    const auto annotations = reader.searchAnnotations(query.search);
    if (!annotations)
        return std::unexpected(annotations.error());
    for (const model::NoteHit& note : *notes)
        results.notes.push_back(foundNote(note));
    for (const model::BoardHit& board : *boards)
        results.notes.push_back(foundNote(board));
    for (const model::SessionTextHit& text : *texts)
        results.notes.push_back(foundNote(text));
    for (const model::AnnotationHit& annotation : *annotations)
        results.notes.push_back(foundNote(annotation));
    return results;
}

base::Result<MoreArticles> moreArticles(service::LibraryReader& reader, const SearchWish& wish,
                                        const std::unordered_set<model::ItemId>& shown) {
    model::ItemQuery query = queryOf(wish);
    const std::size_t wanted = shown.size() + std::min(std::max(shown.size(), kFirst), kMostAtOnce);
    query.limit = static_cast<int>(wanted);
    auto ids = reader.itemIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    MoreArticles more;
    more.whole = ids->size() < wanted;
    std::erase_if(*ids, [&](model::ItemId id) { return shown.contains(id); });
    auto rows = reader.itemRows(*ids);
    if (!rows)
        return std::unexpected(rows.error());
    more.articles = *std::move(rows);
    return more;
}

QString noteWhere(const FoundNote& note) {
    return SearchModel::tr("%1 · %2", "note, of what").arg(note.label, note.title);
}

void SearchModel::show(SearchResults results) {
    beginResetModel();
    m_results = std::move(results);
    m_passages.clear();
    m_awaitsMore = false;
    fill();
    endResetModel();
}

void SearchModel::append(MoreArticles more) {
    m_awaitsMore = false;
    m_results.whole = more.whole || more.articles.empty();
    auto& articles = m_results.articles;
    const int shown = static_cast<int>(articles.size());
    articles.insert(articles.end(), more.articles.begin(), more.articles.end());
    if (m_results.whole || m_results.articleCount < static_cast<int>(articles.size()))
        m_results.articleCount = static_cast<int>(articles.size());
    m_results.counted |= m_results.whole;
    if (m_kind == Kind::Notes || static_cast<int>(articles.size()) == shown)
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.articles.size()) - 1);
    m_hits.insert(m_hits.end(), more.articles.begin(), more.articles.end());
    endInsertRows();
}

bool SearchModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_results.whole && !m_awaitsMore && m_kind != Kind::Notes;
}

void SearchModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    m_awaitsMore = true;
    emit moreWanted();
}

void SearchModel::setKind(Kind kind) {
    if (kind == m_kind)
        return;
    beginResetModel();
    m_kind = kind;
    fill();
    endResetModel();
}

void SearchModel::setArticleCount(int count) {
    m_results.articleCount = std::max(count, static_cast<int>(m_results.articles.size()));
    m_results.counted = true;
}

void SearchModel::setPassages(std::size_t first, const std::vector<std::string>& passages) {
    for (std::size_t i = 0; i < passages.size() && first + i < m_results.articles.size(); ++i) {
        if (passages[i].empty())
            continue;
        const model::ItemId id = m_results.articles[first + i].id;
        m_passages[id] = toQt(passages[i]);
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(index(row), index(row));
    }
}

QString SearchModel::passageOf(const model::ItemRow& item) const {
    const auto found = m_passages.find(item.id);
    return found == m_passages.end() ? toQt(item.excerpt) : found->second;
}

void SearchModel::fill() {
    m_hits.clear();
    const auto& articles = m_results.articles;
    const auto& notes = m_results.notes;
    const auto first =
        articles.begin() + static_cast<std::ptrdiff_t>(std::min(articles.size(), kBeforeNotes));
    if (m_kind != Kind::Notes)
        m_hits.insert(m_hits.end(), articles.begin(), first);
    if (m_kind != Kind::Articles)
        m_hits.insert(m_hits.end(), notes.begin(), notes.end());
    if (m_kind != Kind::Notes)
        m_hits.insert(m_hits.end(), first, articles.end());
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
