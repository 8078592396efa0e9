#include "condition_row.h"

#include "../app/text.h"
#include "../dialogs/folder_paths.h"
#include "rule_words.h"

#include <QCollator>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

namespace musette::gui {
namespace {

using Field = model::RuleField;
using Test = model::RuleTest;

constexpr std::array kFields{Field::Title,  Field::Text,     Field::Feed,   Field::Folder,
                             Field::Author, Field::Category, Field::Address};
constexpr std::array kTests{Test::Contains, Test::HasWords, Test::Is, Test::BeginsWith};

constexpr int kUrl = Qt::UserRole + 1;
constexpr int kTitle = Qt::UserRole + 2;
constexpr int kNoFeed = 0; ///< a name or an address that is no followed feed

Test usualTest(Field field) {
    return field == Field::Feed || field == Field::Folder || field == Field::Author
               ? Test::Is
               : Test::Contains;
}

/// A test and whether it must fail, as one number.
int testNumber(Test test, bool negated) {
    return static_cast<int>(test) * 2 + (negated ? 1 : 0);
}

} // namespace

ConditionRow::ConditionRow(const service::Overview& choices, const model::RuleCondition& condition,
                           QWidget* parent)
    : QWidget(parent), m_field(new QComboBox), m_test(new QComboBox), m_value(new QStackedWidget),
      m_words(new QLineEdit), m_folder(new QComboBox), m_feed(new QComboBox),
      m_remove(new QToolButton) {
    setObjectName("condition");
    m_field->setObjectName("field");
    m_test->setObjectName("test");
    m_words->setObjectName("words");
    m_folder->setObjectName("folder");
    m_feed->setObjectName("feed");
    m_field->setAccessibleName(tr("What the condition looks at"));
    m_test->setAccessibleName(tr("How it is compared"));
    m_words->setAccessibleName(tr("Words to look for"));
    m_folder->setAccessibleName(tr("Folder"));
    m_feed->setAccessibleName(tr("Feed"));
    fillFields();
    fillFeeds(choices);
    fillFolders(choices);
    for (QWidget* place : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_folder),
                           static_cast<QWidget*>(m_feed)})
        m_value->addWidget(place);
    m_value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_remove->setObjectName("remove");
    m_remove->setText(QStringLiteral("×"));
    m_remove->setToolTip(tr("Remove this condition"));
    m_remove->setAccessibleName(tr("Remove this condition"));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_field);
    line->addWidget(m_test);
    line->addWidget(m_value, 1);
    line->addWidget(m_remove);
    show(condition);
    connect(m_field, &QComboBox::activated, this, [this] {
        chooseTest(usualTest(field()), false);
        follow();
    });
    connect(m_test, &QComboBox::currentIndexChanged, this, &ConditionRow::follow);
    connect(m_words, &QLineEdit::textChanged, this, &ConditionRow::changed);
    connect(m_folder, &QComboBox::currentTextChanged, this, &ConditionRow::changed);
    connect(m_feed, &QComboBox::currentIndexChanged, this, &ConditionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
}

void ConditionRow::fillFields() {
    for (const Field one : kFields)
        m_field->addItem(ruleFieldWord(one), static_cast<int>(one));
    for (const Test one : kTests) {
        for (const bool negated : {false, true})
            m_test->addItem(ruleTestWord(one, negated), testNumber(one, negated));
    }
}

/// Those there are, and by typing the name of one that is not there.
void ConditionRow::fillFolders(const service::Overview& choices) {
    std::vector<std::pair<QString, model::FolderId>> folders;
    for (const model::FeedFolder& folder : choices.folders)
        folders.emplace_back(folderPath(choices.folders, folder.id), folder.id);
    const QCollator collator;
    std::ranges::sort(folders, [&](const auto& a, const auto& b) {
        return collator.compare(a.first, b.first) < 0;
    });
    m_folder->setEditable(true);
    for (const auto& [path, id] : folders)
        m_folder->addItem(path, static_cast<qlonglong>(id.value));
}

/// By title; those of one title are told apart by their folder or address.
void ConditionRow::fillFeeds(const service::Overview& choices) {
    std::vector<const model::Feed*> feeds;
    for (const model::Feed& feed : choices.feeds)
        feeds.push_back(&feed);
    const QCollator collator;
    std::ranges::sort(feeds, [&](const model::Feed* a, const model::Feed* b) {
        return collator.compare(toQt(a->title), toQt(b->title)) < 0;
    });
    for (const model::Feed* feed : feeds) {
        const bool alone = std::ranges::count(choices.feeds, feed->title, &model::Feed::title) == 1;
        const QString title = toQt(feed->title);
        m_feed->addItem(alone ? title : title + QStringLiteral(" – ") + toQt(feed->url),
                        static_cast<qlonglong>(feed->id.value));
        m_feed->setItemData(m_feed->count() - 1, toQt(feed->url), kUrl);
        m_feed->setItemData(m_feed->count() - 1, title, kTitle);
    }
    m_feed->setPlaceholderText(tr("Choose a feed"));
    m_feed->setMinimumContentsLength(18);
    m_feed->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ConditionRow::show(const model::RuleCondition& condition) {
    m_field->setCurrentIndex(m_field->findData(static_cast<int>(condition.field)));
    chooseTest(condition.test, condition.negated);
    const QString value = toQt(condition.value);
    m_words->setText(value);
    if (const int at = m_folder->findData(static_cast<qlonglong>(condition.folder.value)); at >= 0)
        m_folder->setCurrentIndex(at);
    else
        m_folder->setCurrentText(value);
    int feed = m_feed->findData(static_cast<qlonglong>(condition.feed.value));
    if (feed < 0 && condition.field == Field::Feed && condition.test == Test::Is &&
        !value.isEmpty()) {
        m_feed->insertItem(0, value, static_cast<qlonglong>(kNoFeed));
        m_feed->setItemData(0, value, kTitle);
        feed = 0;
    }
    m_feed->setCurrentIndex(feed);
    follow();
}

void ConditionRow::chooseTest(Test test, bool negated) {
    const QSignalBlocker quiet(m_test);
    m_test->setCurrentIndex(m_test->findData(testNumber(test, negated)));
}

void ConditionRow::follow() {
    m_value->setCurrentWidget(meansFeed()                ? static_cast<QWidget*>(m_feed)
                              : field() == Field::Folder ? static_cast<QWidget*>(m_folder)
                                                         : m_words);
    emit changed();
}

model::RuleField ConditionRow::field() const {
    return static_cast<Field>(m_field->currentData().toInt());
}
model::RuleTest ConditionRow::test() const {
    return static_cast<Test>(m_test->currentData().toInt() / 2);
}
bool ConditionRow::meansFeed() const {
    return field() == Field::Feed && test() == Test::Is;
}

model::RuleCondition ConditionRow::condition() const {
    model::RuleCondition condition;
    condition.field = field();
    condition.test = test();
    condition.negated = m_test->currentData().toInt() % 2 == 1;
    if (meansFeed()) {
        condition.value = fromQt(m_feed->currentData(kTitle).toString());
        condition.feed = {m_feed->currentData().toLongLong()};
        condition.feedUrl = fromQt(m_feed->currentData(kUrl).toString());
    } else if (field() == Field::Folder) {
        const QString path = m_folder->currentText().trimmed();
        condition.value = fromQt(path);
        const int at = m_folder->findText(path, Qt::MatchExactly | Qt::MatchCaseSensitive);
        if (test() == Test::Is && at >= 0)
            condition.folder = {m_folder->itemData(at).toLongLong()};
    } else {
        condition.value = fromQt(m_words->text().trimmed());
    }
    return condition;
}

void ConditionRow::focusValue() {
    m_value->currentWidget()->setFocus();
}
void ConditionRow::focusField() {
    m_field->setFocus();
}

std::vector<QWidget*> ConditionRow::stops() const {
    return {m_field, m_test, m_words, m_folder, m_feed, m_remove};
}

} // namespace musette::gui
