#pragma once

#include <musette/model/saved_search.h>
#include <musette/service/search_editor.h>

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace musette::gui {

class Theme;

/// The name and the words of a saved search, and whether it finds what was let go. Words that
/// cannot be asked are told of as they are typed, and cannot be saved. Thread: GUI.
class SavedSearchDialog final : public QDialog {
    Q_OBJECT

public:
    SavedSearchDialog(const Theme& theme, model::SavedSearch search, QWidget* parent = nullptr);

    /// What differs from the search as it was.
    [[nodiscard]] service::SavedSearchEdit edit() const;
    [[nodiscard]] bool changed() const;

private:
    void check();
    [[nodiscard]] std::string words() const;

    model::SavedSearch m_search;
    QLineEdit* m_name;
    QLineEdit* m_words;
    QCheckBox* m_letGo;
    QLabel* m_fault;
    QPushButton* m_accept = nullptr;
};

} // namespace musette::gui
