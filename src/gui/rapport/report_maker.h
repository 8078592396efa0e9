#pragma once

#include "../app/surroundings.h"
#include "../session/session_content.h"
#include "report_output.h"
#include "report_wishes.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <string>

namespace musette::gui {

/// Makes the report of the current session away from the GUI thread, anew after each change of the
/// session or of the wishes, and keeps the wishes in the library.
/// Thread: GUI. Errors: told by Messages.
class ReportMaker final : public QObject {
    Q_OBJECT

public:
    explicit ReportMaker(const Surroundings& around, QObject* parent = nullptr);

    [[nodiscard]] const ReportWishes& wishes() const { return m_wishes; }
    void setWishes(const ReportWishes& wishes);
    /// By the anchor the outline has for it.
    void include(const QString& anchor, bool wanted);

    [[nodiscard]] const ReportOnScreen& preview() const { return m_preview; }
    [[nodiscard]] const report::ReportSummary& summary() const { return m_summary; }

    /// The report as it leaves the program, made now.
    void makeOutput(QObject* receiver, const ReportOrder& order,
                    std::function<void(const base::Result<ReportOutput>&)> done);

    /// What a check of the report finds, made now.
    void makeFindings(QObject* receiver,
                      std::function<void(const std::vector<report::Finding>&)> done);

signals:
    /// Preview and summary are new.
    void made();
    void wishesChanged();

private:
    void follow();
    void loadWishes();
    void make();

    Surroundings m_around;
    model::SessionId m_session;
    std::string m_uuid; ///< of the session: ids begin anew in another library
    ReportWishes m_wishes;
    ReportOnScreen m_preview;
    report::ReportSummary m_summary;
    QTimer m_soon;
    int m_generation = 0;
};

} // namespace musette::gui
