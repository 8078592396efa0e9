#pragma once

#include "../veille/view_choice.h"

#include <musette/model/report.h>
#include <musette/service/share.h>

#include <QObject>

#include <filesystem>
#include <functional>
#include <vector>

class QWidget;

namespace musette::gui {

struct Surroundings;

/// What goes to colleagues and comes from them: the list that is shown, and the current session.
/// Thread: GUI; files are read and written away from it. Errors: told by Messages.
class ShareCommands final : public QObject {
    Q_OBJECT

public:
    /// `shown`: the view whose list is on the screen.
    ShareCommands(const Surroundings& surroundings, std::function<ViewChoice()> shown,
                  QWidget& window, QObject* parent = nullptr);

private:
    void share();
    void shareItems(const QString& title, const service::ItemsToShare& items);
    void writeShared(const std::vector<model::ItemId>& ids, service::ShareFormat format,
                     service::ShareWords words, const QString& file);
    void importShared();
    void exportBundle();
    void writeBundle(model::SessionId session, model::ReportAudience audience, const QString& file);
    void importBundle();
    void tellImported(const base::Result<model::BundleOutcome>& outcome);
    void tellWritten(const QString& text, const QString& file);
    void follow();

    const Surroundings& m_surroundings;
    std::function<ViewChoice()> m_shown;
    QWidget& m_window;
};

} // namespace musette::gui
