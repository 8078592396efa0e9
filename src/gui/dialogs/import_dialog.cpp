#include "import_dialog.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "dialog_frame.h"

#include <musette/base/file.h>

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kLineRole = Qt::UserRole; ///< position in the file; folders have none
constexpr std::size_t kLargestFile = std::size_t{32} << 20;

struct Preview {
    std::shared_ptr<const std::string> bytes;
    std::vector<service::OutlineLine> lines;
};

base::Result<Preview> readPreview(service::LibraryReader& reader, const std::string& path) {
    auto bytes = base::readFile(path, kLargestFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto lines = service::previewOutline(reader, *bytes);
    if (!lines)
        return std::unexpected(lines.error());
    return Preview{std::make_shared<const std::string>(*std::move(bytes)), *std::move(lines)};
}

bool isChosen(const QTreeWidgetItem& row) {
    return row.data(0, kLineRole).isValid() && !row.isDisabled() &&
           row.checkState(0) == Qt::Checked;
}

} // namespace

ImportDialog::ImportDialog(Bridge& bridge, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_theme(theme), m_summary(new QLabel(tr("Reading…"))),
      m_tree(new QTreeWidget) {
    setWindowTitle(tr("Import feeds"));
    setObjectName("importDialog");
    DialogFrame frame(*this, theme, tr("Import feeds"));
    m_summary->setObjectName("importSummary");
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_tree->setObjectName("importTree");
    m_tree->setAccessibleName(tr("Feeds of the file"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    frame.add(m_summary);
    frame.add(m_tree, 1);
    m_accept = frame.finish(tr("Import"));
    m_accept->setEnabled(false);
    disconnect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_accept, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ImportDialog::updateButton);
    resize(roomFor(*this, {620, 520}));
}

void ImportDialog::load(const QString& file) {
    m_bridge.read(
        this,
        [path = fromQt(file)](service::LibraryReader& reader) { return readPreview(reader, path); },
        [this](base::Result<Preview> preview) {
            if (!preview) {
                m_summary->setText(errorText(preview.error().code));
                m_summary->setProperty("tone", "warn");
                m_tree->hide();
                adjustSize();
                return;
            }
            m_bytes = std::move(preview->bytes);
            fill(preview->lines);
        });
}

QTreeWidgetItem* ImportDialog::folderRow(const std::vector<std::string>& folder) {
    QTreeWidgetItem* above = m_tree->invisibleRootItem();
    for (const std::string& name : folder) {
        QTreeWidgetItem* row = nullptr;
        for (int i = 0; i < above->childCount() && row == nullptr; ++i) {
            QTreeWidgetItem* child = above->child(i);
            if (!child->data(0, kLineRole).isValid() && child->text(0) == toQt(name))
                row = child;
        }
        if (row == nullptr) {
            row = new QTreeWidgetItem(above, {toQt(name)});
            row->setFlags(row->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            row->setIcon(0, m_theme.icon("folder", Tone::Text2));
            row->setCheckState(0, Qt::Checked);
        }
        above = row;
    }
    return above;
}

void ImportDialog::fill(const std::vector<service::OutlineLine>& lines) {
    const QSignalBlocker quiet(m_tree);
    int known = 0;
    int refused = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const service::OutlineLine& line = lines[i];
        auto* row = new QTreeWidgetItem(folderRow(line.folder),
                                        {toQt(line.title.empty() ? line.url : line.title)});
        row->setData(0, kLineRole, static_cast<qulonglong>(i));
        row->setToolTip(0, toQt(line.url));
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        const bool usable = line.kind == service::ImportOutcome::Kind::Added;
        row->setCheckState(0, usable ? Qt::Checked : Qt::Unchecked);
        if (line.kind == service::ImportOutcome::Kind::AlreadyThere) {
            row->setText(1, tr("already followed"));
            ++known;
        } else if (!usable) {
            row->setText(1, tr("no usable address"));
            ++refused;
        }
        row->setDisabled(!usable);
    }
    QStringList parts{tr("%n feed(s) in this file", nullptr, static_cast<int>(lines.size()))};
    if (known > 0)
        parts << tr("%n already followed", nullptr, known);
    if (refused > 0)
        parts << tr("%n without a usable address", nullptr, refused);
    m_summary->setText(parts.join(", "));
    m_tree->expandAll();
    m_tree->setFocus();
    updateButton();
}

void ImportDialog::updateButton() {
    bool any = false;
    for (QTreeWidgetItemIterator row(m_tree); *row != nullptr && !any; ++row)
        any = isChosen(**row);
    m_accept->setEnabled(any && m_bytes);
}

void ImportDialog::import() {
    std::vector<std::size_t> chosen;
    for (QTreeWidgetItemIterator row(m_tree); *row != nullptr; ++row) {
        if (isChosen(**row))
            chosen.push_back((*row)->data(0, kLineRole).toULongLong());
    }
    m_accept->setEnabled(false);
    m_bridge.edit(
        this,
        [bytes = m_bytes, chosen](service::LibraryEditor& editor) {
            return editor.feeds.importOutline(*bytes, chosen);
        },
        [this](const base::Result<std::vector<service::ImportOutcome>>& outcomes) {
            if (!outcomes) {
                emit failed(outcomes.error());
                updateButton();
                return;
            }
            using Kind = service::ImportOutcome::Kind;
            const auto count = [&](Kind kind) {
                return static_cast<int>(
                    std::ranges::count(*outcomes, kind, &service::ImportOutcome::kind));
            };
            emit imported(count(Kind::Added), count(Kind::AlreadyThere), count(Kind::Refused));
            accept();
        });
}

} // namespace musette::gui
