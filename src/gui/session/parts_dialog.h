#pragma once

#include <musette/model/query.h>
#include <musette/service/editor.h>

#include <QDialog>

class QTableWidget;
class QTabWidget;

namespace musette::gui {

class Theme;

/// Objectives with their results, resources that were given, accounts of the session by others: a
/// table each, whose last row is free for the next one. Thread: GUI.
class PartsDialog final : public QDialog {
    Q_OBJECT

public:
    PartsDialog(const Theme& theme, const service::SessionParts& parts, QWidget* parent = nullptr);

    /// As the tables say, in their order.
    [[nodiscard]] service::SessionParts parts() const;
    /// The line that has the keyboard.
    void choose(model::SessionTextHit::Part part, int row);
    /// Something was written since it was opened.
    [[nodiscard]] bool changed() const { return m_changed; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QTableWidget* addTable(const QString& name, const QString& title,
                                         const QStringList& columns);
    void keepFreeRow(QTableWidget& table);
    void moveRow(QTableWidget& table, int by);
    void removeRow(QTableWidget& table);

    bool m_changed = false;
    QTabWidget* m_tabs = nullptr;
    QTableWidget* m_objectives = nullptr;
    QTableWidget* m_resources = nullptr;
    QTableWidget* m_accounts = nullptr;
};

} // namespace musette::gui
