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
    /// `count`: how many articles there are; `most`: how many are handed on at most.
    ShareDialog(const Theme& theme, const QString& title, int count, int most,
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
