#pragma once

#include "preview_html.h"

#include <QTextBrowser>
#include <QThreadPool>

#include <memory>

namespace musette::gui {

class PicturePainter;
class Theme;

/// The report as its readers will see it, on white paper also in the dark theme. Loads nothing and
/// opens nothing by itself. A long report is read away from the GUI thread, and comes in the place
/// of the one before when it is ready.
/// Thread: GUI.
class ReportPreview final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ReportPreview(const Theme& theme, QWidget* parent = nullptr);
    ~ReportPreview() override;

    /// As previewHtml makes it. The place being read stays.
    void showReport(const ReportOnScreen& report, model::ReportTheme theme);
    void goTo(const QString& anchor);
    /// Where the part with this anchor stands in the viewport, as wide as the text; null: it is not
    /// on the page.
    [[nodiscard]] QRect placeOf(const QString& anchor) const;
    /// Scrolls only when that is not in view.
    void showPlace(const QString& anchor);
    /// The text at the cursor is to be edited.
    void chooseText();
    [[nodiscard]] int textSize() const;
    void setTextStep(int step);
    [[nodiscard]] int textStep() const { return m_step; }

signals:
    /// Another text has come to the page, or its lines have moved.
    void arranged();
    void linkClicked(const QUrl& address);
    /// By F2 or a double click: the anchor of the part it belongs to; empty before the first.
    void textChosen(const QString& anchor);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void render();
    void take(std::shared_ptr<QTextDocument> text);
    [[nodiscard]] QString anchorAt(int position) const;

    const Theme& m_theme;
    PicturePainter* m_pictures;
    ReportOnScreen m_report;
    model::ReportTheme m_reportTheme = model::ReportTheme::Colour;
    int m_step = 0;
    std::shared_ptr<QTextDocument> m_text; ///< that is shown
    int m_generation = 0;                  ///< of renderings: what comes late comes to nothing
    QThreadPool m_pool;
};

} // namespace musette::gui
