#pragma once

#include "tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>

class QApplication;
class QDBusVariant;

namespace musette::gui {

/// What a text is, which decides its size and weight (ui.md §6).
enum class TextRole {
    Ui,
    Small,
    Tiny,
    ItemTitle,
    PanelTitle,
    PageTitle,
    Reading,
    ReadingCompact,
    Code
};

/// What the user wants: one of the two, or what the desktop says.
enum class SchemeWish { System, Light, Dark };

/// The look of the program: colours, fonts and icons for the scheme in force, spaces in text.
/// Follows the desktop's own change between light and dark while the wish is System. Ownership: one
/// for the program, handed to whoever paints. Thread: GUI. Errors: none.
class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    void setWish(SchemeWish wish);
    [[nodiscard]] SchemeWish wish() const { return m_wish; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

    [[nodiscard]] QColor color(Tone tone) const { return colorOf(tone, m_scheme); }
    [[nodiscard]] QFont font(TextRole role) const;
    /// An icon of resources/icons, drawn in the tone at the screen's own resolution.
    [[nodiscard]] QIcon icon(const QString& name, Tone tone) const;

    void setSpacesCorrected(bool corrected);
    [[nodiscard]] bool spacesCorrected() const { return m_spacesCorrected; }
    /// A title or text as it is shown: with French spacing, where that is wished and the language
    /// of the program is French. Never stored.
    [[nodiscard]] QString shown(const QString& text) const;

signals:
    void changed();

private slots:
    void portalChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askDesktop();
    void setDesktopScheme(Scheme scheme);
    void apply();
    [[nodiscard]] QString styleSheet() const;

    QApplication& m_application;
    SchemeWish m_wish = SchemeWish::System;
    Scheme m_scheme = Scheme::Light;
    Scheme m_desktop = Scheme::Light;
    bool m_reducedMotion = false;
    bool m_spacesCorrected = true;
};

} // namespace musette::gui
