#pragma once

#include "timeline_delegate.h"

#include <musette/model/session.h>

#include <QFrame>
#include <QPointer>

class QButtonGroup;
class QKeyEvent;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace musette::gui {

class CurrentSession;
class NoteDraft;
class Theme;
struct Surroundings;

/// The field where notes are typed (ui.md §3.4): grows to six lines, Enter records and keeps the
/// focus, Shift+Enter makes a line, Ctrl+Enter a sequence; a first character `> ? ! * =` chooses
/// the kind, Ctrl+Z right after makes it text again. Thread: GUI.
class CaptureField final : public QFrame {
    Q_OBJECT

public:
    CaptureField(const Surroundings& around, Density density, QWidget* parent = nullptr);

    /// Takes the focus; Escape gives it back to where it was.
    void focusText();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const Surroundings& around, Density density);
    [[nodiscard]] QWidget* buildFoot(Density density);
    [[nodiscard]] QWidget* buildKinds();
    [[nodiscard]] QToolButton* buildKindMenu();
    void showKind();
    void showDraft();
    void restyle();
    void fitHeight();
    void fitKinds();
    bool handleKey(QKeyEvent& key);
    /// Nothing here to take back or to bring back: Ctrl+Z then takes the last note back, and
    /// Ctrl+Shift+Z brings it back.
    [[nodiscard]] bool leavesToWindow(const QKeyEvent& key) const;
    bool chooseKindBy(const QString& typed);
    bool takeKindBack();
    void giveFocusBack();

    NoteDraft& m_draft;
    CurrentSession& m_session;
    const Theme& m_theme;
    QPlainTextEdit* m_text = nullptr;
    QButtonGroup* m_kinds = nullptr;   ///< in the workspace
    QToolButton* m_kindMenu = nullptr; ///< in the panel
    QToolButton* m_visibility = nullptr;
    QToolButton* m_send = nullptr;
    QLabel* m_attached = nullptr;
    QString m_kindCharacter; ///< the one that chose the kind, while it can be taken back
    bool m_written = false;  ///< something stood here since the last note
    QPointer<QWidget> m_before;
};

} // namespace musette::gui
