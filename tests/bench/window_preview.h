#pragma once

namespace musette::bench {

/// `bench_gui preview`: how long the window is away while the preview of a report comes to the
/// screen, for a training of two days and for the session of `bench_gui pdf`.
int benchWindowPreview(int argc, char* argv[]);

} // namespace musette::bench
