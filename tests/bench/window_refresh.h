#pragma once

namespace musette::bench {

/// `bench_gui refresh [FEEDS]`: how long the window takes no event while that many feeds are
/// refreshed. Run before anything of Qt is made: it forks.
int benchWindowRefresh(int feeds);

/// The program that is measured, on the library in argv[2].
int measureWindowRefresh(int argc, char* argv[]);

constexpr const char* kRefreshedChild = "--refreshed";

} // namespace musette::bench
