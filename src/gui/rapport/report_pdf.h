#pragma once

#include "preview_html.h"

#include <musette/base/error.h>

#include <string>

class QPagedPaintDevice;

namespace musette::gui {

/// The page of a report, as it is exported, as a PDF: A4, numbered pages, bookmarks, links, no
/// heading alone at the end of a page. It says what the page says, for the page is all it is made
/// from; nothing is fetched. The same page gives the same bytes with the same fonts and Qt. Qt
/// writes no tags for assistive tools. Thread: any. Errors: FileUnwritable when Qt writes nothing.
[[nodiscard]] base::Result<std::string> reportPdf(const std::string& page,
                                                  const ReportFaces& faces);

/// The same pages on a printer, those that its settings ask for; other paper than A4 has them
/// smaller or larger. Thread: any. Errors: FileUnwritable when the printer takes nothing.
[[nodiscard]] base::Status printReport(const std::string& page, const ReportFaces& faces,
                                       QPagedPaintDevice& device);

} // namespace musette::gui
