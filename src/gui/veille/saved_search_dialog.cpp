#include "saved_search_dialog.h"

#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/theme.h"
#include "search_fault.h"

#include <musette/service/reader.h>

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace musette::gui {

SavedSearchDialog::SavedSearchDialog(const Theme& theme, model::SavedSearch search, QWidget* parent)
    : QDialog(parent), m_search(std::move(search)), m_name(new QLineEdit(toQt(m_search.name))),
      m_words(new QLineEdit(toQt(m_search.words))),
      m_letGo(new QCheckBox(tr("&Also what was let go"))), m_fault(new QLabel) {
    setWindowTitle(tr("Edit the search"));
    setObjectName("savedSearchDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    DialogFrame frame(*this, theme, tr("Edit the search"));
    m_name->setObjectName("name");
    m_words->setObjectName("words");
    m_letGo->setObjectName("letGo");
    m_letGo->setChecked(m_search.withLetGo);
    m_fault->setObjectName("searchFault");
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    // Room for two lines, so that nothing moves while one types.
    m_fault->setMinimumHeight(2 * m_fault->fontMetrics().lineSpacing() + 4);
    m_fault->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Words and criteria:"), m_words);
    form->addRow({}, m_fault);
    form->addRow({}, m_letGo);
    frame.add(fields);
    m_accept = frame.finish(tr("&Save"));
    m_accept->setObjectName("saveEdited");
    connect(m_words, &QLineEdit::textChanged, this, &SavedSearchDialog::check);
    check();
    resize(560, sizeHint().height());
    m_name->selectAll();
    m_name->setFocus();
}

std::string SavedSearchDialog::words() const {
    return fromQt(m_words->text().simplified());
}

void SavedSearchDialog::check() {
    const std::string typed = words();
    const auto fault = service::LibraryReader::faultIn(typed);
    QString told;
    if (fault)
        told = searchFaultText(*fault);
    else if (typed.empty())
        told = tr("A search needs something to look for.");
    m_fault->setText(told);
    m_words->setAccessibleDescription(told);
    m_accept->setEnabled(told.isEmpty());
}

/// One that was called by its words goes on being called by them.
service::SavedSearchEdit SavedSearchDialog::edit() const {
    service::SavedSearchEdit edit;
    const std::string name = fromQt(m_name->text().simplified());
    const bool byWords = m_search.name == m_search.words && name == m_search.name;
    if (words() != m_search.words) {
        edit.words = words();
        if (byWords)
            edit.name = std::string();
    }
    if (name != m_search.name)
        edit.name = name;
    if (m_letGo->isChecked() != m_search.withLetGo)
        edit.withLetGo = m_letGo->isChecked();
    return edit;
}

bool SavedSearchDialog::changed() const {
    const service::SavedSearchEdit wish = edit();
    return wish.name || wish.words || wish.withLetGo;
}

} // namespace musette::gui
