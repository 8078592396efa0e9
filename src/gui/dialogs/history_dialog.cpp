#include "history_dialog.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/operation_words.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "dialog_frame.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

namespace musette::gui {

HistoryDialog::HistoryDialog(Bridge& bridge, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_list(new QTreeWidget),
      m_takeBack(new QPushButton(tr("&Undo back to here"))) {
    setWindowTitle(tr("History"));
    setObjectName("historyDialog");
    DialogFrame frame(*this, theme, tr("History"));
    m_list->setObjectName("history");
    m_list->setAccessibleName(tr("What was done, newest first"));
    m_list->setHeaderLabels({tr("Step"), tr("When"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_takeBack->setObjectName("takeBack");
    m_takeBack->setAutoDefault(false);
    frame.add(m_list, 1);
    frame.add(m_takeBack);
    frame.finishWithClose();
    resize(roomFor(*this, {680, 480}));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryDialog::updateButton);
    connect(m_takeBack, &QPushButton::clicked, this, &HistoryDialog::takeBack);
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.journal)
            load();
    });
    updateButton();
    load();
}

void HistoryDialog::load() {
    m_bridge.read(
        this, [](service::LibraryReader& reader) { return reader.history(); },
        [this](base::Result<std::vector<model::JournalEntry>> entries) {
            if (!entries) {
                emit failed(entries.error());
                return;
            }
            m_entries = *std::move(entries);
            fill();
        });
}

void HistoryDialog::fill() {
    const QDateTime now = toQt(m_bridge.now());
    m_list->clear();
    QTreeWidgetItem* first = nullptr;
    for (const model::JournalEntry& entry : m_entries) {
        auto* row = new QTreeWidgetItem(m_list, {operationText(entry),
                                                 relativeDate(toQt(entry.at), now, QLocale()),
                                                 entry.undone ? tr("undone") : QString()});
        row->setToolTip(1, fullDate(entry.at));
        if (!entry.undone && first == nullptr)
            first = row;
    }
    m_list->resizeColumnToContents(1);
    if (first != nullptr)
        m_list->setCurrentItem(first);
    updateButton();
}

void HistoryDialog::updateButton() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_takeBack->setEnabled(row >= 0 && !m_entries[static_cast<std::size_t>(row)].undone);
}

void HistoryDialog::takeBack() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    int steps = 0;
    for (int i = 0; i <= row; ++i)
        steps += m_entries[static_cast<std::size_t>(i)].undone ? 0 : 1;
    m_takeBack->setEnabled(false);
    m_bridge.edit(
        this,
        [steps](service::LibraryEditor& editor) -> base::Status {
            for (int step = 0; step < steps; ++step) {
                if (const auto undone = editor.undo(); !undone)
                    return std::unexpected(undone.error());
            }
            return {};
        },
        [this](const base::Status& status) {
            if (!status)
                emit failed(status.error());
            load();
        });
}

} // namespace musette::gui
