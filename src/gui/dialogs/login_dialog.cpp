#include "login_dialog.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "dialog_frame.h"

#include <musette/base/url.h>

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace musette::gui {

LoginDialog::LoginDialog(const Theme& theme, std::string address, QWidget* parent)
    : QDialog(parent), m_address(std::move(address)), m_user(new QLineEdit),
      m_password(new QLineEdit) {
    setWindowTitle(tr("Log in"));
    setObjectName("loginDialog");
    DialogFrame frame(*this, theme, tr("Log in"));
    QString words =
        tr("The login goes to %1 alone. It is kept in the keyring of this computer, not "
           "in the library.")
            .arg(toQt(base::displayHost(m_address)));
    if (!m_address.starts_with("https:"))
        words += '\n' + tr("This address is not encrypted: others on the network may read what is "
                           "sent.");
    auto* about = new QLabel(words);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setProperty("tone", "text2");
    m_user->setObjectName("user");
    m_password->setObjectName("password");
    m_password->setEchoMode(QLineEdit::Password);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    frame.add(about);
    frame.add(fields);
    QPushButton* accept = frame.finish(tr("Log in"));
    accept->setEnabled(false);
    connect(m_user, &QLineEdit::textChanged, accept,
            [accept](const QString& text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    resize(480, sizeHint().height());
    m_user->setFocus();
}

service::StoredLogin LoginDialog::login() const {
    return {base::originOf(m_address), fromQt(m_user->text().trimmed()),
            fromQt(m_password->text())};
}

} // namespace musette::gui
