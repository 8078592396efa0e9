#include "dialog_frame.h"

#include "../look/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("Dialogs", text);
}

} // namespace

DialogFrame::DialogFrame(QDialog& dialog, const Theme& theme, const QString& title)
    : m_dialog(dialog), m_page(new QVBoxLayout(&dialog)) {
    m_page->setContentsMargins(24, 24, 24, 24);
    m_page->setSpacing(12);
    auto* heading = new QLabel(title);
    heading->setFont(theme.font(TextRole::PageTitle));
    m_page->addWidget(heading);
}

void DialogFrame::add(QWidget* part, int stretch) {
    m_page->addWidget(part, stretch);
}

QPushButton* DialogFrame::finish(const QString& primary) {
    auto* row = new QHBoxLayout;
    auto* cancel = new QPushButton(word(QT_TRANSLATE_NOOP("Dialogs", "Cancel")));
    cancel->setAutoDefault(false);
    auto* accept = new QPushButton(primary);
    accept->setObjectName("accept");
    accept->setProperty("primary", true);
    accept->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(accept);
    m_page->addLayout(row);
    QObject::connect(cancel, &QPushButton::clicked, &m_dialog, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, &m_dialog, &QDialog::accept);
    return accept;
}

QPushButton* DialogFrame::finishWithClose() {
    auto* row = new QHBoxLayout;
    auto* close = new QPushButton(word(QT_TRANSLATE_NOOP("Dialogs", "Close")));
    close->setObjectName("close");
    close->setDefault(true);
    row->addStretch();
    row->addWidget(close);
    m_page->addLayout(row);
    QObject::connect(close, &QPushButton::clicked, &m_dialog, &QDialog::accept);
    return close;
}

} // namespace musette::gui
