#pragma once

#include <musette/service/share.h>

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace musette::gui {

class Theme;

/// How a list of articles is handed on: under which title, with which words before it, as what.
/// Thread: GUI.
class ShareDialog final : public QDialog {
    Q_OBJECT

public:
    struct Numbers {
        int count = 0;    ///< of articles in the list
        int most = 0;     ///< that are handed on
        int keptBack = 0; ///< of a session, that are not for everybody
    };

    ShareDialog(const Theme& theme, const QString& title, const Numbers& numbers,
                QWidget* parent = nullptr);

    [[nodiscard]] service::ShareFormat format() const;
    [[nodiscard]] service::ShareWords words() const;

private:
    QLineEdit* m_title;
    QPlainTextEdit* m_introduction;
    QLineEdit* m_author;
    QComboBox* m_format;
};

} // namespace musette::gui
