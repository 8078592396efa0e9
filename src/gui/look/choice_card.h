#pragma once

#include "tokens.h"

#include <QPushButton>

class QLabel;

namespace musette::gui {

class Theme;

/// A large button with an icon, a title and a line of explanation.
/// Thread: GUI.
class ChoiceCard final : public QPushButton {
    Q_OBJECT

public:
    ChoiceCard(const Theme& theme, const QString& icon, Tone tone, const QString& title,
               const QString& about, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void restyle();

    const Theme& m_theme;
    QString m_iconName;
    Tone m_tone;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_about;
};

} // namespace musette::gui
