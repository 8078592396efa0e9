#pragma once

#include <musette/model/ids.h>

#include <QObject>
#include <QPointer>

class QDialog;

namespace musette::gui {

class RefreshController;
struct Surroundings;

/// The ways feeds come in and go out as a list: by address, from an OPML file, from the pack of
/// feeds to begin with, into an OPML file. Opens the dialogs; none of them blocks the window.
/// Thread: GUI. Errors: told in the dialogs and by Messages.
class SubscriptionCommands final : public QObject {
    Q_OBJECT

public:
    SubscriptionCommands(const Surroundings& surroundings, RefreshController& refresh,
                         QWidget& window, QObject* parent = nullptr);

    /// With an address it is looked at once.
    void addFeed(const QString& address = {});
    void importFeeds();
    void importFile(const QString& file);
    void exportFeeds();
    void exportTo(const QString& file);
    void choosePack();

signals:
    void showFeedWanted(musette::model::FeedId feed);

private:
    void openAddDialog(const QStringList& folders, const QString& address);
    void keepPage(const QString& address, const QString& title);
    void follow(QDialog& dialog);

    const Surroundings& m_surroundings;
    RefreshController& m_refresh;
    QWidget& m_window;
    QPointer<QDialog> m_dialog; ///< one at a time
};

} // namespace musette::gui
