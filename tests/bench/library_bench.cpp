// Times what a trainer does in a library of a million items, beside plain SQLite doing the same.
// See docs/performance.md.

#include "big_library.h"
#include "invented_text.h"
#include "measured_process.h"
#include "plain_sqlite.h"

#include <musette/base/text.h>
#include <musette/base/time.h>
#include <musette/store/reader.h>
#include <musette/store/writer.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

using namespace musette;
using bench::PlainSqlite;
using bench::PlainStatement;

namespace {

constexpr int kFirst = 256; ///< what the window asks for first
constexpr int kPage = 300;  ///< of a search
constexpr std::size_t kBlock = 64;

template <class T>
T need(base::Result<T> result) {
    if (result)
        return *std::move(result);
    fmt::print(stderr, "{}\n", result.error().detail);
    std::exit(1);
}

void need(const base::Status& status) {
    if (status)
        return;
    fmt::print(stderr, "{}\n", status.error().detail);
    std::exit(1);
}

/// Milliseconds of this thread's processor time, so that other programs do not count.
double processorTime() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

double millisecondsOf(const std::function<void()>& work) {
    const double start = processorTime();
    work();
    return processorTime() - start;
}

/// Times of one kind of action.
struct Times {
    std::vector<double> all{};

    void add(double time) { all.push_back(time); }
    [[nodiscard]] double at(double part) {
        if (all.empty())
            return 0;
        std::ranges::sort(all);
        return all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1))];
    }
};

void print(const std::string& what, Times& ours, Times& plain) {
    fmt::print("{:44} {:8.1f} {:8.1f} {:8.1f} {:10.1f} {:8.1f}\n", what, ours.at(0.5),
               ours.at(0.95), ours.at(1), plain.at(0.5), plain.at(1));
    std::fflush(stdout);
}

void printOne(const std::string& what, double ours, double plain = 0) {
    Times a{{ours}};
    Times b{{plain}};
    print(what, a, b);
}

void readFirst(const store::StoreReader& reader, model::ItemQuery query) {
    query.limit = kFirst;
    const auto ids = need(reader.itemIds(query));
    need(reader.itemRows(std::span(ids).first(std::min(ids.size(), kBlock))));
}

std::vector<std::pair<std::string, model::ItemQuery>> views() {
    std::vector<std::pair<std::string, model::ItemQuery>> views;
    const auto add = [&](const std::string& name,
                         const std::function<void(model::ItemQuery&)>& set) {
        for (const auto sort : {model::ItemSort::Published, model::ItemSort::Arrived,
                                model::ItemSort::Title, model::ItemSort::Feed}) {
            model::ItemQuery query;
            set(query);
            query.sort = sort;
            views.emplace_back(name, query);
        }
    };
    add("all", [](auto&) {});
    add("unread", [](auto& q) { q.unreadOnly = true; });
    add("starred", [](auto& q) { q.starredOnly = true; });
    for (const auto state :
         {model::Triage::Inbox, model::Triage::Kept, model::Triage::Watch, model::Triage::LetGo}) {
        add("triage", [&](auto& q) { q.triage = state; });
        add("triage, unread", [&](auto& q) { q.triage = state, q.unreadOnly = true; });
    }
    for (const std::int64_t feed : {1, 2, 50, 500, 999}) {
        add("feed", [&](auto& q) { q.feed = model::FeedId{feed}; });
        add("feed, unread", [&](auto& q) { q.feed = model::FeedId{feed}, q.unreadOnly = true; });
    }
    for (const std::int64_t folder : {1, 2, 20, 39})
        add("folder", [&](auto& q) { q.folder = model::FolderId{folder}; });
    for (const int tag : {1, 50, 190})
        add("tag", [&](auto& q) { q.tag = fmt::format("étiquette {}", tag); });
    for (const std::int64_t session : {1, 100})
        add("session", [&](auto& q) { q.session = model::SessionId{session}; });
    add("saved search", [](auto& q) { q.search = "évaluation compétence "; });
    add("saved search", [](auto& q) { q.search = "formation est:non-lu "; });
    return views;
}

/// The same rows by one statement, as a program without lists of its own would.
void readPlain(PlainSqlite& database, const std::string& rest) {
    PlainStatement row(database, "SELECT i.id, i.title, i.excerpt, i.author, i.arrived, i.starred "
                                 "FROM item i " +
                                     rest);
    for (bool more = row.step(); more; more = row.next())
        static_cast<void>(row.text(1));
}

void timeViews(const store::StoreReader& reader, PlainSqlite& database) {
    Times first, whole, plain;
    std::string slowest;
    double most = 0;
    for (int round = 0; round < 2; ++round) {
        for (const auto& [name, query] : views()) {
            const double time = millisecondsOf([&] { readFirst(reader, query); });
            first.add(time);
            if (time > most) {
                most = time;
                slowest = fmt::format("{}, order {}", name, static_cast<int>(query.sort));
            }
            if (round > 0)
                whole.add(millisecondsOf([&] { need(reader.itemIds(query)); }));
        }
    }
    for (const char* rest :
         {"ORDER BY sort_at DESC, id DESC LIMIT 64",
          "JOIN unread_item u ON u.item_id = i.id ORDER BY u.sort_at DESC, u.item_id DESC LIMIT 64",
          "WHERE triage = 'inbox' ORDER BY sort_at DESC, id DESC LIMIT 64",
          "WHERE feed_id = 1 ORDER BY sort_at DESC, id DESC LIMIT 64",
          "JOIN unread_item u ON u.item_id = i.id WHERE triage = 'inbox' "
          "ORDER BY u.sort_at DESC, u.item_id DESC LIMIT 64"})
        plain.add(millisecondsOf([&] { readPlain(database, rest); }));
    print("switch of view to its first rows", first, plain);
    fmt::print("    slowest: {}\n", slowest);
    Times plainIds{{millisecondsOf([&] {
        PlainStatement row(database, "SELECT id FROM item ORDER BY sort_at DESC, id DESC");
        for (bool more = row.step(); more; more = row.next())
            static_cast<void>(row.number(0));
    })}};
    print("all ids of a view, behind the first rows", whole, plainIds);
}

void timeScrolling(const store::StoreReader& reader, PlainSqlite& database) {
    const auto ids = need(reader.itemIds({}));
    std::mt19937_64 random(3);
    Times ours, plain;
    PlainStatement row(database, "SELECT i.id, i.title, i.excerpt, i.author, f.title FROM item i "
                                 "LEFT JOIN feed f ON f.id = i.feed_id WHERE i.id = ?");
    for (int i = 0; i < 300; ++i) {
        const auto block = [&] {
            return std::span(ids).subspan(random() % (ids.size() - kBlock), kBlock);
        };
        const auto here = block();
        ours.add(millisecondsOf([&] { need(reader.itemRows(here)); }));
        const auto there = block();
        plain.add(millisecondsOf([&] {
            for (const model::ItemId id : there)
                row.step(id.value);
        }));
    }
    print("scroll to a random place (64 rows)", ours, plain);
}

struct SearchKind {
    const char* name;
    std::vector<const char*> searches;
    bool plain = true;
};

void timeSearches(const store::StoreReader& reader, PlainSqlite& database) {
    const std::vector<SearchKind> kinds{
        {"one word",
         {"qualiopi ", "handicap ", "tutorat ", "andragogie ", "oxymètre ", "pédagogie "}},
        {"one word in 30 % of items",
         {"formation ", "évaluation ", "compétence ", "l'évaluation "}},
        {"one word in nearly all", {"de ", "la ", "les "}},
        {"two words",
         {"formation qualiopi ", "évaluation compétence ", "pédagogie alternance ", "de formation ",
          "handicap tutorat "}},
        {"beginning, 2 and 3 letters",
         {"fo", "co", "dé", "qu", "for", "éva", "xy", "formation co"},
         false},
        {"beginning, 4 letters and more",
         {"form", "éval", "cons", "péda", "formation", "compét", "évaluation compé"},
         false},
        {"phrase",
         {"\"cœur de métier\"", "\"formation et la suite\"", "\"la suite\"", "\"le tutorat\""},
         false},
        {"with criteria",
         {"formation est:non-lu", "formation flux:1", "évaluation est:retenu",
          "formation étiquette:\"étiquette 5\"", "compétence après:2025 avant:2026",
          "formation session:3", "formation auteur:ba -flux:2", "évaluation -pédagogie",
          "est:étoilé", "dossier:\"dossier 7\" formation"},
         false}};
    Times everything;
    for (const auto sort : {model::ItemSort::Published, model::ItemSort::Rank}) {
        fmt::print("{}\n",
                   sort == model::ItemSort::Rank ? "search, the best first" : "search, by date");
        for (const SearchKind& kind : kinds) {
            Times ours, plain;
            std::string slowest;
            double most = 0;
            for (int round = 0; round < 4; ++round) {
                for (const char* search : kind.searches) {
                    model::ItemQuery query;
                    query.search = search;
                    query.sort = sort;
                    query.limit = kPage;
                    query.withoutLetGo = true;
                    const double time = millisecondsOf([&] {
                        const auto ids = need(reader.itemIds(query));
                        need(reader.itemRows(ids));
                    });
                    ours.add(time);
                    everything.add(time);
                    if (time > most) {
                        most = time;
                        slowest = search;
                    }
                    if (round > 0 || !kind.plain)
                        continue;
                    PlainStatement row(
                        database,
                        std::string("SELECT i.id, i.title, i.excerpt FROM item_search JOIN item i "
                                    "ON i.id = "
                                    "item_search.rowid WHERE item_search MATCH ?1 ORDER BY ") +
                            (sort == model::ItemSort::Rank ? "rank" : "i.sort_at DESC") +
                            " LIMIT 300");
                    const std::string words = base::foldForSearch(search);
                    std::string match;
                    for (const char c : words)
                        match += c == '\'' ? ' ' : c;
                    plain.add(millisecondsOf([&] {
                        for (bool more = row.step(match); more; more = row.next())
                            static_cast<void>(row.text(1));
                    }));
                }
            }
            print("  " + std::string(kind.name), ours, plain);
            fmt::print("    slowest: {}\n", slowest);
        }
    }
    Times none;
    print("all searches", everything, none);
    Times count;
    for (const char* search : {"formation", "évaluation est:non-lu", "qualiopi"}) {
        model::ItemQuery query;
        query.search = search;
        count.add(millisecondsOf([&] { need(reader.itemCount(query)); }));
    }
    print("counting what a search finds", count, none);
}

model::IncomingItem newItem(bench::InventedText& text, int number) {
    model::IncomingItem item;
    item.identity = item.guid = fmt::format("{}-{:08x}", number, text.below(1U << 31U));
    item.url = item.urlClean = "https://exemple.test/" + item.identity;
    item.title = text.title();
    const std::string plain = text.body(4'000);
    item.searchText = base::foldForSearch(plain);
    item.excerpt = plain.substr(0, 200);
    item.contentHtml = "<p>" + plain + "</p>";
    item.contentHash = fmt::format("{:064x}", number);
    item.published = base::Instant{std::chrono::seconds{bench::bigLibraryEnd()}};
    return item;
}

std::vector<std::string> identitiesOf(const std::vector<model::IncomingItem>& items,
                                      std::size_t first) {
    std::vector<std::string> identities;
    for (std::size_t i = first; i < first + 10; ++i)
        identities.push_back(items[i].identity);
    return identities;
}

/// What SQLite alone takes for rows of the same tables, with their indexes and triggers.
double insertPlainly(PlainSqlite& database, const std::vector<model::IncomingItem>& items) {
    return millisecondsOf([&] {
        database.run("BEGIN IMMEDIATE");
        PlainStatement item(
            database, "INSERT INTO item (feed_id, identity, rung, guid, url, url_clean, title, "
                      "excerpt, published, arrived, sort_at, content_hash, unread) VALUES (?1, ?2, "
                      "'guid', ?2, ?3, ?3, ?4, ?5, ?6, ?6, ?6, ?7, 0)");
        PlainStatement unread(database, "INSERT INTO unread_item (item_id, sort_at) VALUES (?, ?)");
        PlainStatement body(database,
                            "INSERT INTO item_body (item_id, content_html) VALUES (?, ?)");
        PlainStatement text(database,
                            "INSERT INTO item_text (item_id, title, body) VALUES (?, ?, ?)");
        std::int64_t feed = 0;
        for (const model::IncomingItem& one : items) {
            item.step(1 + feed++ / 10 % 1'000, one.identity, one.url, one.title, one.excerpt,
                      bench::bigLibraryEnd(), one.contentHash);
            const std::int64_t id = sqlite3_last_insert_rowid(database.handle());
            unread.step(id, bench::bigLibraryEnd());
            body.step(id, one.contentHtml);
            text.step(id, base::foldForSearch(one.title), one.searchText);
        }
        database.run("COMMIT");
    });
}

void timeMerge(store::StoreWriter& writer, PlainSqlite& database) {
    bench::InventedText text(11);
    // The same file may be timed again.
    const auto known = static_cast<int>(database.number("SELECT max(id) FROM item"));
    std::vector<model::IncomingItem> ours, theirs;
    for (int i = 0; i < 10'000; ++i) {
        ours.push_back(newItem(text, known + i));
        theirs.push_back(newItem(text, known + 10'000 + i));
    }
    const double merged = millisecondsOf([&] {
        // As a refresh does it: some feeds at a time.
        for (std::size_t from = 0; from < ours.size(); from += 500)
            need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
                for (std::size_t i = from; i < from + 500; ++i) {
                    const model::FeedId feed{static_cast<std::int64_t>(1 + i / 10)};
                    if (i % 10 == 0)
                        need(writer.items().known(feed, identitiesOf(ours, i)));
                    need(writer.items().insert(
                        feed, ours[i],
                        base::Instant{std::chrono::seconds{bench::bigLibraryEnd()}}));
                }
                return {};
            }));
    });
    // Row by row leaves a segment of the index for each, and their merging to who comes next.
    const double raw = insertPlainly(database, theirs);
    printOne("10,000 new items over 1,000 feeds", merged, raw);
}

void timeMarking(store::StoreWriter& writer, const store::StoreReader& reader,
                 PlainSqlite& database) {
    for (const bool scattered : {false, true}) {
        model::ItemQuery query;
        query.unreadOnly = true;
        if (scattered)
            query.feed = model::FeedId{1};
        query.limit = 100'000;
        const auto ids = need(reader.itemIds(query));
        const double marked = millisecondsOf([&] {
            need(writer.operation(model::OperationKind::MarkRead, "x", 1,
                                  [&] { return writer.items().setRead(ids, true); }));
        });
        const double undone = millisecondsOf([&] {
            need(writer.transaction(store::Durability::Now, [&]() -> base::Status {
                need(writer.journal().undo());
                return {};
            }));
        });
        const double raw = millisecondsOf([&] {
            database.run("BEGIN IMMEDIATE");
            PlainStatement row(database, "DELETE FROM unread_item WHERE item_id = ?");
            for (const model::ItemId id : ids)
                row.step(id.value);
            database.run("COMMIT");
        });
        database.run("BEGIN IMMEDIATE");
        PlainStatement back(database, "INSERT INTO unread_item (item_id, sort_at) "
                                      "SELECT id, sort_at FROM item WHERE id = ?");
        for (const model::ItemId id : ids)
            back.step(id.value);
        database.run("COMMIT");
        printOne(
            fmt::format("{} marked read, {}", ids.size(), scattered ? "of one feed" : "the newest"),
            marked, raw);
        printOne("    and undone", undone);
    }
}

void timeProcesses(const std::string& program, const std::string& file) {
    for (const auto& arguments :
         {std::vector<std::string>{"items", "--limit", "64"},
          std::vector<std::string>{"items", "--search", "formation"},
          std::vector<std::string>{"items", "--search", "formation", "--sort", "rank", "--limit",
                                   "50", "--json"}}) {
        std::vector<std::string> words{program, "--library", file};
        words.insert(words.end(), arguments.begin(), arguments.end());
        const auto figures = bench::runProcess(words, {}, "/dev/null");
        fmt::print("{:60} {:8.0f} ms, {:.0f} MB, status {}\n",
                   fmt::format("musette-cli {}", fmt::join(arguments, " ")), figures.wallMs,
                   figures.peakMegabytes, figures.status);
    }
}

} // namespace

int main(int argc, char** argv) {
    // With the word "changes" after the file: the writing alone.
    const bool changes = argc > 2 && std::string(argv[2]) == "changes";
    // Without arguments a small one, made and removed: `./dev bench` runs every program so.
    const bool small = argc < 2;
    const std::filesystem::path file =
        small ? std::filesystem::temp_directory_path() / "musette-bench-library.db"
              : std::filesystem::path(argv[1]);
    bench::BigLibrarySize size;
    if (small)
        size.items = 20'000;
    if (argc > 2 && !changes)
        size.items = std::atoi(argv[2]);
    if (!std::filesystem::exists(file)) {
        fmt::print(stderr, "making {} with {} items\n", file.string(), size.items);
        bench::makeBigLibrary(file, size);
    }
    const base::SystemClock clock;
    std::unique_ptr<store::StoreWriter> writer;
    std::unique_ptr<store::StoreReader> reader;
    fmt::print("{:44} {:>8} {:>8} {:>8} {:>10} {:>8}\n", "milliseconds", "median", "95 %", "worst",
               "SQLite", "worst");
    const double opened = millisecondsOf([&] {
        writer = need(store::StoreWriter::open(file, clock));
        reader = need(store::StoreReader::open(file));
        readFirst(*reader, {.triage = model::Triage::Inbox});
    });
    printOne("opening, to the rows of the inbox", opened);
    PlainSqlite database(file.string());
    database.run("PRAGMA cache_size = -16000");
    database.run("PRAGMA synchronous = NORMAL");
    if (!changes) {
        timeViews(*reader, database);
        timeScrolling(*reader, database);
        timeSearches(*reader, database);
    }
    if (argc > 3)
        timeProcesses(argv[3], file.string());
    timeMerge(*writer, database);
    timeMarking(*writer, *reader, database);
    writer.reset();
    reader.reset();
    if (small) {
        for (const char* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + suffix);
    }
    return 0;
}
