#include "share_dialog.h"

#include "../app/text.h"
#include "dialog_frame.h"
#include "hint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kIntroductionHeight = 90;
constexpr int kWidth = 540;

} // namespace

ShareDialog::ShareDialog(const Theme& theme, const QString& title, const Numbers& numbers,
                         QWidget* parent)
    : QDialog(parent), m_title(new QLineEdit(title)), m_introduction(new QPlainTextEdit),
      m_author(new QLineEdit), m_format(new QComboBox) {
    setObjectName("shareDialog");
    setWindowTitle(tr("Share the list"));
    m_title->setObjectName("shareTitle");
    m_introduction->setObjectName("shareIntroduction");
    m_introduction->setTabChangesFocus(true);
    m_introduction->setFixedHeight(kIntroductionHeight);
    m_introduction->setPlaceholderText(tr("A few words before the list, in Markdown"));
    m_author->setObjectName("shareAuthor");
    m_format->setObjectName("shareFormat");
    for (const auto& [words, format] :
         {std::pair{tr("Web page (HTML)"), service::ShareFormat::Html},
          std::pair{tr("Markdown"), service::ShareFormat::Markdown},
          std::pair{tr("Atom file, which Musette imports"), service::ShareFormat::Atom},
          std::pair{tr("Its feeds (OPML)"), service::ShareFormat::Opml}})
        m_format->addItem(words, std::to_underlying(format));
    DialogFrame frame(*this, theme, tr("Share the list"));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&Introduction:"), m_introduction);
    form->addRow(tr("&Signed by:"), m_author);
    form->addRow(tr("&As:"), m_format);
    frame.add(fields);
    auto* counted =
        new QLabel(numbers.count <= numbers.most
                       ? tr("%n article(s)", nullptr, numbers.count)
                       : tr("The first %Ln article(s) of the list", nullptr, numbers.most));
    counted->setObjectName("shareCount");
    if (numbers.keptBack > 0)
        counted->setText(counted->text() + QStringLiteral(" · ") +
                         tr("%n left out: linked to the session privately or for the team", nullptr,
                            numbers.keptBack));
    counted->setWordWrap(true);
    frame.add(counted);
    frame.add(
        makeHint(tr("Titles, addresses, sources, dates and excerpts are handed on. Your notes, "
                    "tags and highlights stay here.")));
    QPushButton* accept = frame.finish(tr("Choose a file…"));
    accept->setEnabled(numbers.count > 0);
    const auto nameIt = [this, accept, count = numbers.count] {
        accept->setEnabled(count > 0 && !m_title->text().trimmed().isEmpty());
    };
    connect(m_title, &QLineEdit::textChanged, this, nameIt);
    resize(kWidth, sizeHint().height());
    m_title->selectAll();
    m_title->setFocus();
}

service::ShareFormat ShareDialog::format() const {
    return static_cast<service::ShareFormat>(m_format->currentData().toInt());
}

service::ShareWords ShareDialog::words() const {
    service::ShareWords words;
    words.title = fromQt(m_title->text().trimmed());
    words.introduction = fromQt(m_introduction->toPlainText());
    words.author = fromQt(m_author->text().trimmed());
    if (QLocale().language() != QLocale::French)
        words.language = report::Language::English;
    return words;
}

} // namespace musette::gui
