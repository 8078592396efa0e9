#pragma once

#include <QTextBrowser>

class QPrinter;

namespace musette::gui {

class Theme;

/// The report as its readers will see it, on white paper also in the dark theme. Loads nothing and
/// opens nothing by itself.
/// Thread: GUI.
class ReportPreview final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ReportPreview(const Theme& theme, QWidget* parent = nullptr);

    /// `html` as previewHtml makes it. The place being read stays.
    void showReport(const QString& html);
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
    QString m_html;
    int m_step = 0;
};

} // namespace musette::gui
