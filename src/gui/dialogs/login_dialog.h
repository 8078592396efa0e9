#pragma once

#include <musette/service/credentials.h>

#include <QDialog>

#include <string>

class QLineEdit;

namespace musette::gui {

class Theme;

/// User and password for an address that asks for them. Says where they will be kept and to whom
/// they go. Thread: GUI.
class LoginDialog final : public QDialog {
    Q_OBJECT

public:
    LoginDialog(const Theme& theme, std::string address, QWidget* parent = nullptr);

    /// For the origin of the address.
    [[nodiscard]] service::StoredLogin login() const;

private:
    std::string m_address;
    QLineEdit* m_user;
    QLineEdit* m_password;
};

} // namespace musette::gui
