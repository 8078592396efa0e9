#pragma once

#include <musette/service/dated_copies.h>

#include <QDialog>

#include <filesystem>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace musette::gui {

class FileWork;
class Theme;

/// The dated copies of the library, each with what it holds, and in plain words what would be lost
/// and what would come back with it. Nothing is changed here: the choice is told by `chosen`.
/// Thread: GUI.
class CopiesDialog final : public QDialog {
    Q_OBJECT

public:
    CopiesDialog(FileWork& work, const Theme& theme, QWidget* parent = nullptr);

    /// Looks at the copies away from the GUI thread, then shows them.
    void load(const std::filesystem::path& library);

signals:
    void chosen(const QString& copy);
    /// A copy that lies elsewhere is wanted.
    void fileWanted();

private:
    struct Line {
        service::DatedCopy copy;
        std::optional<service::LibraryContents> contents;
    };
    struct Found {
        std::vector<Line> lines;
        std::optional<service::LibraryContents> present;
    };

    void fill(Found found);
    void describe();
    [[nodiscard]] QString difference(const service::LibraryContents& copy) const;

    FileWork& m_work;
    Found m_found;
    QLabel* m_intro;
    QTreeWidget* m_list;
    QLabel* m_effect;
    QPushButton* m_accept = nullptr;
};

} // namespace musette::gui
