#pragma once

#include "../app/surroundings.h"

#include <musette/base/error.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace musette::gui {

class ReportExport;
class ReportMaker;
class ReportOutline;
class ReportPreview;

/// The report of the current session (ui.md §3.5): for whom, what is in it, how it will look, and
/// the ways out of the program.
/// Thread: GUI.
class RapportScreen final : public QWidget {
    Q_OBJECT

public:
    explicit RapportScreen(const Surroundings& around, QWidget* parent = nullptr);
    ~RapportScreen() override;

    /// Asks where to, then writes the page.
    void exportReport();
    /// The keyboard goes to the page; without a session, to the button that makes one.
    void focusPage();
    /// The preview that text sizes apply to.
    [[nodiscard]] ReportPreview& preview() const { return *m_preview; }

signals:
    /// For the right end of the status strip.
    void countsChanged(const QString& text);

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
    void showFailure(const base::Error& error);
    void move(const QString& anchor, int by);
    void restyle();

    Surroundings m_around;
    ReportMaker* m_maker;
    ReportExport* m_export;
    QStackedLayout* m_pages = nullptr;
    QSplitter* m_columns = nullptr;
    QComboBox* m_audience = nullptr;
    QComboBox* m_language = nullptr;
    QCheckBox* m_citation = nullptr;
    ReportOutline* m_outline = nullptr;
    QLabel* m_size = nullptr;
    QLabel* m_counted = nullptr;
    QFrame* m_failure = nullptr;
    QLabel* m_reason = nullptr;
    ReportPreview* m_preview = nullptr;
    QPushButton* m_exportButton = nullptr;
};

} // namespace musette::gui
