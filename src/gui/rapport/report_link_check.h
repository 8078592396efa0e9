#pragma once

#include "../app/surroundings.h"

#include <musette/service/refresher.h>

#include <QObject>
#include <QPointer>

#include <memory>
#include <string>
#include <vector>

class QWidget;

namespace musette::gui {

class ReportMaker;
class TaskDialog;

/// Asks for the links of the report, at the user's word, while the window goes on; the work can be
/// stopped, and what was answered until then is forgotten.
/// Thread: GUI; requests run on the library's own threads.
class ReportLinkCheck final : public QObject {
    Q_OBJECT

public:
    ReportLinkCheck(const Surroundings& around, ReportMaker& maker, QWidget& screen);
    ~ReportLinkCheck() override;

    void start();

signals:
    /// The library knows what came of them.
    void checked();

private:
    void ask(const std::vector<std::string>& urls);
    void tellResult(int dead, int moved, int all);

    Surroundings m_around;
    ReportMaker& m_maker;
    QWidget& m_screen;
    QPointer<TaskDialog> m_dialog;
    std::unique_ptr<service::Job> m_job;
};

} // namespace musette::gui
