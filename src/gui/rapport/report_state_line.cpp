#include "report_state_line.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "report_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace musette::gui {
namespace {

QString dateText(const base::Date& date) {
    return QLocale().toString(toQt(date), QLocale::LongFormat);
}

} // namespace

ReportStateLine::ReportStateLine(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_state(new QComboBox), m_words(new QLabel) {
    auto* label = new QLabel(tr("S&tate:"));
    m_state->setObjectName("reportState");
    for (const auto state :
         {model::ReportState::Draft, model::ReportState::Reviewed, model::ReportState::Published})
        m_state->addItem(stateWord(state), std::to_underlying(state));
    label->setBuddy(m_state);
    m_words->setObjectName("reportStateWords");
    m_words->setWordWrap(true);
    m_words->setFont(theme.font(TextRole::Small));
    m_words->setProperty("tone", "text2");
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_state, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addLayout(line);
    lines->addWidget(m_words);
    connect(m_state, &QComboBox::activated, this,
            [this] { choose(static_cast<model::ReportState>(m_state->currentData().toInt())); });
}

void ReportStateLine::show(const ReportStanding& standing, const QString& author) {
    m_standing = standing;
    m_author = author;
    showState();
}

void ReportStateLine::showState() {
    const model::ReportProgress& progress = m_standing.progress;
    m_state->setCurrentIndex(m_state->findData(std::to_underlying(progress.state)));
    QStringList words;
    if (m_standing.changedSinceReview)
        words << tr("Changed since it was read over: it is a draft again.");
    if (!progress.reviewedBy.empty() && progress.reviewedOn)
        words << tr("Read over by %1 on %2")
                     .arg(toQt(progress.reviewedBy), dateText(*progress.reviewedOn));
    if (progress.state == model::ReportState::Published && progress.publishedOn)
        words << tr("Published on %1").arg(dateText(*progress.publishedOn));
    m_words->setText(words.join('\n'));
    m_words->setVisible(!words.isEmpty());
}

void ReportStateLine::choose(model::ReportState state) {
    const model::ReportProgress& progress = m_standing.progress;
    if (state == model::ReportState::Draft) {
        if (progress.state != state || m_standing.changedSinceReview)
            emit wanted(state, {});
        return;
    }
    const bool known = progress.state != model::ReportState::Draft && !progress.reviewedBy.empty();
    if (known && state == model::ReportState::Published)
        emit wanted(state, {});
    else
        ask(state);
}

void ReportStateLine::ask(model::ReportState state) {
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName("reviewerDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(stateWord(state));
    dialog->setLabelText(tr("Who read it over? The report says so."));
    const QString before = toQt(m_standing.progress.reviewedBy);
    dialog->setTextValue(before.isEmpty() ? m_author : before);
    dialog->setOkButtonText(stateWord(state));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, state](const QString& name) {
        if (!name.trimmed().isEmpty())
            emit wanted(state, name.trimmed());
    });
    // Cancelled, or without a name: the state that stands is shown again.
    connect(dialog, &QDialog::finished, this, &ReportStateLine::showState);
    dialog->open();
}

} // namespace musette::gui
