#include "search_rank.h"

#include "connection.h"
#include "id_set.h"

#include <sqlite3.h>

#include <vector>

namespace musette::store {
namespace {

constexpr double kTitle = 4.0;
constexpr double kSaturation = 1.2; ///< k1 of BM25
constexpr double kLength = 0.75;    ///< b of BM25
constexpr double kUsualWords = 600.0;

void rank(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int,
          sqlite3_value**) {
    const auto* within = static_cast<const IdSet*>(api->xUserData(fts));
    if (within != nullptr && !within->contains(api->xRowid(fts))) {
        sqlite3_result_double(context, 0);
        return;
    }
    int instances = 0;
    int words = 0;
    int result = api->xInstCount(fts, &instances);
    if (result == SQLITE_OK)
        result = api->xColumnSize(fts, -1, &words);
    std::vector<double> often(static_cast<std::size_t>(api->xPhraseCount(fts)));
    for (int i = 0; result == SQLITE_OK && i < instances; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        result = api->xInst(fts, i, &phrase, &column, &offset);
        if (result == SQLITE_OK)
            often[static_cast<std::size_t>(phrase)] += column == 0 ? kTitle : 1.0;
    }
    if (result != SQLITE_OK) {
        sqlite3_result_error_code(context, result);
        return;
    }
    double score = 0;
    for (const double count : often)
        score += count * (kSaturation + 1) /
                 (count + kSaturation * (1 - kLength + kLength * words / kUsualWords));
    sqlite3_result_double(context, score);
}

/// https://www.sqlite.org/fts5.html#extending_fts5
fts5_api* fts5Of(sqlite3* database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

std::string rankedHitsSql(Connection& connection, const IdSet* within) {
    sqlite3* database = connection.database().getHandle();
    fts5_api* api = fts5Of(database);
    if (api == nullptr || api->xCreateFunction(api, "musette_rank", const_cast<IdSet*>(within),
                                               rank, nullptr) != SQLITE_OK)
        throw SQLite::Exception("the ranking function cannot be registered");
    return "SELECT rowid, musette_rank(item_search) FROM item_search WHERE item_search MATCH ?1 "
           "ORDER BY rowid DESC";
}

} // namespace musette::store
