#pragma once

#include "preview_html.h"

#include <QTextBrowser>

namespace musette::gui {

class PicturePainter;
class Theme;

/// The report as its readers will see it, on white paper also in the dark theme. Loads nothing and
/// opens nothing by itself.
/// Thread: GUI.
class ReportPreview final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ReportPreview(const Theme& theme, QWidget* parent = nullptr);

    /// As previewHtml makes it. The place being read stays.
    void showReport(const ReportOnScreen& report, model::ReportTheme theme);
    void goTo(const QString& anchor);
    void setTextStep(int step);
    [[nodiscard]] int textStep() const { return m_step; }

signals:
    void linkClicked(const QUrl& address);

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void render();

    const Theme& m_theme;
    PicturePainter* m_pictures;
    ReportOnScreen m_report;
    model::ReportTheme m_reportTheme = model::ReportTheme::Colour;
    int m_step = 0;
};

} // namespace musette::gui
