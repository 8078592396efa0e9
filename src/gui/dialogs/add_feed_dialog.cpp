#include "add_feed_dialog.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "failure_card.h"
#include "login_dialog.h"

#include <musette/base/url.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kWidth = 560;

QString host(const std::string& url) {
    const auto parts = base::splitUrl(url);
    return parts ? toQt(parts->host) : toQt(url);
}

} // namespace

AddFeedDialog::AddFeedDialog(Bridge& bridge, const Theme& theme, QStringList folders,
                             QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_theme(theme) {
    setWindowTitle(tr("Add a feed"));
    setObjectName("addFeedDialog");
    build(folders);
    setMinimumWidth(kWidth);
    fitHeight();
}

AddFeedDialog::~AddFeedDialog() = default;

void AddFeedDialog::build(const QStringList& folders) {
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(24, 24, 24, 24);
    page->setSpacing(12);
    auto* title = new QLabel(tr("Add a feed"));
    title->setFont(m_theme.font(TextRole::PageTitle));
    auto* label = new QLabel(tr("Address of a site or of a &feed"));
    label->setProperty("tone", "text2");
    m_address = new QLineEdit;
    m_address->setObjectName("address");
    m_address->setMinimumHeight(38);
    label->setBuddy(m_address);
    m_result = new QWidget;
    m_resultLines = new QVBoxLayout(m_result);
    m_resultLines->setContentsMargins(0, 0, 0, 0);
    m_folderRow = new QWidget;
    auto* folderLine = new QHBoxLayout(m_folderRow);
    folderLine->setContentsMargins(0, 0, 0, 0);
    auto* folderLabel = new QLabel(tr("F&older:"));
    m_folder = new QComboBox;
    m_folder->setObjectName("folder");
    m_folder->setEditable(true);
    m_folder->addItem({});
    m_folder->addItems(folders);
    folderLabel->setBuddy(m_folder);
    folderLine->addWidget(folderLabel);
    folderLine->addWidget(m_folder, 1);
    m_folderRow->hide();
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_accept = new QPushButton(tr("Find"));
    m_accept->setObjectName("accept");
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    page->addWidget(title);
    page->addWidget(label);
    page->addWidget(m_address);
    page->addWidget(m_result);
    page->addWidget(m_folderRow);
    page->addStretch();
    page->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this,
            [this] { m_choices.empty() ? search() : subscribe(); });
    // A changed address makes what was found for the last one stale.
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_job.reset();
        m_login.reset();
        clearResult();
    });
}

void AddFeedDialog::look(const QString& address) {
    m_address->setText(address);
    search();
}

/// As high as what is found asks for; adjustSize() would narrow the dialog to its shortest words.
void AddFeedDialog::fitHeight() {
    // A card's border takes from the width that the layout counts with.
    constexpr int kBorders = 24;
    layout()->activate();
    const int wide = std::max(width(), kWidth);
    resize(wide, layout()->totalHeightForWidth(wide - kBorders));
}

void AddFeedDialog::clearResult() {
    m_choices.clear();
    while (QLayoutItem* item = m_resultLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_folderRow->hide();
    m_accept->setText(tr("Find"));
    m_accept->setEnabled(true);
}

QLabel* AddFeedDialog::addLine(const QString& text) {
    auto* line = new QLabel(text);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    m_resultLines->addWidget(line);
    return line;
}

void AddFeedDialog::search() {
    clearResult();
    if (m_address->text().trimmed().isEmpty())
        return;
    addLine(tr("Looking for feeds…"))->setObjectName("progress");
    m_accept->setEnabled(false);
    m_job =
        m_bridge.findFeeds(this, address(), [this](const base::Result<service::FoundFeeds>& found) {
            m_job.reset();
            clearResult();
            showResult(found);
            fitHeight();
        });
}

/// As it was typed, with the login that it asked for.
std::string AddFeedDialog::address() const {
    const std::string typed = fromQt(m_address->text().trimmed());
    const auto whole = base::urlFromUserInput(typed);
    return m_login && whole ? service::withLogin(*whole, *m_login) : typed;
}

void AddFeedDialog::showResult(const base::Result<service::FoundFeeds>& found) {
    if (!found)
        showError(found.error());
    else if (found->feeds.empty())
        showNothing(*found);
    else
        showFound(*found);
}

void AddFeedDialog::showError(const base::Error& error) {
    auto* card =
        new FailureCard(m_theme, tr("This address could not be read"), errorText(error.code));
    const bool valid = error.code != base::ErrorCode::InvalidUrl;
    card->addStep(valid, tr("Valid address"));
    if (valid)
        card->addStep(false, tr("Page read"));
    m_resultLines->addWidget(card);
    if (error.code == base::ErrorCode::Unauthorized)
        addLoginButton();
}

void AddFeedDialog::addLoginButton() {
    auto* logIn = new QPushButton(tr("&Log in…"));
    logIn->setObjectName("logIn");
    logIn->setAutoDefault(false);
    m_resultLines->addWidget(logIn, 0, Qt::AlignLeft);
    connect(logIn, &QPushButton::clicked, this, [this] {
        auto* dialog = new LoginDialog(
            m_theme, base::urlFromUserInput(fromQt(m_address->text())).value_or(""), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            m_login = dialog->login();
            search();
        });
        dialog->open();
    });
}

void AddFeedDialog::showNothing(const service::FoundFeeds& found) {
    auto* card =
        new FailureCard(m_theme, tr("No feed on this page"),
                        tr("The page was read, but it announces no RSS, Atom or JSON feed."));
    const std::string page = found.tried.empty() ? std::string() : found.tried.front();
    card->addStep(true, tr("Valid address"));
    card->addStep(true, tr("Page read (%1)").arg(host(page)));
    card->addStep(false, tr("Feed announced in the page"));
    QStringList places;
    for (std::size_t i = 1; i < found.tried.size(); ++i) {
        const QString path = QUrl(toQt(found.tried[i])).path();
        if (path.size() > 1 && !places.contains(path))
            places << path;
    }
    if (!places.isEmpty())
        card->addStep(false, tr("Tried %1").arg(places.join(", ")));
    m_resultLines->addWidget(card);
    auto* ways = new QWidget;
    auto* line = new QHBoxLayout(ways);
    line->setContentsMargins(0, 0, 0, 0);
    const auto add = [line](const QString& text, const char* name) {
        auto* way = new QPushButton(text);
        way->setObjectName(name);
        way->setProperty("link", true);
        way->setAutoDefault(false);
        line->addWidget(way);
        return way;
    };
    QPushButton* keep = add(tr("&Keep as a plain link"), "keepPage");
    QPushButton* open = add(tr("Open the &page"), "openPage");
    open->setIcon(m_theme.icon("external-link", Tone::Accent));
    line->addStretch();
    connect(keep, &QPushButton::clicked, this, [this, page, title = found.pageTitle] {
        emit pageWanted(toQt(page), toQt(title));
        accept();
    });
    connect(open, &QPushButton::clicked, this,
            [page] { QDesktopServices::openUrl(QUrl(toQt(page))); });
    m_resultLines->addWidget(ways);
}

void AddFeedDialog::showFound(const service::FoundFeeds& found) {
    const QString site =
        found.pageTitle.empty() ? host(found.feeds.front().url) : toQt(found.pageTitle);
    const int count = static_cast<int>(found.feeds.size());
    auto* heading = addLine(tr("%n feed(s) found on “%1”", nullptr, count).arg(site));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    bool first = true;
    for (const service::FoundFeed& feed : found.feeds) {
        addChoice(feed, first && !feed.followed);
        first = first && feed.followed;
    }
    if (m_choices.empty())
        return;
    m_folderRow->show();
    m_accept->setText(tr("Subscribe"));
    updateButton();
    m_accept->setFocus();
}

void AddFeedDialog::addChoice(const service::FoundFeed& feed, bool checked) {
    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setProperty("chosen", checked);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(13, 10, 13, 10);
    lines->setSpacing(4);
    QStringList facts{tr("%n article(s)", nullptr, feed.items)};
    if (!feed.newestTitle.empty())
        facts << tr("newest: “%1”").arg(toQt(feed.newestTitle));
    if (feed.followed) {
        auto* title = new QLabel(toQt(feed.title));
        title->setTextFormat(Qt::PlainText);
        auto* shown = new QPushButton(tr("Show it"));
        shown->setAutoDefault(false);
        connect(shown, &QPushButton::clicked, this, [this, id = feed.followed] {
            emit showWanted(id);
            accept();
        });
        lines->addWidget(title);
        lines->addWidget(new QLabel(tr("You already follow this feed.")));
        lines->addWidget(shown, 0, Qt::AlignLeft);
        m_resultLines->addWidget(card);
        return;
    }
    auto* box = new QCheckBox(toQt(feed.title).replace('&', "&&"));
    QFont bold = box->font();
    bold.setBold(true);
    box->setFont(bold);
    box->setChecked(checked);
    const QString words = facts.join(" · ");
    const QFont small = m_theme.font(TextRole::Small);
    constexpr int kRoom = kWidth - 130; // on one line, as narrow as the dialog gets
    auto* about = new QLabel(QFontMetrics(small).elidedText(words, Qt::ElideRight, kRoom));
    about->setTextFormat(Qt::PlainText);
    about->setFont(small);
    about->setProperty("tone", "text2");
    about->setToolTip(toQt(base::withoutUserInfo(feed.url)));
    box->setAccessibleDescription(words);
    // A label's own indent is not counted in the height that its words need.
    auto* under = new QHBoxLayout;
    under->setContentsMargins(26, 0, 0, 0);
    under->addWidget(about);
    lines->addWidget(box);
    lines->addLayout(under);
    m_resultLines->addWidget(card);
    m_choices.push_back({feed, box});
    connect(box, &QCheckBox::toggled, this, [this, card](bool on) {
        card->setProperty("chosen", on);
        card->style()->unpolish(card);
        card->style()->polish(card);
        updateButton();
    });
}

void AddFeedDialog::updateButton() {
    m_accept->setEnabled(std::ranges::any_of(
        m_choices, [](const Choice& choice) { return choice.box->isChecked(); }));
}

void AddFeedDialog::subscribe() {
    std::vector<service::NewFeed> wanted;
    for (const Choice& choice : m_choices) {
        if (choice.box->isChecked())
            wanted.push_back({choice.feed.url, {}, fromQt(m_folder->currentText().trimmed())});
    }
    if (wanted.empty())
        return;
    m_accept->setEnabled(false);
    m_bridge.edit(
        this,
        [wanted](service::LibraryEditor& editor) -> base::Result<model::FeedId> {
            model::FeedId first;
            for (const service::NewFeed& feed : wanted) {
                const auto added = editor.feeds.add(feed);
                if (!added)
                    return std::unexpected(added.error());
                if (!first)
                    first = *added;
            }
            return first;
        },
        [this](base::Result<model::FeedId> first) {
            if (first) {
                emit subscribed(*first);
                accept();
                return;
            }
            addLine(errorText(first.error().code))->setProperty("tone", "warn");
            updateButton();
        });
}

} // namespace musette::gui
