#pragma once

#include <musette/model/rule.h>
#include <musette/service/reader.h>

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace musette::gui {

/// One condition of a rule as it is written: "the title", "contains", words. A feed is chosen from
/// those that are followed and meant by itself, whatever it is called later; so is a folder.
/// Thread: GUI.
class ConditionRow final : public QWidget {
    Q_OBJECT

public:
    ConditionRow(const service::Overview& choices, const model::RuleCondition& condition,
                 QWidget* parent = nullptr);

    [[nodiscard]] model::RuleCondition condition() const;
    /// To where its words are typed.
    void focusValue();
    void focusField();
    /// Its parts in the order of the Tab key.
    [[nodiscard]] std::vector<QWidget*> stops() const;

signals:
    void changed();
    void removeWanted();

private:
    void fillFields();
    void fillFolders(const service::Overview& choices);
    void fillFeeds(const service::Overview& choices);
    void show(const model::RuleCondition& condition);
    void chooseTest(model::RuleTest test, bool negated);
    /// The place for the value that fits what is compared with what.
    void follow();
    [[nodiscard]] model::RuleField field() const;
    [[nodiscard]] model::RuleTest test() const;
    [[nodiscard]] bool meansFeed() const;

    QComboBox* m_field;
    QComboBox* m_test;
    QStackedWidget* m_value;
    QLineEdit* m_words;
    QComboBox* m_folder;
    QComboBox* m_feed;
    QToolButton* m_remove;
};

} // namespace musette::gui
