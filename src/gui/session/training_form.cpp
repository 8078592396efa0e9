#include "training_form.h"

#include "../app/text.h"
#include "../dialogs/hint.h"
#include "session_words.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace musette::gui {
namespace {

QString linesOf(const std::vector<std::string>& objectives) {
    QStringList lines;
    for (const std::string& one : objectives)
        lines << toQt(one);
    return lines.join('\n');
}

std::vector<std::string> objectivesIn(const QString& text) {
    std::vector<std::string> objectives;
    for (const QString& line : text.split('\n')) {
        if (QString words = line.simplified(); !words.isEmpty())
            objectives.push_back(fromQt(words));
    }
    return objectives;
}

void put(QPlainTextEdit& field, const QString& text, bool always) {
    const bool written = field.hasFocus() && field.document()->isModified();
    if ((written && !always) || field.toPlainText() == text)
        return;
    field.setPlainText(text);
}

void put(QLineEdit& field, const QString& text, bool always) {
    const bool written = field.hasFocus() && field.isModified();
    if ((written && !always) || field.text() == text)
        return;
    field.setText(text);
    field.setCursorPosition(0);
}

} // namespace

TrainingForm::TrainingForm(QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_title = new QLineEdit;
    m_title->setObjectName("trainingTitle");
    m_audience = new QLineEdit;
    m_audience->setObjectName("trainingAudience");
    m_objectives = textField("trainingObjectives", 4);
    m_objectives->setPlaceholderText(tr("A line each"));
    m_description = textField("trainingDescription", 3);
    m_visibility = new QComboBox;
    m_visibility->setObjectName("trainingVisibility");
    for (const auto who :
         {model::Visibility::Private, model::Visibility::Team, model::Visibility::Public})
        m_visibility->addItem(visibilityWord(who), static_cast<int>(who));
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("F&or whom:"), m_audience);
    form->addRow(tr("Ob&jectives:"), m_objectives);
    form->addRow(tr("Descri&ption:"), m_description);
    form->addRow(tr("&Visible to:"), m_visibility);
    form->addRow(QString(), makeHint(tr("These texts go along with a session only to those who may "
                                        "see them; the title always does.")));
    for (QLineEdit* field : {m_title, m_audience})
        connect(field, &QLineEdit::editingFinished, this, &TrainingForm::finished);
    connect(m_visibility, &QComboBox::activated, this, &TrainingForm::finished);
}

QPlainTextEdit* TrainingForm::textField(const char* name, int lines) {
    auto* field = new QPlainTextEdit;
    field->setObjectName(name);
    field->setTabChangesFocus(true);
    constexpr int kFrame = 14;
    field->setMinimumHeight(field->fontMetrics().lineSpacing() * lines + kFrame);
    field->installEventFilter(this);
    return field;
}

bool TrainingForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        emit finished();
    return QWidget::eventFilter(watched, event);
}

void TrainingForm::show(const model::Training& training) {
    const bool another = training.id != m_shown.id;
    m_shown = training;
    put(*m_title, toQt(training.title), another);
    put(*m_audience, toQt(training.audience), another);
    put(*m_objectives, linesOf(training.objectives), another);
    put(*m_description, toQt(training.description), another);
    m_visibility->setCurrentIndex(m_visibility->findData(static_cast<int>(training.visibility)));
}

model::Training TrainingForm::training() const {
    model::Training training = m_shown;
    if (const QString title = m_title->text().simplified(); !title.isEmpty())
        training.title = fromQt(title);
    training.audience = fromQt(m_audience->text().simplified());
    training.objectives = objectivesIn(m_objectives->toPlainText());
    training.description = fromQt(m_description->toPlainText().trimmed());
    training.visibility = static_cast<model::Visibility>(m_visibility->currentData().toInt());
    return training;
}

} // namespace musette::gui
