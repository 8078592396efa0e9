#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace musette::gui {

class Theme;

/// Long work while it goes on: what it is, how far it is, and a way to stop it; then what came of
/// it. The window goes on meanwhile. Closing it while the work runs stops the work. Thread: GUI.
class TaskDialog final : public QDialog {
    Q_OBJECT

public:
    TaskDialog(const Theme& theme, const QString& title, const QString& text,
               QWidget* parent = nullptr);

    /// What is being done now.
    void tell(const QString& step);
    /// `total` 0: nobody knows how much is left.
    void showProgress(qint64 done, qint64 total);
    /// The end, in words; the button closes from now on.
    void finish(const QString& result);
    /// The same with something that can be done about it.
    void finish(const QString& result, const QString& action, std::function<void()> run);
    [[nodiscard]] bool running() const { return m_running; }

    void reject() override;

signals:
    /// The user wishes it to end.
    void stopped();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_action;
    QPushButton* m_button;
    bool m_running = true;
};

} // namespace musette::gui
