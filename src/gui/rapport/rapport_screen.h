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

class NoteInPage;
class ReportChoices;
class ReportExport;
class ReportLinkCheck;
class ReportMaker;
class ReportOutline;
class ReportPreview;
class ReportReview;
class ReportStateLine;
class ReportTextBox;
struct ReportPlace;

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
    /// Asks for the links of the report; the check tells what came of it.
    void checkLinks();
    /// Another title, or text of a note, for the part that the keyboard is on in the contents or on
    /// the page; another place.
    void retitlePart();
    void movePart(int by);
    /// Templates or the organisation's block may have changed.
    void refresh();
    /// As if chosen in the list of states.
    void chooseState(model::ReportState state);
    /// The keyboard goes to the introduction.
    void editText();
    /// What is being typed is kept now: the library goes.
    void keepTexts();
    /// The keyboard goes to the page; without a session, to the button that makes one.
    void focusPage();
    /// The preview that text sizes apply to.
    [[nodiscard]] ReportPreview& preview() const { return *m_preview; }

signals:
    /// For the right end of the status strip.
    void countsChanged(const QString& text);
    /// The half-day that is now the current one is to be worked on.
    void dayWanted(const musette::gui::ReportPlace& place);

protected:
    /// Files may have changed while another window was used.
    void changeEvent(QEvent* event) override;

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
    enum class Cure { AnotherFolder, None };
    void showFailure(const QString& reason, Cure cure);
    void showTemplateTrouble();
    void refuse(const std::vector<report::Finding>& findings);
    void goTo(const report::FindingPlace& wanted);
    void editAt(const QString& anchor);
    void showTool(model::ToolId id);
    void move(const QString& anchor, int by);
    void retitle(const QString& anchor, const QString& title);
    [[nodiscard]] QString author() const;
    void restyle();

    Surroundings m_around;
    ReportMaker* m_maker;
    ReportExport* m_export;
    ReportLinkCheck* m_links;
    QStackedLayout* m_pages = nullptr;
    QSplitter* m_columns = nullptr;
    QComboBox* m_audience = nullptr;
    ReportStateLine* m_state = nullptr;
    ReportChoices* m_choices = nullptr;
    ReportOutline* m_outline = nullptr;
    QLabel* m_size = nullptr;
    QPushButton* m_counted = nullptr;
    QFrame* m_failure = nullptr;
    QLabel* m_reason = nullptr;
    bool m_templateTrouble = false; ///< the failure that is shown is theirs
    QPushButton* m_again = nullptr;
    ReportReview* m_review = nullptr;
    ReportTextBox* m_text = nullptr;
    ReportPreview* m_preview = nullptr;
    NoteInPage* m_inPage = nullptr;
    QPushButton* m_exportButton = nullptr;
    ReportWay m_failedWay = ReportWay::Page; ///< what «Choose another folder» is for
};

} // namespace musette::gui
