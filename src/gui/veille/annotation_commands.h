#pragma once

#include <musette/model/annotation.h>

#include <QObject>
#include <QString>

#include <functional>

namespace musette::gui {

struct Surroundings;
class Bridge;
class Messages;

/// What a reader does to highlights and notes of articles: each is told by a notice and can be
/// undone.
/// Thread: GUI. Errors: told by Messages.
class AnnotationCommands final : public QObject {
    Q_OBJECT

public:
    AnnotationCommands(const Surroundings& around, QObject* parent = nullptr);

    /// `note` is what the notice offers besides undoing.
    void add(const model::Highlight& highlight, std::function<void(model::HighlightId)> note);
    void setNote(const model::Highlight& highlight, const QString& text);
    void setVisibility(const model::Highlight& highlight, model::Visibility visibility);
    void remove(const model::Highlight& highlight);

    /// Without text nothing happens.
    void addNote(model::ItemId item, const QString& text);
    /// Without text the note goes.
    void setText(const model::ItemNote& note, const QString& text);
    void setVisibility(const model::ItemNote& note, model::Visibility visibility);
    void remove(const model::ItemNote& note);

private:
    void send(const model::Highlight& changed);
    void send(const model::ItemNote& changed);

    Bridge& m_bridge;
    Messages& m_messages;
};

} // namespace musette::gui
