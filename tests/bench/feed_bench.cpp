// How fast and how large parsing is, beside pugixml alone building its tree from the same bytes.
//
//     bench_feed [MEGABYTES]     (200)
#include "feed_documents.h"

#include <musette/feed/parse.h>

#include <fmt/core.h>
#include <pugixml.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

using namespace musette;

namespace {

/// The processor time of this process: what else runs on the machine does not count.
struct Clock {
    using duration = std::chrono::nanoseconds;

    static duration now() {
        timespec time{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }
};

double seconds(Clock::duration time) {
    return std::chrono::duration<double>(time).count();
}

bool parseOnce(const bench::Document& document) {
    feed::ParseOptions options;
    options.baseUrl = "https://exemple.fr/flux.xml";
    const auto parsed = feed::parse(document.bytes, options);
    return parsed.has_value() && !parsed->items.empty();
}

bool treeOnce(const bench::Document& document) {
    pugi::xml_document tree;
    return static_cast<bool>(tree.load_buffer(document.bytes.data(), document.bytes.size()));
}

/// What `work` adds to the peak of a process of its own, in bytes.
template <class Work>
long peakOf(Work work) {
    int pipe[2];
    if (::pipe(pipe) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        rusage before{};
        rusage after{};
        ::getrusage(RUSAGE_SELF, &before);
        work();
        ::getrusage(RUSAGE_SELF, &after);
        const long grown = (after.ru_maxrss - before.ru_maxrss) * 1024;
        const bool told = ::write(pipe[1], &grown, sizeof grown) == sizeof grown;
        ::_exit(told ? 0 : 1);
    }
    long grown = -1;
    const bool heard = ::read(pipe[0], &grown, sizeof grown) == sizeof grown;
    ::close(pipe[0]);
    ::close(pipe[1]);
    ::waitpid(child, nullptr, 0);
    return heard ? grown : -1;
}

/// Times of work on the same bytes.
struct Times {
    Clock::duration parsing{};
    Clock::duration building{};
};

template <class Work>
bool timed(Clock::duration& sum, Work work) {
    const auto begin = Clock::now();
    const bool done = work();
    sum += Clock::now() - begin;
    return done;
}

/// Parses and builds the tree in turns: who comes second finds the bytes in the processor's cache.
bool measure(Times& times, const bench::Document& document, bool treeFirst) {
    const auto build = [&] { return timed(times.building, [&] { return treeOnce(document); }); };
    if (treeFirst && !build())
        return false;
    if (!timed(times.parsing, [&] { return parseOnce(document); }))
        return false;
    return treeFirst || build();
}

bool measureThroughput(std::size_t megabytes) {
    bench::FeedDocuments documents(1);
    Times times;
    Clock::duration parsingJson{};
    std::size_t xml = 0;
    std::size_t json = 0;
    std::size_t count = 0;
    while (xml + json < megabytes * 1'000'000) {
        const bench::Document document = documents.next();
        ++count;
        if (document.kind == bench::DocumentKind::Json) {
            json += document.bytes.size();
            if (!timed(parsingJson, [&] { return parseOnce(document); }))
                return false;
            continue;
        }
        xml += document.bytes.size();
        if (!measure(times, document, count % 2 == 0))
            return false;
    }
    const double mega = static_cast<double>(xml) / 1e6;
    fmt::print("{} documents; XML {:.0f} MB, JSON {:.0f} MB\n", count, mega,
               static_cast<double>(json) / 1e6);
    fmt::print("parse          {:7.1f} MB/s\n", mega / seconds(times.parsing));
    fmt::print("pugixml's tree {:7.1f} MB/s\n", mega / seconds(times.building));
    fmt::print("parse / tree   {:7.1f} %\n",
               100 * seconds(times.building) / seconds(times.parsing));
    if (json > 0)
        fmt::print("parse of JSON  {:7.1f} MB/s\n",
                   static_cast<double>(json) / 1e6 / seconds(parsingJson));
    return true;
}

void measureMemory() {
    for (const auto& [kind, name] :
         {std::pair{bench::DocumentKind::Rss, "RSS"}, std::pair{bench::DocumentKind::Atom, "Atom"},
          std::pair{bench::DocumentKind::Json, "JSON"}}) {
        const bench::Document document = bench::FeedDocuments(2).ofSize(kind, 20'000'000);
        const long peak = peakOf([&] { static_cast<void>(parseOnce(document)); });
        fmt::print("memory for {:.0f} MB of {}: {:.1f} MB, {:.1f} times the document\n",
                   static_cast<double>(document.bytes.size()) / 1e6, name,
                   static_cast<double>(peak) / 1e6,
                   static_cast<double>(peak) / static_cast<double>(document.bytes.size()));
    }
}

void measureManyItems() {
    for (const int items : {10'000, 100'000}) {
        std::string bytes = "<rss version=\"2.0\"><channel><title>Grand</title>";
        for (int i = 0; i < items; ++i)
            bytes += fmt::format(
                "<item><guid>{0}</guid><title>Titre {0}</title><link>https://exemple.fr/{0}</link>"
                "</item>",
                i);
        bytes += "</channel></rss>";
        const bench::Document document{bench::DocumentKind::Rss, std::move(bytes)};
        const auto begin = Clock::now();
        const bool read = parseOnce(document);
        fmt::print("{} items: {:.2f} s{}\n", items, seconds(Clock::now() - begin),
                   read ? "" : ", not read");
    }
}

} // namespace

int main(int count, char** arguments) {
    const int megabytes = count > 1 ? std::atoi(arguments[1]) : 200;
    measureMemory();
    measureManyItems();
    return measureThroughput(static_cast<std::size_t>(megabytes)) ? 0 : 1;
}
