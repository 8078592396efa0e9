#include "link_dialog.h"

#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/theme.h"
#include "session_words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace musette::gui {
namespace {

template <class Enum>
QComboBox* boxOf(std::initializer_list<Enum> values, QString (*word)(Enum), Enum chosen) {
    auto* box = new QComboBox;
    for (const Enum value : values)
        box->addItem(word(value), static_cast<int>(value));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    return box;
}

} // namespace

LinkDialog::LinkDialog(const Theme& theme, const SessionContent& content,
                       const model::LinkedItem& item, QWidget* parent)
    : QDialog(parent), m_link(item.link) {
    using namespace model;
    setObjectName("linkDialog");
    setWindowTitle(tr("Linked article"));
    DialogFrame frame(*this, theme, tr("Linked article"));
    auto* title = new QLabel(theme.shown(toQt(item.title)));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    frame.add(title);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_role = boxOf({LinkRole::Source, LinkRole::Definition, LinkRole::Illustration}, &linkRoleWord,
                   m_link.role);
    m_role->setObjectName("role");
    m_givenBy = boxOf({GivenBy::Speaker, GivenBy::Writer, GivenBy::Participant}, &givenByWord,
                      m_link.givenBy);
    m_givenBy->setObjectName("givenBy");
    m_place = new QComboBox;
    m_place->setObjectName("place");
    fillPlaces(content);
    m_visibility = boxOf({Visibility::Public, Visibility::Team, Visibility::Private},
                         &visibilityWord, m_link.visibility);
    m_comment = new QLineEdit(toQt(m_link.comment));
    m_comment->setObjectName("comment");
    form->addRow(tr("&Role:"), m_role);
    form->addRow(tr("&Given by:"), m_givenBy);
    form->addRow(tr("&Where:"), m_place);
    form->addRow(tr("Re&mark:"), m_comment);
    form->addRow(tr("&Visible to:"), m_visibility);
    frame.add(fields);
    frame.finish(tr("Done"));
    resize(520, sizeHint().height());
    m_role->setFocus();
}

void LinkDialog::fillPlaces(const SessionContent& content) {
    const auto add = [this](const QString& text, model::HalfDayId half,
                            model::SequenceId sequence) {
        m_places.push_back({half, sequence});
        m_place->addItem(text);
        if (half == m_link.halfDay && sequence == m_link.sequence)
            m_place->setCurrentIndex(m_place->count() - 1);
    };
    add(tr("The whole session"), {}, {});
    for (const model::HalfDay& half : content.document.halfDays) {
        const QString label = halfDayLabel(content.dayNumber(half.id), half.slot);
        add(label, half.id, {});
        for (const model::Sequence* sequence : content.sequencesOf(half.id))
            add(tr("%1 · %2. %3")
                    .arg(label)
                    .arg(content.sequenceNumber(sequence->id))
                    .arg(toQt(sequence->title)),
                half.id, sequence->id);
    }
}

model::SessionItem LinkDialog::link() const {
    model::SessionItem link = m_link;
    link.role = static_cast<model::LinkRole>(m_role->currentData().toInt());
    link.givenBy = static_cast<model::GivenBy>(m_givenBy->currentData().toInt());
    link.visibility = static_cast<model::Visibility>(m_visibility->currentData().toInt());
    link.comment = fromQt(m_comment->text().trimmed());
    const auto place = static_cast<std::size_t>(std::max(0, m_place->currentIndex()));
    link.halfDay = m_places[place].halfDay;
    link.sequence = m_places[place].sequence;
    return link;
}

} // namespace musette::gui
