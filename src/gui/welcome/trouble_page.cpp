#include "trouble_page.h"

#include "../look/theme.h"
#include "../look/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr int kLeastWidth = 560; ///< more where the buttons need it

} // namespace

TroublePage::TroublePage(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_text(new QLabel), m_file(new QLabel),
      m_open(new QPushButton(tr("&Open another library…"))),
      m_restore(new QPushButton(tr("&Restore a backup…"))),
      m_retry(new QPushButton(tr("&Try again"))), m_quit(new QPushButton(tr("&Quit"))) {
    setObjectName("trouble");
    setProperty("ground", "window");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QWidget;
    column->setMinimumWidth(kLeastWidth);
    column->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* lines = new QVBoxLayout(column);
    lines->setSpacing(12);
    m_title->setFont(theme.font(TextRole::PageTitle));
    m_file->setFont(theme.font(TextRole::Small));
    m_file->setProperty("tone", "text2");
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel* label : {m_title, m_text, m_file}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        lines->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_open, m_restore, m_retry, m_quit})
        row->addWidget(button);
    row->addStretch();
    lines->addLayout(row);
    // Stretches rather than an alignment: with one, the height would be that of lines as wide as
    // the page.
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(middle);
    page->addStretch(3);
    m_open->setProperty("primary", true);
    m_open->setObjectName("troubleOpen");
    m_restore->setObjectName("troubleRestore");
    m_retry->setObjectName("troubleRetry");
    m_quit->setObjectName("troubleQuit");
    connect(m_open, &QPushButton::clicked, this, &TroublePage::openWanted);
    connect(m_restore, &QPushButton::clicked, this, &TroublePage::restoreWanted);
    connect(m_retry, &QPushButton::clicked, this, &TroublePage::retryWanted);
    connect(m_quit, &QPushButton::clicked, this, &TroublePage::quitWanted);
}

void TroublePage::show(const LibraryTrouble& trouble) {
    using enum base::ErrorCode;
    const base::ErrorCode code = trouble.error.code;
    m_title->setText(code == LibraryTooNew ? tr("This library comes from a newer version")
                     : code == LibraryBusy ? tr("This library is open elsewhere")
                                           : tr("This library cannot be opened"));
    const bool here = trouble.where.isEmpty() || trouble.where == QSysInfo::machineHostName();
    if (code == LibraryBusy)
        m_text->setText(here ? tr("Another window of Musette works on it on this computer. Go on "
                                  "there, or open another library here.")
                             : tr("Musette works on it on the computer “%1”. Close it there, or "
                                  "open another library here.")
                                   .arg(trouble.where));
    else if (code == LibraryTooNew)
        m_text->setText(tr("Install the newer version of Musette to open it, or open another "
                           "library. The file was left as it is."));
    else
        m_text->setText(errorText(code));
    m_file->setText(trouble.file);
    m_restore->setVisible(code == LibraryDamaged || code == LibraryNotOurs);
    m_retry->setVisible(code != LibraryTooNew && code != LibraryNotOurs);
    m_open->setFocus();
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
}

QString TroublePage::text() const {
    return m_title->text() + '\n' + m_text->text();
}

} // namespace musette::gui
