#include "feed_dialog.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "dialog_frame.h"
#include "feed_retention.h"

#include <QAccessible>
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
      m_folder(new QComboBox), m_address(new QLineEdit(toQt(feed.url))), m_interval(new QSpinBox),
      m_fullText(new QCheckBox(tr("&Read whole articles on their pages"))),
      m_grouped(new QCheckBox(tr("&Group with the same story of other feeds"))),
      m_retention(new FeedRetention(feed.retention)), m_refusal(new QLabel) {
    setWindowTitle(tr("Feed"));
    setObjectName("feedDialog");
    DialogFrame frame(*this, theme, tr("Feed"));
    m_address->setObjectName("address");
    m_address->setCursorPosition(0);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_title->setObjectName("title");
    m_title->selectAll();
    m_folder->setObjectName("folder");
    m_folder->setEditable(true);
    m_folder->addItem({});
    m_folder->addItems(folders);
    m_folder->setCurrentText(toQt(feed.folderName));
    m_interval->setObjectName("interval");
    m_interval->setRange(kShortestMinutes - 1, kLongestMinutes);
    m_interval->setSpecialValueText(tr("as for all feeds"));
    m_interval->setSuffix(tr(" min"));
    m_interval->setValue(feed.intervalMinutes.value_or(0));
    m_fullText->setObjectName("fullText");
    m_fullText->setToolTip(
        tr("Where this feed gives excerpts: each new article is asked of its own site."));
    m_fullText->setChecked(feed.alwaysFullText);
    m_grouped->setObjectName("grouped");
    m_grouped->setChecked(feed.grouped);
    connect(m_retention, &FeedRetention::changed, this, &FeedDialog::planWanted);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("F&older:"), m_folder);
    form->addRow(tr("A&ddress:"), m_address);
    form->addRow(tr("&Ask every:"), m_interval);
    form->addRow(QString(), m_fullText);
    form->addRow(QString(), m_grouped);
    form->addRow(tr("&Keep:"), m_retention);
    static_cast<QLabel*>(form->labelForField(m_retention))->setBuddy(&m_retention->choice());
    auto* hint =
        new QLabel(tr("With another address the feed keeps its articles, tags and decisions."));
    for (QLabel* label : {hint, m_refusal}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    hint->setProperty("tone", "text2");
    m_refusal->setObjectName("refusal");
    m_refusal->setProperty("tone", "warn");
    m_refusal->hide();
    frame.add(fields);
    frame.add(hint);
    frame.add(m_refusal);
    frame.finish(tr("Save"));
    resize(560, sizeHint().height());
    (first == First::Title    ? static_cast<QWidget*>(m_title)
     : first == First::Folder ? static_cast<QWidget*>(m_folder)
                              : m_address)
        ->setFocus();
    if (first == First::Address)
        m_address->selectAll();
}

void FeedDialog::accept() {
    m_refusal->hide();
    emit saveWanted();
}

void FeedDialog::tellPlan(int articles) {
    m_retention->tellPlan(articles);
}

std::optional<model::Retention> FeedDialog::retention() const {
    return m_retention->rule();
}

void FeedDialog::refuse(const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->show();
    m_address->setFocus();
    m_address->selectAll();
    QAccessibleEvent alert(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool FeedDialog::changed() const {
    const service::FeedEdit wish = edit();
    return wish.title || wish.folder || wish.intervalMinutes || wish.alwaysFullText || wish.url ||
           wish.grouped || wish.retention;
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
    if (m_grouped->isChecked() != m_feed.grouped)
        edit.grouped = m_grouped->isChecked();
    if (m_retention->rule() != m_feed.retention)
        edit.retention = m_retention->rule();
    const std::string address = fromQt(m_address->text().trimmed());
    if (address != m_feed.url)
        edit.url = address;
    return edit;
}

} // namespace musette::gui
