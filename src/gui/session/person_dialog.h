#pragma once

#include "../app/surroundings.h"

#include <musette/model/person.h>

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace musette::gui {

/// The rights of access and of erasure: lists every place of the library that names somebody, and
/// can put an alias in all of them. Erasing is the one thing that asks first, for it cannot be
/// taken back. Thread: GUI. Errors: told by Messages.
class PersonDialog final : public QDialog {
    Q_OBJECT

public:
    explicit PersonDialog(const Surroundings& around, QWidget* parent = nullptr);

private:
    void build();
    void search();
    void fill(const std::vector<model::PersonMention>& mentions);
    void confirm();
    void erase(const QString& name);

    Surroundings m_around;
    QString m_searched; ///< the name whose places are listed
    int m_generation = 0;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_alias = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_erase = nullptr;
};

} // namespace musette::gui
