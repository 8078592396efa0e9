#include "person_dialog.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>

namespace musette::gui {
namespace {

constexpr int kShortestName = 2;

QString placeWord(model::MentionPlace place) {
    using enum model::MentionPlace;
    switch (place) {
    case Session: return PersonDialog::tr("Session");
    case Sequence: return PersonDialog::tr("Sequence");
    case Speaker: return PersonDialog::tr("Speaker");
    case Note: return PersonDialog::tr("Note");
    case FormerNote: return PersonDialog::tr("Former text of a note");
    case Link: return PersonDialog::tr("Linked article");
    case List: return PersonDialog::tr("Objective, resource, tool or account");
    case Board: return PersonDialog::tr("Board");
    case Report: return PersonDialog::tr("Report");
    case Participant: return PersonDialog::tr("Participant");
    case Training: return PersonDialog::tr("Training");
    case Attachment: return PersonDialog::tr("Attached file");
    case ItemNote: return PersonDialog::tr("Note on an article");
    case Draft: return PersonDialog::tr("Unfinished note");
    case History: return PersonDialog::tr("History");
    }
    return {};
}

} // namespace

PersonDialog::PersonDialog(const Surroundings& around, QWidget* parent)
    : QDialog(parent), m_around(around) {
    setObjectName("personDialog");
    setWindowTitle(tr("Find a person"));
    build();
    connect(m_name, &QLineEdit::textChanged, this, &PersonDialog::search);
    connect(m_erase, &QPushButton::clicked, this, &PersonDialog::confirm);
    fill({});
    m_name->setFocus();
}

void PersonDialog::build() {
    DialogFrame frame(*this, m_around.theme, tr("Find a person"));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit;
    m_name->setObjectName("personName");
    form->addRow(tr("&Name:"), m_name);
    m_count = new QLabel;
    m_count->setObjectName("mentionCount");
    m_list = new QTreeWidget;
    m_list->setObjectName("mentions");
    m_list->setAccessibleName(tr("Places that name the person"));
    m_list->setHeaderLabels({tr("Where"), tr("Session or article"), tr("Words")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->resizeSection(1, 220);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    auto* below = new QWidget;
    auto* second = new QFormLayout(below);
    second->setContentsMargins(0, 0, 0, 0);
    second->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_alias = new QLineEdit(tr("[name erased]"));
    m_alias->setObjectName("alias");
    m_erase = new QPushButton(tr("&Erase everywhere…"));
    m_erase->setObjectName("erase");
    m_erase->setAutoDefault(false);
    second->addRow(tr("&Replaced by:"), m_alias);
    second->addRow(QString(), m_erase);
    frame.add(fields);
    frame.add(m_count);
    frame.add(m_list, 1);
    frame.add(below);
    QPushButton* close = frame.finishWithClose();
    close->setDefault(false);
    close->setAutoDefault(false);
    resize(roomFor(*this, {820, 560}));
}

void PersonDialog::search() {
    const QString name = m_name->text().trimmed();
    const int generation = ++m_generation;
    m_searched.clear();
    if (name.size() < kShortestName) {
        fill({});
        return;
    }
    m_around.bridge.read(
        this,
        [text = fromQt(name)](service::LibraryReader& reader) { return reader.mentions(text); },
        [this, name, generation](const base::Result<std::vector<model::PersonMention>>& found) {
            if (generation != m_generation)
                return; // the next letters are being looked for already
            if (!found) {
                m_around.messages.fail(found.error());
                return;
            }
            m_searched = name;
            fill(*found);
        });
}

void PersonDialog::fill(const std::vector<model::PersonMention>& mentions) {
    m_list->clear();
    for (const model::PersonMention& mention : mentions) {
        auto* row = new QTreeWidgetItem(
            m_list, {placeWord(mention.place), toQt(mention.title), toQt(mention.text)});
        row->setToolTip(2, toQt(mention.text));
    }
    m_list->resizeColumnToContents(0);
    m_count->setText(m_searched.isEmpty()
                         ? tr("Notes, sessions, boards, tools and notes on articles are searched.")
                         : tr("%n place(s)", nullptr, static_cast<int>(mentions.size())));
    m_erase->setEnabled(!mentions.empty());
}

void PersonDialog::confirm() {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Erase a name"),
                                tr("Erase “%1” in %n place(s)? This cannot be undone.", nullptr,
                                   m_list->topLevelItemCount())
                                    .arg(m_searched),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName("eraseQuestion");
    box->setInformativeText(tr("Copies of the library made before, exported reports and articles "
                               "still hold what they held."));
    QPushButton* erase = box->addButton(tr("Er&ase"), QMessageBox::DestructiveRole);
    erase->setObjectName("eraseNow");
    box->setDefaultButton(QMessageBox::Cancel);
    connect(erase, &QPushButton::clicked, this, [this, name = m_searched] { this->erase(name); });
    box->open();
}

void PersonDialog::erase(const QString& name) {
    m_around.bridge.edit(
        this,
        [text = fromQt(name), alias = fromQt(m_alias->text())](service::LibraryEditor& editor) {
            return editor.people.erase(text, alias);
        },
        [this](const base::Result<int>& places) {
            if (!places) {
                m_around.messages.fail(places.error());
                return;
            }
            m_around.messages.tell(tr("Name erased in %n place(s)", nullptr, *places));
            search();
        });
}

} // namespace musette::gui
