#pragma once

#include "../app/surroundings.h"

#include <musette/model/session.h>

#include <QDialog>

#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QWidget;

namespace musette::gui {

class TrainingForm;

/// The trainings of the library with what they say and their sessions. What is written is kept when
/// a field is left; everything can be undone. Follows the library. Thread: GUI. Errors: told by
/// Messages.
class TrainingsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit TrainingsDialog(const Surroundings& around, QWidget* parent = nullptr);

    void done(int result) override;

signals:
    /// To go to a session, or to begin a new one of a training. The dialog has closed.
    void sessionChosen(musette::model::SessionId session);
    void sessionWanted(const musette::model::Training& training);

private:
    void build();
    [[nodiscard]] QWidget* buildLeft();
    [[nodiscard]] QWidget* buildDetails();
    void load();
    void fill();
    void showCurrent();
    [[nodiscard]] const model::Training* current() const;
    void add();
    void save();
    void remove();
    void openSession();
    void startSession();

    Surroundings m_around;
    std::vector<model::Training> m_trainings;
    std::vector<model::SessionSummary> m_sessions;
    model::TrainingId m_followed; ///< the one that keeps the selection
    QLineEdit* m_new = nullptr;
    QPushButton* m_add = nullptr;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_remove = nullptr;
    QWidget* m_details = nullptr;
    TrainingForm* m_form = nullptr;
    QListWidget* m_held = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace musette::gui
