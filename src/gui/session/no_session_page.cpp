#include "no_session_page.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace musette::gui {

QWidget* makeNoSessionPage(const QString& words, std::function<void()> create) {
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(24, 24, 24, 24);
    lines->setSpacing(16);
    auto* sentence = new QLabel(words);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignHCenter);
    sentence->setProperty("tone", "text2");
    auto* button = new QPushButton(
        QCoreApplication::translate("musette::gui::NoSessionPage", "Create a session…"));
    button->setObjectName("createSession");
    QObject::connect(button, &QPushButton::clicked, page, std::move(create));
    lines->addStretch();
    lines->addWidget(sentence);
    lines->addWidget(button, 0, Qt::AlignHCenter);
    lines->addStretch(2);
    return page;
}

} // namespace musette::gui
