#pragma once

#include "../app/surroundings.h"
#include "../session/session_content.h"
#include "report_output.h"

#include <musette/service/report_reader.h>

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace musette::gui {

/// How far the report has come, for the readers it is made for.
struct ReportStanding {
    model::ReportProgress progress;
    bool changedSinceReview = false;
    std::optional<base::Date> linksCheckedOn; ///< all of them, the oldest answer
    std::string templateTrouble; ///< "file:line: what is wrong", a line each; empty: none
};

/// Makes the report of the current session away from the GUI thread, anew after each change of the
/// session or of what its author wants, and keeps that in the library.
/// Thread: GUI. Errors: told by Messages.
class ReportMaker final : public QObject {
    Q_OBJECT

public:
    explicit ReportMaker(const Surroundings& around, QObject* parent = nullptr);

    [[nodiscard]] const model::ReportSettings& settings() const { return m_settings; }
    /// An undoable action; the report follows.
    void setSettings(const model::ReportSettings& settings);
    /// By the anchor the outline has for it.
    void include(const QString& anchor, bool wanted);
    /// Errors: told; a state other than Draft names who reviewed.
    void setState(model::ReportState state, const QString& reviewer);
    /// Something outside the session may have changed: templates, the organisation.
    void refresh();

    [[nodiscard]] const ReportOnScreen& preview() const { return m_preview; }
    [[nodiscard]] const report::ReportSummary& summary() const { return m_summary; }
    [[nodiscard]] const ReportStanding& standing() const { return m_standing; }

    /// The report as it leaves the program, made now.
    void makeOutput(QObject* receiver, const ReportOrder& order,
                    std::function<void(const base::Result<ReportOutput>&)> done);
    /// What of the session it would hold, counted now: the summary may be older.
    void makeCount(QObject* receiver, std::function<void(const ReportCount&)> done);
    /// What a check of the report finds, made now.
    void makeFindings(QObject* receiver,
                      std::function<void(const std::vector<report::Finding>&)> done);
    /// The addresses that the report links.
    void findLinks(QObject* receiver, std::function<void(const std::vector<std::string>&)> done);
    /// That its first file was written.
    void recordFile(const ReportOutput& output);

signals:
    /// Preview, summary and standing are new.
    void made();
    void settingsChanged();

private:
    using Work = base::Result<service::ReportWork>;

    void follow();
    void make();
    void arrived(const base::Status& status);
    void whenWritten(std::function<void()> then);

    Surroundings m_around;
    model::SessionId m_session;
    std::string m_uuid; ///< of the session: ids begin anew in another library
    model::ReportSettings m_settings;
    bool m_loaded = false; ///< they are those of the library
    ReportStanding m_standing;
    ReportOnScreen m_preview;
    report::ReportSummary m_summary;
    QTimer m_soon;
    int m_generation = 0;
    int m_onTheWay = 0;                           ///< writes that have not arrived
    std::vector<std::function<void()>> m_waiting; ///< for these writes
};

} // namespace musette::gui
