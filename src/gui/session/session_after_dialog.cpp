#include "session_after_dialog.h"

#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/theme.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace musette::gui {

SessionAfterDialog::SessionAfterDialog(const Theme& theme, const model::Session& earlier,
                                       base::Date proposed, QWidget* parent)
    : QDialog(parent) {
    setObjectName("sessionAfterDialog");
    setWindowTitle(tr("New session after this one"));
    DialogFrame frame(*this, theme, tr("New session after this one"));
    auto* about = new QLabel(tr("Half-days, sequences, speakers and objectives are taken over from "
                                "“%1”; notes and articles are not.")
                                 .arg(toQt(earlier.title)));
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    frame.add(about);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_title = new QLineEdit(toQt(earlier.title));
    m_title->setObjectName("title");
    m_from = new QDateEdit(toQt(proposed));
    m_from->setObjectName("from");
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&First day:"), m_from);
    frame.add(fields);
    QPushButton* accept = frame.finish(tr("Create the session"));
    connect(m_title, &QLineEdit::textChanged, accept,
            [accept](const QString& text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    resize(520, sizeHint().height());
    m_title->setFocus();
    m_title->selectAll();
}

QString SessionAfterDialog::title() const {
    return m_title->text().trimmed();
}

base::Date SessionAfterDialog::startsOn() const {
    return fromQt(m_from->date());
}

} // namespace musette::gui
