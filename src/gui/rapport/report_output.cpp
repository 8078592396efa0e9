#include "report_output.h"

#include "report_pdf.h"

#include <algorithm>

namespace musette::gui {

ReportCount countOf(const model::SessionDocument& document, const report::ReportOptions& options) {
    return {options.audience, report::summarise(document, options).elements};
}

base::Result<ReportOutput> makeOutput(const model::SessionDocument& document,
                                      const report::ReportOptions& options,
                                      const report::LintContext& context,
                                      const ReportOrder& order) {
    const report::Format format = formatOf(order.way);
    ReportOutput output;
    output.session = document.session.id;
    output.count = countOf(document, options);
    output.files = report::exportReport(document, options, format, order.file.stem().string());
    output.leaks = report::findLeaks(document, options, format, output.files, context);
    std::erase_if(output.leaks, [](const auto& finding) { return !report::isLeak(finding); });
    if (!output.leaks.empty()) {
        output.files.clear();
        return output;
    }
    if (order.way == ReportWay::Pdf) {
        auto pdf = reportPdf(output.files.front().bytes, order.faces);
        if (!pdf)
            return std::unexpected(pdf.error());
        output.files = {{order.file.filename().string(), *std::move(pdf)}};
    }
    return output;
}

} // namespace musette::gui
