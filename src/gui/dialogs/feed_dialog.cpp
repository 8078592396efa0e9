#include "feed_dialog.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "dialog_frame.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace musette::gui {
namespace {

constexpr int kLongestMinutes = 7 * 24 * 60;
constexpr int kShortestMinutes = 15;

} // namespace

FeedDialog::FeedDialog(const Theme& theme, const model::Feed& feed, const QStringList& folders,
                       First first, QWidget* parent)
    : QDialog(parent), m_feed(feed), m_title(new QLineEdit(toQt(feed.title))),
      m_folder(new QComboBox), m_interval(new QSpinBox),
      m_fullText(new QCheckBox(tr("&Read whole articles on their pages"))) {
    setWindowTitle(tr("Feed"));
    setObjectName("feedDialog");
    DialogFrame frame(*this, theme, tr("Feed"));
    auto* address = new QLabel(toQt(feed.url));
    address->setTextFormat(Qt::PlainText);
    address->setWordWrap(true);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    address->setProperty("tone", "text2");
    m_title->setObjectName("title");
    m_title->selectAll();
    m_folder->setObjectName("folder");
    m_folder->setEditable(true);
    m_folder->addItem({});
    m_folder->addItems(folders);
    m_folder->setCurrentText(toQt(feed.folderName));
    m_interval->setObjectName("interval");
    m_interval->setRange(kShortestMinutes - 1, kLongestMinutes);
    m_interval->setSpecialValueText(tr("as the feed asks, an hour at least"));
    m_interval->setSuffix(tr(" min"));
    m_interval->setValue(feed.intervalMinutes.value_or(0));
    m_fullText->setObjectName("fullText");
    m_fullText->setToolTip(
        tr("Where this feed gives excerpts: each new article is asked of its own site."));
    m_fullText->setChecked(feed.alwaysFullText);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("F&older:"), m_folder);
    form->addRow(tr("&Ask every:"), m_interval);
    form->addRow(QString(), m_fullText);
    frame.add(address);
    frame.add(fields);
    frame.finish(tr("Save"));
    resize(520, sizeHint().height());
    (first == First::Title ? static_cast<QWidget*>(m_title) : m_folder)->setFocus();
}

service::FeedEdit FeedDialog::edit() const {
    service::FeedEdit edit;
    const std::string title = fromQt(m_title->text().trimmed());
    if (title != m_feed.title)
        edit.title = title;
    const std::string folder = fromQt(m_folder->currentText().trimmed());
    if (folder != m_feed.folderName)
        edit.folder = folder;
    const int minutes = m_interval->value() < kShortestMinutes ? 0 : m_interval->value();
    if (minutes != m_feed.intervalMinutes.value_or(0))
        edit.intervalMinutes = minutes;
    if (m_fullText->isChecked() != m_feed.alwaysFullText)
        edit.alwaysFullText = m_fullText->isChecked();
    return edit;
}

} // namespace musette::gui
