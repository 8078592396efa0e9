#pragma once

#include "../app/library_switch.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace musette::gui {

class Theme;

/// What stands in the window when the library cannot be shown (ui.md §4): why, what was done with
/// the file (nothing), and what can be done now.
/// Thread: GUI.
class TroublePage final : public QWidget {
    Q_OBJECT

public:
    explicit TroublePage(const Theme& theme, QWidget* parent = nullptr);

    void show(const LibraryTrouble& trouble);
    [[nodiscard]] QString text() const;

signals:
    void openWanted();
    void restoreWanted();
    void retryWanted();
    void quitWanted();

private:
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_file;
    QPushButton* m_open;
    QPushButton* m_restore;
    QPushButton* m_retry;
    QPushButton* m_quit;
};

} // namespace musette::gui
