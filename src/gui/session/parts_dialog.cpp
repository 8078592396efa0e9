#include "parts_dialog.h"

#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "session_words.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableWidget>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kVisibilityColumn = 3;

QString cell(const QTableWidget& table, int row, int column) {
    const QTableWidgetItem* item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

std::string text(const QTableWidget& table, int row, int column) {
    return fromQt(cell(table, row, column));
}

void addRow(QTableWidget& table, const QStringList& texts) {
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < texts.size(); ++column)
        table.setItem(row, column, new QTableWidgetItem(texts[column]));
}

/// Who may see a resource, as a box in its row.
void addVisibility(QTableWidget& table, int row, model::Visibility chosen) {
    auto* box = new QComboBox;
    for (const auto who :
         {model::Visibility::Public, model::Visibility::Team, model::Visibility::Private})
        box->addItem(visibilityWord(who), static_cast<int>(who));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    box->setAccessibleName(PartsDialog::tr("Visible to"));
    table.setCellWidget(row, kVisibilityColumn, box);
}

model::Visibility visibilityOf(const QTableWidget& table, int row) {
    const auto* box = qobject_cast<QComboBox*>(table.cellWidget(row, kVisibilityColumn));
    return box ? static_cast<model::Visibility>(box->currentData().toInt())
               : model::Visibility::Public;
}

bool isFree(const QTableWidget& table, int row) {
    for (int column = 0; column < table.columnCount(); ++column) {
        if (!cell(table, row, column).isEmpty())
            return false;
    }
    return true;
}

} // namespace

PartsDialog::PartsDialog(const Theme& theme, const service::SessionParts& parts, QWidget* parent)
    : QDialog(parent), m_tabs(new QTabWidget) {
    setObjectName("partsDialog");
    setWindowTitle(tr("Objectives and resources"));
    DialogFrame frame(*this, theme, tr("Objectives and resources"));
    m_objectives = addTable("objectives", tr("&Objectives"), {tr("Objective"), tr("Result")});
    m_resources = addTable("resources", tr("&Resources"),
                           {tr("Title"), tr("Address"), tr("Remark"), tr("Visible to")});
    m_accounts = addTable("accounts", tr("&Accounts by others"),
                          {tr("Author"), tr("Title"), tr("Address"), tr("Remark")});
    for (const model::Objective& part : parts.objectives)
        addRow(*m_objectives, {toQt(part.text), toQt(part.result)});
    for (const model::Resource& part : parts.resources) {
        addRow(*m_resources, {toQt(part.title), toQt(part.url), toQt(part.comment)});
        addVisibility(*m_resources, m_resources->rowCount() - 1, part.visibility);
    }
    for (const model::RelatedAccount& part : parts.relatedAccounts)
        addRow(*m_accounts,
               {toQt(part.author), toQt(part.title), toQt(part.url), toQt(part.comment)});
    for (QTableWidget* table : {m_objectives, m_resources, m_accounts}) {
        keepFreeRow(*table);
        connect(table, &QTableWidget::itemChanged, this, [this, table] {
            m_changed = true;
            keepFreeRow(*table);
        });
        table->setCurrentCell(0, 0);
    }
    auto* hint = new QLabel(tr("Enter or F2 writes in a cell, Alt+↑ and Alt+↓ move a line, Del "
                               "removes it."));
    hint->setProperty("tone", "text2");
    hint->setWordWrap(true);
    frame.add(m_tabs, 1);
    frame.add(hint);
    QPushButton* accept = frame.finish(tr("Done"));
    accept->setDefault(false);
    accept->setAutoDefault(false); // Enter is for the cells
    resize(roomFor(*this, {780, 480}));
    m_objectives->setFocus();
}

QTableWidget* PartsDialog::addTable(const QString& name, const QString& title,
                                    const QStringList& columns) {
    auto* table = new QTableWidget(0, static_cast<int>(columns.size()));
    table->setObjectName(name);
    table->setAccessibleName(QString(title).remove('&'));
    table->setHorizontalHeaderLabels(columns);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    // A line holds a list to choose from; an address is cut at its end, not at its first slash.
    table->verticalHeader()->setDefaultSectionSize(QFontMetrics(table->font()).height() + 18);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
    table->installEventFilter(this);
    m_tabs->addTab(table, title);
    return table;
}

void PartsDialog::choose(model::SessionTextHit::Part part, int row) {
    using enum model::SessionTextHit::Part;
    QTableWidget* table = part == Resource  ? m_resources
                          : part == Account ? m_accounts
                                            : m_objectives;
    m_tabs->setCurrentWidget(table);
    table->setCurrentCell(std::max(row, 0), 0);
    table->setFocus();
}

void PartsDialog::keepFreeRow(QTableWidget& table) {
    const QSignalBlocker quiet(&table);
    if (table.rowCount() > 0 && isFree(table, table.rowCount() - 1))
        return;
    addRow(table, {});
    if (&table == m_resources)
        addVisibility(table, table.rowCount() - 1, model::Visibility::Public);
}

void PartsDialog::moveRow(QTableWidget& table, int by) {
    const int from = table.currentRow();
    const int to = from + by;
    const int last = table.rowCount() - 2; // behind them the free row
    if (from < 0 || to < 0 || from > last || to > last)
        return;
    m_changed = true;
    const QSignalBlocker quiet(&table);
    for (int column = 0; column < table.columnCount(); ++column) {
        QTableWidgetItem* mine = table.takeItem(from, column);
        QTableWidgetItem* other = table.takeItem(to, column);
        table.setItem(from, column, other);
        table.setItem(to, column, mine);
    }
    if (&table == m_resources) {
        const model::Visibility mine = visibilityOf(table, from);
        addVisibility(table, from, visibilityOf(table, to));
        addVisibility(table, to, mine);
    }
    table.setCurrentCell(to, table.currentColumn());
}

void PartsDialog::removeRow(QTableWidget& table) {
    if (table.currentRow() >= 0) {
        m_changed = m_changed || !isFree(table, table.currentRow());
        table.removeRow(table.currentRow());
    }
    keepFreeRow(table);
}

bool PartsDialog::eventFilter(QObject* watched, QEvent* event) {
    auto* table = qobject_cast<QTableWidget*>(watched);
    if (table != nullptr && table->hasFocus() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers() == Qt::AltModifier;
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (alt) {
                moveRow(*table, key->key() == Qt::Key_Up ? -1 : 1);
                return true;
            }
            break;
        case Qt::Key_Delete: removeRow(*table); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier) {
                table->edit(table->currentIndex());
                return true;
            }
            break;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

service::SessionParts PartsDialog::parts() const {
    service::SessionParts parts;
    for (int row = 0; row < m_objectives->rowCount(); ++row)
        parts.objectives.push_back(
            {{}, 0, text(*m_objectives, row, 0), text(*m_objectives, row, 1)});
    for (int row = 0; row < m_resources->rowCount(); ++row)
        parts.resources.push_back({{},
                                   0,
                                   text(*m_resources, row, 0),
                                   text(*m_resources, row, 1),
                                   text(*m_resources, row, 2),
                                   visibilityOf(*m_resources, row)});
    for (int row = 0; row < m_accounts->rowCount(); ++row)
        parts.relatedAccounts.push_back({{},
                                         0,
                                         text(*m_accounts, row, 0),
                                         text(*m_accounts, row, 1),
                                         text(*m_accounts, row, 2),
                                         text(*m_accounts, row, 3)});
    return parts;
}

} // namespace musette::gui
