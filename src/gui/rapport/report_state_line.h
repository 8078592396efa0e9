#pragma once

#include "report_maker.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace musette::gui {

class Theme;

/// How far the report has come: draft, read over, published; who read it and when. A state other
/// than draft asks who read it over.
/// Thread: GUI.
class ReportStateLine final : public QWidget {
    Q_OBJECT

public:
    explicit ReportStateLine(const Theme& theme, QWidget* parent = nullptr);

    void show(const ReportStanding& standing, const QString& author);
    /// As if it was chosen here.
    void choose(model::ReportState state);

signals:
    /// `reviewer`: empty when it is known already.
    void wanted(musette::model::ReportState state, const QString& reviewer);

private:
    void ask(model::ReportState state);
    void showState();

    QComboBox* m_state;
    QLabel* m_words;
    ReportStanding m_standing;
    QString m_author; ///< of the session: who usually reads it over, too
};

} // namespace musette::gui
