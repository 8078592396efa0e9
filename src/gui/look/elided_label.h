#pragma once

#include <QLabel>

namespace musette::gui {

/// A line of plain text that ends in "…" where its room does. Who reads aloud gets all of it.
/// Thread: GUI.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace musette::gui
