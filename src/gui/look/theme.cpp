#include "theme.h"

#include "icon_engine.h"
#include "words.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

namespace musette::gui {
namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
constexpr int kPortalPatience = 250; // ms

/// The first of the families that is installed.
QString installed(const QStringList& families, const QString& otherwise) {
    const QStringList present = QFontDatabase::families();
    for (const QString& family : families) {
        if (present.contains(family))
            return family;
    }
    return otherwise;
}

QFont scaled(QFont font, double points) {
    // The design's sizes are for a system font of 10 pt; a larger one scales them all.
    const double base = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    font.setPointSizeF(points * base / 10.0);
    return font;
}

/// The portal wraps its answer in a variant within a variant.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

QPalette paletteFor(Scheme scheme) {
    const auto color = [scheme](Tone tone) { return colorOf(tone, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Tone::Window));
    palette.setColor(QPalette::WindowText, color(Tone::Text));
    palette.setColor(QPalette::Base, color(Tone::Base));
    palette.setColor(QPalette::AlternateBase, color(Tone::Window));
    palette.setColor(QPalette::Text, color(Tone::Text));
    palette.setColor(QPalette::PlaceholderText, color(Tone::Text3));
    palette.setColor(QPalette::Button, color(Tone::Button));
    palette.setColor(QPalette::ButtonText, color(Tone::Text));
    palette.setColor(QPalette::Highlight, color(Tone::AccentFill));
    palette.setColor(QPalette::HighlightedText, color(Tone::White));
    palette.setColor(QPalette::Link, color(Tone::Accent));
    palette.setColor(QPalette::LinkVisited, color(Tone::LinkVisited));
    palette.setColor(QPalette::ToolTipBase, color(Tone::Toast));
    palette.setColor(QPalette::ToolTipText, color(Tone::ToastText));
    palette.setColor(QPalette::Light, color(Tone::Base));
    palette.setColor(QPalette::Midlight, color(Tone::Button));
    palette.setColor(QPalette::Mid, color(Tone::Border));
    palette.setColor(QPalette::Dark, color(Tone::Outline));
    palette.setColor(QPalette::Shadow, color(Tone::Outline));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Tone::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Tone::Sunken));
    return palette;
}

} // namespace

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent), m_application(application) {
    const QPalette given = application.palette();
    if (given.color(QPalette::Window).lightness() < given.color(QPalette::WindowText).lightness())
        m_desktop = Scheme::Dark;
    application.setStyle(QStyleFactory::create("Fusion"));
    askDesktop();
    m_scheme = m_desktop;
    apply();
}

/// Off the start path: the answer, when there is one, changes the theme later.
void Theme::askDesktop() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kPortal, kPortalPath, kPortalSettings, "SettingChanged", this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    for (const char* key : {"color-scheme", "reduced-motion"}) {
        QDBusMessage question =
            QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, "Read");
        question << kAppearance << QString(key);
        question.setAutoStartService(false);
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, kPortalPatience), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            watcher->deleteLater();
            if (!reply.isError())
                portalChanged(kAppearance, key, reply.value());
        });
    }
}

void Theme::portalChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group != kAppearance)
        return;
    const uint number = unwrapped(value.variant()).toUInt();
    if (key == "reduced-motion")
        m_reducedMotion = number == 1;
    else if (key == "color-scheme" && number != 0)
        setDesktopScheme(number == 1 ? Scheme::Dark : Scheme::Light);
}

void Theme::setDesktopScheme(Scheme scheme) {
    m_desktop = scheme;
    setWish(m_wish);
}

void Theme::setWish(SchemeWish wish) {
    m_wish = wish;
    const Scheme scheme = wish == SchemeWish::Light  ? Scheme::Light
                          : wish == SchemeWish::Dark ? Scheme::Dark
                                                     : m_desktop;
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
    emit changed();
}

void Theme::apply() {
    m_application.setPalette(paletteFor(m_scheme));
    m_application.setStyleSheet(styleSheet());
}

void Theme::setSpacesCorrected(bool corrected) {
    if (corrected == m_spacesCorrected)
        return;
    m_spacesCorrected = corrected;
    emit changed();
}

QString Theme::shown(const QString& text) const {
    return m_spacesCorrected ? shownText(text) : text;
}

QFont Theme::font(TextRole role) const {
    QFont font = m_application.font();
    switch (role) {
    case TextRole::Ui: return font;
    case TextRole::Small: return scaled(font, 9);
    case TextRole::Tiny: return scaled(font, 8.5);
    case TextRole::ItemTitle: return scaled(font, 10.5);
    case TextRole::PanelTitle: font.setBold(true); return scaled(font, 12);
    case TextRole::PageTitle: font.setBold(true); return scaled(font, 16);
    case TextRole::Reading:
    case TextRole::ReadingCompact:
        font.setFamily(installed(
            {"Noto Serif", "Source Serif 4", "Charis SIL", "DejaVu Serif", "Liberation Serif"},
            "serif"));
        font.setPixelSize(role == TextRole::Reading ? 17 : 16);
        return font;
    case TextRole::Code:
        font.setFamily(
            installed({"DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono"}, "monospace"));
        font.setStyleHint(QFont::Monospace);
        return font;
    }
    return font;
}

QIcon Theme::icon(const QString& name, Tone tone) const {
    const QColor checked =
        tone == Tone::Text2 || tone == Tone::Text ? color(Tone::AccentInk) : color(tone);
    return QIcon(new LineIconEngine(name, color(tone), color(Tone::Disabled), checked));
}

} // namespace musette::gui
