#pragma once

#include "../app/surroundings.h"
#include "report_way.h"

#include <musette/report/linter.h>

#include <QWidget>

#include <vector>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace musette::gui {

class ReportChoices;
class ReportExport;
class ReportMaker;
class ReportOutline;
class ReportPreview;
class ReportReview;
class ReportTextBox;

/// The report of the current session (ui.md §3.5): for whom, what is in it, how it will look, and
/// the ways out of the program.
/// Thread: GUI.
class RapportScreen final : public QWidget {
    Q_OBJECT

public:
    explicit RapportScreen(const Surroundings& around, QWidget* parent = nullptr);
    ~RapportScreen() override;

    /// In the format chosen here: asks where to, then writes, or copies.
    void exportReport();
    /// The report is checked first; what stands in the way is shown instead.
    void exportAs(ReportWay way);
    /// Shows what a check of the report finds.
    void check();
    /// Shows what these readers do not get.
    void showLeftOut();
    /// The keyboard goes to the introduction.
    void editText();
    /// The keyboard goes to the page; without a session, to the button that makes one.
    void focusPage();
    /// The preview that text sizes apply to.
    [[nodiscard]] ReportPreview& preview() const { return *m_preview; }

signals:
    /// For the right end of the status strip.
    void countsChanged(const QString& text);
    /// The half-day that is now the current one is to be worked on.
    void dayWanted();

private:
    [[nodiscard]] QWidget* buildChoices();
    [[nodiscard]] QWidget* buildPage();
    [[nodiscard]] QWidget* buildActions();
    [[nodiscard]] QWidget* buildFailure();
    QToolButton* actionButton(const QString& icon, const QString& name);
    void connectParts();
    void takeChoices();
    void showChoices();
    void showReport();
    enum class Cure { AnotherFolder, Review };
    void showFailure(const QString& reason, Cure cure);
    void refuse(const std::vector<report::Finding>& findings);
    void goTo(const QString& anchor);
    void move(const QString& anchor, int by);
    void restyle();

    Surroundings m_around;
    ReportMaker* m_maker;
    ReportExport* m_export;
    QStackedLayout* m_pages = nullptr;
    QSplitter* m_columns = nullptr;
    QComboBox* m_audience = nullptr;
    ReportChoices* m_choices = nullptr;
    ReportOutline* m_outline = nullptr;
    QLabel* m_size = nullptr;
    QPushButton* m_counted = nullptr;
    QFrame* m_failure = nullptr;
    QLabel* m_reason = nullptr;
    QPushButton* m_again = nullptr;
    ReportReview* m_review = nullptr;
    ReportTextBox* m_text = nullptr;
    ReportPreview* m_preview = nullptr;
    QPushButton* m_exportButton = nullptr;
    ReportWay m_failedWay = ReportWay::Page; ///< what «Choose another folder» is for
};

} // namespace musette::gui
