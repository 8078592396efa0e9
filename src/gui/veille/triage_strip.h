#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace musette::gui {

struct Surroundings;

/// The strip under the inbox while it is being sorted: the keys, and how far one has come.
/// Thread: GUI.
class TriageStrip final : public QWidget {
    Q_OBJECT

public:
    TriageStrip(const Surroundings& surroundings, QWidget* parent = nullptr);

    /// No total: it is not known yet.
    void showProgress(int sorted, std::optional<int> total);
    [[nodiscard]] QString progress() const;

private:
    QLabel* addKey(const QString& key, const QString& does);
    void restyle();
    void tellPlace();

    const Surroundings& m_with;
    QLabel* m_link = nullptr;
    QLabel* m_progress;
    QProgressBar* m_bar;
};

} // namespace musette::gui
