#pragma once

#include <QPlainTextEdit>
#include <QStringList>

class QListWidget;

namespace musette::gui {

/// Speakers, one per line. While a line is written, those already met whose words hold it are
/// offered below: ↓ and Enter take one, Tab takes it along to the next field, Escape goes on
/// without. The list lies in the window of the field and never has the keyboard. Thread: GUI.
class SpeakerLines final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SpeakerLines(QStringList known, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void offer();
    void showBelowLine(int rows);
    [[nodiscard]] bool offers() const;
    /// Keys of the list while it is shown.
    bool handleListKey(int key);
    /// The line of the cursor becomes the one that is chosen.
    void take();

    QStringList m_known;
    QListWidget* m_list;
};

} // namespace musette::gui
