#pragma once

#include "../app/surroundings.h"

#include <musette/model/item.h>

#include <QScrollArea>

#include <vector>

class QLabel;

namespace musette::gui {

class ArticleCards;

/// The right column of the workspace: articles linked to the half-day, then those that were kept
/// and are not linked to the session yet; `L` on one links it. Thread: GUI. Errors: told by
/// Messages.
class SessionArticles final : public QScrollArea {
    Q_OBJECT

public:
    explicit SessionArticles(const Surroundings& around, QWidget* parent = nullptr);

signals:
    void itemWanted(musette::model::ItemId item);

private:
    void showLinked();
    void readKept();
    void showKept();
    void toggle(model::ItemId item);

    Surroundings m_around;
    ArticleCards* m_linked;
    ArticleCards* m_kept;
    QLabel* m_noneLinked;
    QLabel* m_noneKept;
    std::vector<model::ItemRow> m_keptRows;
    int m_generation = 0;
};

} // namespace musette::gui
