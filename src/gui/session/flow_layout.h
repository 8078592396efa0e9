#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace musette::gui {

/// Lays widgets out like words: one after the other, in as many lines as the width asks for.
/// Ownership: of its items, as every layout. Thread: GUI.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(int spacing) : m_spacing(spacing) { setContentsMargins(0, 0, 0, 0); }
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.emplace_back(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Doing { Measure, Place };
    /// The height that is used.
    int layOut(const QRect& rect, Doing doing) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_spacing;
};

} // namespace musette::gui
