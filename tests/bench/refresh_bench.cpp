// What a refresh of many feeds costs beside curl, which only asks: both are run by turns against
// the same server on loopback, in processes of their own.
//
//   bench_refresh [REPETITIONS] [FEEDS] [ONLY]
//
// ONLY is the beginning of the names of the comparisons that are run. The feeds are on many
// addresses, since a program that is polite asks one host for six documents at a time and no more;
// curl, which knows no such rule, asks for 64. Ratios are the medians of ratios pair by pair; other
// figures are medians.

#include "loopback_site.h"
#include "measured_process.h"
#include "support/temp_dir.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace musette;
using bench::ProcessFigures;

constexpr int kParallel = 64;
constexpr int kParallelOnOneHost = 6;

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The figures of one program over all repetitions.
struct Series {
    std::vector<double> wallMs;
    std::vector<double> cpuMs;
    std::vector<double> peakMegabytes;
    std::vector<double> firstRequestMs;

    void add(const ProcessFigures& figures, const bench::LoopbackSite& site) {
        wallMs.push_back(figures.wallMs);
        cpuMs.push_back(figures.cpuMs);
        peakMegabytes.push_back(figures.peakMegabytes);
        const std::int64_t began = figures.began.time_since_epoch().count();
        firstRequestMs.push_back(static_cast<double>(site.firstRequestNs() - began) * 1e-6);
    }
};

struct Comparison {
    const char* name;
    int delayMs = 0;
    int parallel = kParallel; ///< of curl
    bool unchanged = true;    ///< every answer is a 304
    std::filesystem::path library;
    const char* now = "2026-11-24T12:00:00Z";
    std::vector<std::string> refresh = {"refresh", "--force", "--json"};
    std::function<std::string(int)> url = {};
};

class RefreshBench {
public:
    RefreshBench(int repetitions, int feeds, std::string only)
        : m_repetitions(repetitions), m_feeds(feeds), m_only(std::move(only)),
          m_site({.feeds = feeds}) {}

    void run() {
        std::printf("%d feeds, %.1f MB, on %d addresses; %d repetitions\n", m_feeds,
                    static_cast<double>(m_site.documentBytes()) * 1e-6, bench::SiteSize{}.hosts,
                    m_repetitions);
        const auto spread = [this](int feed) { return m_site.url(feed); };
        const auto together = [this](int feed) { return m_site.urlOnOneHost(feed); };
        const auto empty = subscribe("empty.db", spread);
        const auto full = subscribe("full.db", spread);
        const auto oneHost = subscribe("one-host.db", together);
        for (const auto& library : {full, oneHost})
            musette({"--library", library.string(), "refresh", "--json"}, "2026-11-24T09:30:00Z");
        compare({.name = "all unchanged", .library = full, .url = spread});
        compare({.name = "all unchanged, 50 ms", .delayMs = 50, .library = full, .url = spread});
        compare({.name = "due ones (plain refresh)",
                 .library = full,
                 .refresh = {"refresh", "--json"},
                 .url = spread});
        compare({.name = "all new", .unchanged = false, .library = empty, .url = spread});
        compare({.name = "all new, 50 ms",
                 .delayMs = 50,
                 .unchanged = false,
                 .library = empty,
                 .url = spread});
        compare({.name = "one host, unchanged",
                 .parallel = kParallelOnOneHost,
                 .library = oneHost,
                 .url = together});
        compare({.name = "one host, unchanged, 50 ms",
                 .delayMs = 50,
                 .parallel = kParallelOnOneHost,
                 .library = oneHost,
                 .url = together});
    }

private:
    std::filesystem::path subscribe(const char* name, const std::function<std::string(int)>& url) {
        std::string opml = "<opml version=\"2.0\"><body>";
        for (int feed = 0; feed < m_feeds; ++feed)
            opml += fmt::format("<outline type=\"rss\" text=\"{0}\" xmlUrl=\"{0}\"/>", url(feed));
        const auto list = m_folder / "feeds.opml";
        test::writeBytes(list, opml + "</body></opml>");
        const auto library = m_folder / name;
        musette({"--library", library.string(), "opml", "import", list.string()},
                "2026-11-24T09:00:00Z");
        return library;
    }

    ProcessFigures musette(std::vector<std::string> arguments, const char* now) {
        arguments.insert(arguments.begin(), MUSETTE_CLI);
        const auto figures =
            bench::runProcess(std::move(arguments), {fmt::format("MUSETTE_NOW={}", now)},
                              (m_folder / "out").string());
        if (figures.status != 0)
            throw std::runtime_error("musette-cli: " + test::readBytes(m_folder / "out.err"));
        return figures;
    }

    /// curl reads the addresses from a file, as command lines of that length are no one's habit.
    std::filesystem::path curlConfig(const Comparison& comparison) {
        std::string config =
            fmt::format("silent\nshow-error\nparallel\nparallel-max = {}\n", comparison.parallel);
        if (comparison.unchanged)
            config += R"(header = "If-None-Match: \"as-it-was\""
)";
        for (int feed = 0; feed < m_feeds; ++feed)
            config += fmt::format("url = \"{}\"\noutput = \"/dev/null\"\n", comparison.url(feed));
        const auto file = m_folder / "curl.config";
        test::writeBytes(file, config);
        return file;
    }

    void compare(const Comparison& comparison) {
        if (!std::string_view(comparison.name).starts_with(m_only))
            return;
        m_site.setDelay(comparison.delayMs);
        const auto config = curlConfig(comparison);
        Series ours;
        Series curls;
        int connections[2] = {};
        int atOnce[2] = {};
        const auto runOurs = [&] {
            const auto library = m_folder / "work.db";
            for (const char* suffix : {"", "-wal", "-shm"})
                std::filesystem::remove(library.string() + suffix);
            std::filesystem::copy_file(comparison.library, library);
            settle(library);
            m_site.startCounting();
            std::vector<std::string> arguments{"--library", library.string()};
            arguments.insert(arguments.end(), comparison.refresh.begin(), comparison.refresh.end());
            ours.add(musette(std::move(arguments), comparison.now), m_site);
            checkSummary(comparison);
            connections[0] = m_site.connections();
            atOnce[0] = m_site.mostAtOnce();
        };
        const auto runCurl = [&] {
            m_site.startCounting();
            const auto figures =
                bench::runProcess({"curl", "--config", config.string()}, {}, m_folder / "curl");
            if (figures.status != 0 || m_site.requests() != m_feeds)
                throw std::runtime_error("curl: " + test::readBytes(m_folder / "curl.err"));
            curls.add(figures, m_site);
            connections[1] = m_site.connections();
            atOnce[1] = m_site.mostAtOnce();
        };
        for (int repetition = 0; repetition < m_repetitions; ++repetition) {
            repetition % 2 == 0 ? runOurs() : runCurl();
            repetition % 2 == 0 ? runCurl() : runOurs();
        }
        std::vector<double> ratios;
        for (std::size_t pair = 0; pair < ours.wallMs.size(); ++pair)
            ratios.push_back(ours.wallMs[pair] / curls.wallMs[pair]);
        std::printf("%-28s ratio %5.2f (%.2f-%.2f)\n", comparison.name, median(ratios),
                    *std::ranges::min_element(ratios), *std::ranges::max_element(ratios));
        print("musette-cli", ours, connections[0], atOnce[0]);
        print("curl", curls, connections[1], atOnce[1]);
    }

    /// A copy that the disk has, as a library that was there before: closing one waits for the
    /// disk, which must not have the whole of a fresh copy to write first.
    static void settle(const std::filesystem::path& file) {
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        const bool there = descriptor >= 0 && ::fsync(descriptor) == 0;
        ::close(descriptor);
        if (!there)
            throw std::runtime_error("the copy of the library cannot be brought to the disk");
    }

    static void print(const char* program, const Series& series, int connections, int atOnce) {
        std::printf(
            "    %-12s %7.0f ms, %7.0f ms of processor, %5.0f MB at most, first request after "
            "%4.1f ms, %d connections, %d requests at once\n",
            program, median(series.wallMs), median(series.cpuMs),
            *std::ranges::max_element(series.peakMegabytes), median(series.firstRequestMs),
            connections, atOnce);
        std::fflush(stdout);
    }

    void checkSummary(const Comparison& comparison) {
        const auto summary = nlohmann::json::parse(test::readBytes(m_folder / "out"));
        const bool right = comparison.unchanged ? summary.at("not_modified") == m_feeds
                                                : summary.at("updated") == m_feeds &&
                                                      summary.at("new_items") ==
                                                          m_feeds * bench::SiteSize{}.itemsEach;
        if (!right)
            throw std::runtime_error("the refresh did not bring what it should: " + summary.dump());
    }

    int m_repetitions;
    int m_feeds;
    std::string m_only;
    test::TempDir m_folder;
    bench::LoopbackSite m_site;
};

} // namespace

int main(int argc, char* argv[]) {
    const int repetitions = argc > 1 ? std::atoi(argv[1]) : 9;
    const int feeds = argc > 2 ? std::atoi(argv[2]) : 1000;
    try {
        RefreshBench(repetitions, feeds, argc > 3 ? argv[3] : "").run();
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_refresh: %s\n", problem.what());
        return 1;
    }
    return 0;
}
