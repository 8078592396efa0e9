#include "copies_dialog.h"

#include "../app/file_work.h"
#include "../app/text.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "dialog_frame.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <utility>

namespace musette::gui {

CopiesDialog::CopiesDialog(FileWork& work, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_work(work), m_intro(new QLabel(tr("Reading…"))), m_list(new QTreeWidget),
      m_effect(new QLabel) {
    setWindowTitle(tr("Restore a backup"));
    setObjectName("copiesDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    DialogFrame frame(*this, theme, tr("Restore a backup"));
    for (QLabel* label : {m_intro, m_effect}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_intro->setObjectName("copiesIntro");
    m_effect->setObjectName("copiesEffect");
    m_list->setObjectName("copiesList");
    m_list->setAccessibleName(tr("Copies of the library"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Made on"), tr("Articles"), tr("Notes"), tr("Size")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* other = new QPushButton(tr("Another &file…"));
    other->setObjectName("copiesOther");
    other->setAutoDefault(false);
    frame.add(m_intro);
    frame.add(m_list, 1);
    frame.add(m_effect);
    frame.add(other);
    m_accept = frame.finish(tr("&Restore"));
    m_accept->setEnabled(false);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CopiesDialog::describe);
    connect(other, &QPushButton::clicked, this, [this] {
        reject();
        emit fileWanted();
    });
    connect(this, &QDialog::accepted, this, [this] {
        const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
        if (row >= 0)
            emit chosen(toQt(m_found.lines[static_cast<std::size_t>(row)].copy.file.string()));
    });
    resize(roomFor(*this, {640, 480}));
}

void CopiesDialog::load(const std::filesystem::path& library) {
    m_work.run<int>(
        this,
        [library](const std::stop_token& stop, const std::function<void(int)>&) {
            Found found;
            if (auto present = service::contentsOf(library))
                found.present = *present;
            for (const service::DatedCopy& copy : service::DatedCopies(library).list()) {
                if (stop.stop_requested())
                    break;
                Line line{copy, {}};
                if (auto contents = service::contentsOf(copy.file))
                    line.contents = *contents;
                found.lines.push_back(std::move(line));
            }
            return found;
        },
        [](int) {}, [this](Found found) { fill(std::move(found)); });
}

void CopiesDialog::fill(Found found) {
    m_found = std::move(found);
    const QLocale locale;
    for (const Line& line : m_found.lines) {
        auto* row = new QTreeWidgetItem(m_list);
        row->setText(0, fullDate(line.copy.made));
        row->setText(1, line.contents ? locale.toString(qlonglong{line.contents->items})
                                      : tr("cannot be read"));
        row->setText(2, line.contents ? locale.toString(line.contents->notes) : QString());
        row->setText(3, locale.formattedDataSize(static_cast<qint64>(line.copy.bytes), 1,
                                                 QLocale::DataSizeSIFormat));
        for (int column = 1; column < 4; ++column)
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->setDisabled(!line.contents);
    }
    m_intro->setText(
        m_found.lines.empty()
            ? tr("Musette has made no copy of this library yet. A copy that lies elsewhere can "
                 "be chosen.")
            : tr("Musette makes these copies by itself, once a day, and checks each of them. The "
                 "present library is kept beside the restored one."));
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (!m_list->topLevelItem(i)->isDisabled()) {
            m_list->setCurrentItem(m_list->topLevelItem(i));
            break;
        }
    }
    m_list->setFocus();
    describe();
}

QString CopiesDialog::difference(const service::LibraryContents& copy) const {
    if (!m_found.present)
        return tr("The present library cannot be read: what came after this copy is only in it.");
    const auto items = static_cast<int>(m_found.present->items - copy.items);
    const int notes = m_found.present->notes - copy.notes;
    QStringList parts;
    if (items > 0)
        parts << tr("%Ln article(s) that came since will be missing", nullptr, items);
    if (items < 0)
        parts << tr("%Ln article(s) that went since come back", nullptr, -items);
    if (notes > 0)
        parts << tr("%n note(s) written since will be missing", nullptr, notes);
    if (notes < 0)
        parts << tr("%n note(s) deleted since come back", nullptr, -notes);
    if (parts.isEmpty())
        return tr("It holds as many articles and notes as the present library; changes within "
                  "them, and what was read or kept since, go back too.");
    return tr("Compared with the present library: %1. Everything else goes back to that day too.")
        .arg(parts.join(tr("; ")));
}

void CopiesDialog::describe() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const Line* line = row < 0 ? nullptr : &m_found.lines[static_cast<std::size_t>(row)];
    const bool usable = line != nullptr && line->contents.has_value();
    m_accept->setEnabled(usable);
    m_effect->setText(usable ? difference(*line->contents) : QString());
}

} // namespace musette::gui
