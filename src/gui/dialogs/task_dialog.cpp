#include "task_dialog.h"

#include "dialog_frame.h"

#include <QAccessible>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kWidth = 480;
constexpr int kParts = 1000;

} // namespace

TaskDialog::TaskDialog(const Theme& theme, const QString& title, const QString& text,
                       QWidget* parent)
    : QDialog(parent), m_text(new QLabel(text)), m_bar(new QProgressBar),
      m_action(new QPushButton) {
    setWindowTitle(title);
    setObjectName("taskDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    DialogFrame frame(*this, theme, title);
    m_text->setObjectName("taskText");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(kWidth);
    m_bar->setObjectName("taskProgress");
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_action->setObjectName("taskAction");
    m_action->hide();
    frame.add(m_text);
    frame.add(m_bar);
    frame.add(m_action);
    m_button = frame.finishWithClose();
    m_button->setText(tr("Stop"));
    disconnect(m_button, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_button, &QPushButton::clicked, this, &TaskDialog::reject);
    m_button->setFocus();
}

void TaskDialog::tell(const QString& step) {
    if (m_running)
        m_text->setText(step);
}

void TaskDialog::showProgress(qint64 done, qint64 total) {
    if (!m_running)
        return;
    m_bar->setRange(0, total > 0 ? kParts : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::min(done, total) * kParts / total));
}

void TaskDialog::finish(const QString& result) {
    m_running = false;
    m_text->setText(result);
    m_bar->hide();
    m_button->setText(tr("Close"));
    m_button->setFocus();
    setAccessibleDescription(result);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void TaskDialog::finish(const QString& result, const QString& action, std::function<void()> run) {
    finish(result);
    m_action->setText(action);
    m_action->show();
    m_action->setFocus();
    connect(m_action, &QPushButton::clicked, this, [this, run = std::move(run)] {
        accept();
        run();
    });
}

void TaskDialog::reject() {
    if (m_running)
        emit stopped();
    QDialog::reject();
}

} // namespace musette::gui
