#include "pack_dialog.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "dialog_frame.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace musette::gui {
namespace {

constexpr int kPosition = Qt::UserRole;

} // namespace

PackDialog::PackDialog(Bridge& bridge, const Theme& theme, QWidget* parent)
    : PackDialog(bridge, theme, readPack(":/packs/fr-formation.json"), parent) {}

PackDialog::PackDialog(Bridge& bridge, const Theme& theme, StarterPack pack, QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_theme(theme), m_pack(std::move(pack)) {
    setWindowTitle(tr("Feeds to begin with"));
    setObjectName("packDialog");
    build();
    fill();
    resize(roomFor(*this, {760, 560}));
}

PackDialog::~PackDialog() = default;

void PackDialog::build() {
    DialogFrame frame(*this, m_theme, m_pack.title);
    auto* about = new QLabel(m_pack.description);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setProperty("tone", "text2");
    m_tree = new QTreeWidget;
    m_tree->setObjectName("packTree");
    m_tree->setAccessibleName(tr("Proposed feeds by theme"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 380);
    m_outcome = new QLabel;
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    frame.add(about);
    frame.add(m_tree, 1);
    frame.add(m_outcome);
    m_accept = frame.finish(tr("Subscribe"));
    disconnect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_accept, &QPushButton::clicked, this, &PackDialog::subscribe);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* row, int column) {
        if (column == 0)
            ticked(*row);
    });
}

void PackDialog::fill() {
    const QSignalBlocker quiet(m_tree);
    QTreeWidgetItem* theme = nullptr;
    for (int i = 0; i < m_pack.feeds.size(); ++i) {
        const PackFeed& feed = m_pack.feeds[i];
        if (theme == nullptr || theme->text(0) != feed.theme) {
            const auto known = m_tree->findItems(feed.theme, Qt::MatchExactly);
            theme = known.isEmpty() ? new QTreeWidgetItem(m_tree, {feed.theme}) : known.first();
            theme->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
        auto* row = new QTreeWidgetItem(theme, {feed.title, feed.note});
        row->setData(0, kPosition, i);
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(0, Qt::Unchecked);
        row->setToolTip(0, feed.url);
        row->setToolTip(1, feed.note);
    }
    m_tree->expandAll();
    m_tree->setFocus();
    updateButton();
}

void PackDialog::ticked(QTreeWidgetItem& row) {
    const QVariant position = row.data(0, kPosition);
    if (!position.isValid())
        return;
    const bool on = row.checkState(0) == Qt::Checked;
    if (!on) {
        m_checks.erase(position.toInt());
        m_verified.erase(position.toInt());
    } else if (!m_checks.contains(position.toInt()) && !m_verified.contains(position.toInt())) {
        check(row, position.toInt());
    }
    updateButton();
}

void PackDialog::check(QTreeWidgetItem& row, int position) {
    row.setText(1, tr("Asking…"));
    m_checks[position] =
        m_bridge.findFeeds(this, fromQt(m_pack.feeds[position].url),
                           [this, &row, position](const base::Result<service::FoundFeeds>& found) {
                               tellChecked(row, position, found);
                           });
}

void PackDialog::tellChecked(QTreeWidgetItem& row, int position,
                             const base::Result<service::FoundFeeds>& found) {
    if (!m_checks.contains(position))
        return; // unticked meanwhile
    m_checks.erase(position);
    if (found && !found->feeds.empty() && !found->feeds.front().followed) {
        m_verified[position] = found->feeds.front().url;
        row.setText(1, tr("%n article(s)", nullptr, found->feeds.front().items));
        row.setIcon(1, m_theme.icon("check", Tone::Ok));
    } else {
        const bool followed = found && !found->feeds.empty();
        row.setText(1, followed ? tr("You already follow this feed.")
                       : found  ? tr("There is no feed at this address.")
                                : errorText(found.error().code));
        row.setIcon(
            1, m_theme.icon(followed ? "check" : "circle-alert", followed ? Tone::Ok : Tone::Warn));
        row.setCheckState(0, Qt::Unchecked);
    }
    updateButton();
}

void PackDialog::updateButton() {
    m_accept->setEnabled(!m_verified.empty() && m_checks.empty());
    m_accept->setText(m_verified.empty() ? tr("Subscribe")
                                         : tr("Subscribe to %n feed(s)", nullptr,
                                              static_cast<int>(m_verified.size())));
}

void PackDialog::subscribe() {
    std::vector<service::NewFeed> wanted;
    for (const auto& [position, url] : m_verified)
        wanted.push_back({url, {}, fromQt(m_pack.feeds[position].theme)});
    m_accept->setEnabled(false);
    m_bridge.edit(
        this,
        [wanted](service::LibraryEditor& editor) -> base::Status {
            for (const service::NewFeed& feed : wanted) {
                if (const auto added = editor.feeds.add(feed); !added)
                    return std::unexpected(added.error());
            }
            return {};
        },
        [this, count = static_cast<int>(wanted.size())](const base::Status& status) {
            if (!status) {
                m_outcome->setText(errorText(status.error().code));
                updateButton();
                return;
            }
            emit subscribed(count);
            accept();
        });
}

} // namespace musette::gui
