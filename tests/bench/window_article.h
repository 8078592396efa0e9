#pragma once

namespace musette::bench {

/// `bench_gui article`: opens an article of 2 MB in the window, changes its text size and its
/// width, and prints the longest time in which the window took no event during each.
int benchWindowArticle(int argc, char* argv[]);

} // namespace musette::bench
