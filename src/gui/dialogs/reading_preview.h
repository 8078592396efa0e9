#pragma once

#include <QFrame>

class QLabel;

namespace musette::gui {

struct Surroundings;

/// A few lines as an article shows them with the preferences in force; follows them at once.
/// Thread: GUI.
class ReadingPreview final : public QFrame {
    Q_OBJECT

public:
    explicit ReadingPreview(const Surroundings& surroundings, QWidget* parent = nullptr);

private:
    void follow();

    const Surroundings& m_with;
    QLabel* m_title;
    QLabel* m_text;
};

} // namespace musette::gui
