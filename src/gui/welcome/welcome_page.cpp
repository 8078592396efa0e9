#include "welcome_page.h"

#include "../look/choice_card.h"
#include "../look/theme.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr int kWidth = 622;
constexpr int kBag = 88;
constexpr int kLongestAddress = 2000;

QLabel* line(const QString& text, const QFont& font, const char* tone) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    if (tone != nullptr)
        label->setProperty("tone", tone);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName("welcome");
    setProperty("ground", "window");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QWidget;
    column->setFixedWidth(kWidth);
    auto* parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(14);
    parts->addWidget(buildHead());
    parts->addWidget(buildAddress());
    parts->addWidget(buildChoices());
    auto* pack = new QPushButton(tr("Choose among feeds to begin with…"));
    pack->setObjectName("pack");
    pack->setProperty("link", true);
    pack->setAutoDefault(false);
    connect(pack, &QPushButton::clicked, this, &WelcomePage::packWanted);
    parts->addWidget(pack, 0, Qt::AlignHCenter);
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addWidget(column, 0, Qt::AlignHCenter);
    page->addStretch(3);
    connect(&theme, &Theme::changed, this, &WelcomePage::restyle);
    restyle();
}

QWidget* WelcomePage::buildHead() {
    auto* head = new QWidget;
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(0, 0, 0, 10);
    lines->setSpacing(10);
    m_bag = new QLabel;
    m_bag->setAlignment(Qt::AlignHCenter);
    m_bag->setFixedHeight(kBag);
    QFont large = m_theme.font(TextRole::PageTitle);
    large.setPointSizeF(large.pointSizeF() * 20 / 16);
    QFont second = m_theme.font(TextRole::Ui);
    second.setPointSizeF(second.pointSizeF() * 1.1);
    auto* title = line(tr("Welcome to Musette"), large, nullptr);
    auto* about = line(tr("Your reading, your training days and their reports, in one bag.\n"
                          "Everything stays on this computer."),
                       second, "text2");
    for (QLabel* label : {title, about})
        label->setAlignment(Qt::AlignHCenter);
    lines->addWidget(m_bag);
    lines->addWidget(title);
    lines->addWidget(about);
    return head;
}

QWidget* WelcomePage::buildAddress() {
    auto* card = new QFrame;
    card->setObjectName("firstRunCard");
    card->setProperty("card", true);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(21, 16, 21, 18);
    lines->setSpacing(8);
    QFont bold = m_theme.font(TextRole::Ui);
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.1);
    auto* label = line(tr("Paste the address of a site or a feed. Musette finds the feed for you."),
                       m_theme.font(TextRole::Ui), "text2");
    m_address = new QLineEdit;
    m_address->setObjectName("firstAddress");
    m_address->setMinimumHeight(38);
    m_address->setAccessibleName(tr("Address of a site or of a feed"));
    label->setBuddy(m_address);
    auto* button = new QPushButton(tr("Add"));
    button->setObjectName("firstAdd");
    button->setProperty("primary", true);
    button->setMinimumHeight(38);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(button);
    lines->addWidget(line(tr("Add a first feed"), bold, nullptr));
    lines->addWidget(label);
    lines->addLayout(row);
    connect(button, &QPushButton::clicked, this, &WelcomePage::add);
    connect(m_address, &QLineEdit::returnPressed, this, &WelcomePage::add);
    return card;
}

QWidget* WelcomePage::buildChoices() {
    auto* row = new QWidget;
    auto* cards = new QHBoxLayout(row);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(10);
    auto* import = new ChoiceCard(m_theme, "upload", Tone::Accent, tr("Import my feeds"),
                                  tr("An OPML file of another reader"));
    auto* session = new ChoiceCard(m_theme, "graduation-cap", Tone::Session, tr("Create a session"),
                                   tr("Dates, half-days, speakers"));
    auto* example = new ChoiceCard(m_theme, "book-open", Tone::Ok, tr("See an example"),
                                   tr("An invented session, without a connection"));
    import->setObjectName("firstImport");
    session->setObjectName("firstSession");
    example->setObjectName("firstExample");
    for (ChoiceCard* card : {import, session, example})
        cards->addWidget(card);
    connect(import, &QPushButton::clicked, this, &WelcomePage::importWanted);
    connect(session, &QPushButton::clicked, this, &WelcomePage::sessionWanted);
    connect(example, &QPushButton::clicked, this, &WelcomePage::exampleWanted);
    return row;
}

void WelcomePage::restyle() {
    m_bag->setPixmap(
        QIcon(":/product/org.musette.Musette.svg").pixmap(QSize(kBag, kBag), devicePixelRatioF()));
}

void WelcomePage::begin() {
    m_address->setFocus(Qt::OtherFocusReason);
    proposeClipboard();
}

/// The field never fills itself; what it proposes is taken when one adds without typing.
void WelcomePage::proposeClipboard() {
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    const QUrl address(text, QUrl::StrictMode);
    const bool usable = text.size() < kLongestAddress && address.isValid() &&
                        (address.scheme() == "http" || address.scheme() == "https") &&
                        !address.host().isEmpty() && address.userInfo().isEmpty();
    m_proposed = usable ? text : QString();
    m_address->setPlaceholderText(usable ? text : tr("For instance: www.site.example"));
}

void WelcomePage::add() {
    const QString typed = m_address->text().trimmed();
    emit addWanted(typed.isEmpty() ? m_proposed : typed);
}

} // namespace musette::gui
