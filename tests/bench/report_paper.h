#pragma once

namespace musette::bench {

/// `bench_gui pdf`: a report of 100 sequences, 2,000 notes, 500 items and 500 photographs as PDF,
/// with the processor time it takes and the memory of the whole process.
int benchReportPdf(int argc, char* argv[]);

} // namespace musette::bench
