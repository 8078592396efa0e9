#include "html_page.h"
#include "report_model.h"

#include <musette/report/report.h>

namespace musette::report {

std::string renderHtml(const model::SessionDocument& document, const ReportOptions& options) {
    return htmlPage(buildReport(document, options));
}

} // namespace musette::report
