#pragma once

#include <musette/model/report.h>
#include <musette/report/report.h>

#include <string>
#include <string_view>

namespace musette::report {

/// The name by which what stands at an anchor is left out for good: "note:12" for "note-7" when the
/// seventh note of the document is note 12, "link:", "sequence:", "highlight:" and "item-note:"
/// likewise; other anchors are their own names. Pure.
[[nodiscard]] std::string stableName(const model::SessionDocument& document,
                                     std::string_view anchor);

/// The anchor that a stable name stands for in this document; empty when what it names is gone.
[[nodiscard]] std::string anchorNamed(const model::SessionDocument& document,
                                      std::string_view name);

/// The options that the author's settings come to for this document, without images, templates,
/// organisation and progress. Pure.
[[nodiscard]] ReportOptions optionsFrom(const model::SessionDocument& document,
                                        const model::ReportSettings& settings);

/// The same wishes for another state of a document: anchors count its parts, so that what is left
/// out and what has a title of its own is named anew. What is gone there is no wish any more. Pure.
[[nodiscard]] ReportOptions optionsFor(const model::SessionDocument& document,
                                       ReportOptions options,
                                       const model::SessionDocument& earlier);

/// The hash of what a review approves of: every word that this audience reads, but for who reviewed
/// it and when its links were asked for. It stays the same when the theme changes. Pure.
[[nodiscard]] std::string approvalHash(const model::SessionDocument& document,
                                       const ReportOptions& options);

} // namespace musette::report
