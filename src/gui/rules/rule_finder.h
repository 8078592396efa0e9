#pragma once

#include <musette/base/error.h>
#include <musette/model/item.h>
#include <musette/model/rule.h>

#include <QObject>

#include <memory>
#include <vector>

namespace musette::gui {

class Bridge;

/// Looks for the stored items that a rule fits, from the newest on, a part at a time: other reads
/// of the window take their turn in between. What it has found so far can be asked for at any time.
/// Thread: GUI; the looking is done on the reader executor. Errors: told by `failed`.
class RuleFinder final : public QObject {
    Q_OBJECT

public:
    /// `shown`: of how many of the first ones the rows are read.
    explicit RuleFinder(Bridge& bridge, int shown, QObject* parent = nullptr);

    /// Begins anew; what was found for another rule is forgotten.
    void look(const model::Rule& rule);
    void stop();

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] int looked() const { return m_looked; }
    [[nodiscard]] const std::vector<model::ItemId>& items() const { return m_items; }
    /// Those among them that the user has decided on: a rule leaves them alone.
    [[nodiscard]] const std::vector<model::ItemId>& decided() const { return m_decided; }
    [[nodiscard]] const std::vector<model::ItemRow>& rows() const { return m_rows; }

signals:
    /// There is more, or it has come to the end.
    void progressed();
    void failed(const musette::base::Error& error);

private:
    struct Looking;

    void next(const std::shared_ptr<Looking>& looking);

    Bridge& m_bridge;
    int m_shown;
    int m_asked = 0; ///< only what was asked for last is listened to
    bool m_running = false;
    int m_looked = 0;
    std::vector<model::ItemId> m_items;
    std::vector<model::ItemId> m_decided;
    std::vector<model::ItemRow> m_rows;
};

} // namespace musette::gui
