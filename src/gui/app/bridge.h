#pragma once

#include <musette/model/change.h>
#include <musette/service/library.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <type_traits>
#include <utility>

namespace musette::gui {

/// The one way between the window and the library: work goes out as a function that runs on an
/// executor of the library, what it returns comes back to the GUI thread, and only while the
/// receiver lives. Changes of the library arrive here too, a burst of them as one.
/// Ownership: outlives the Library it was given. Thread: GUI. Errors: as the functions return them.
class Bridge final : public QObject {
    Q_OBJECT

public:
    explicit Bridge(QObject* parent = nullptr);

    /// Before anything else. Another library may follow when the first was detached.
    void attach(service::Library& library);
    /// Called before the library goes; nothing is sent to it or delivered from it any more.
    void detach();
    [[nodiscard]] bool attached() const { return m_library != nullptr; }
    /// Tells every view that all it shows may have changed: another library is open.
    void tellAllChanged();

    /// `work(LibraryReader&) -> T` on the reader executor, then `done(T)` here.
    template <class Work, class Done>
    void read(QObject* receiver, Work work, Done done) {
        if (m_library == nullptr)
            return;
        m_library->read([this, work = std::move(work), reply = replyTo(receiver, std::move(done))](
                            service::LibraryReader& reader) mutable {
            deliver(std::move(reply), work(reader));
        });
    }

    /// `work(LibraryEditor&) -> T` on the library executor, then `done(T)` here.
    template <class Work, class Done>
    void edit(QObject* receiver, Work work, Done done) {
        if (m_library == nullptr)
            return;
        m_library->edit([this, work = std::move(work), reply = replyTo(receiver, std::move(done))](
                            service::LibraryEditor& editor) mutable {
            deliver(std::move(reply), work(editor));
        });
    }

    /// An edit whose failure is told by `editFailed` and whose success needs no answer.
    void edit(std::move_only_function<base::Status(service::LibraryEditor&)> work);

    /// Writes in steps: `step(LibraryFile&, tell) -> std::optional<T>` runs on the library executor
    /// until it gives a T, which `done` gets here; what it tells by `tell(Note)` on the way,
    /// `progress` gets. Dropping the job ends it after a step.
    template <class Note, class Step, class Progress, class Done>
    [[nodiscard]] std::unique_ptr<service::Job> editInSteps(QObject* receiver, Step step,
                                                            Progress progress, Done done) {
        if (m_library == nullptr)
            return nullptr;
        return m_library->editInSteps(
            [this, step = std::move(step), told = replyTo(receiver, std::move(progress)),
             reply = replyTo(receiver, std::move(done))](service::LibraryFile& file) mutable {
                auto value =
                    step(file, [this, &told](Note note) { deliver(told, std::move(note)); });
                if (value)
                    deliver(reply, *std::move(value));
                return !value;
            });
    }

    void open(QObject* receiver, std::function<void(base::Status)> done);

    [[nodiscard]] std::unique_ptr<service::Job>
    refresh(QObject* receiver, const service::RefreshOptions& options,
            std::function<void(const service::RefreshProgress&)> progress,
            std::function<void(const base::Result<service::RefreshSummary>&)> done);
    [[nodiscard]] std::unique_ptr<service::Job>
    findFeeds(QObject* receiver, const std::string& address,
              std::function<void(const base::Result<service::FoundFeeds>&)> done);

    [[nodiscard]] std::unique_ptr<service::Job>
    readFullText(QObject* receiver, model::ItemId item,
                 std::function<void(const base::Result<service::FullTextOutcome>&)> done);
    [[nodiscard]] std::unique_ptr<service::Job>
    readNewFullTexts(QObject* receiver, base::Instant since,
                     std::function<void(const std::vector<service::FullTextOutcome>&)> done);

    [[nodiscard]] std::unique_ptr<service::Job>
    loadImages(QObject* receiver, const service::ImageRequest& request,
               std::function<void(const service::FoundImage&)> found,
               std::function<void(const base::Status&)> done);

    [[nodiscard]] std::unique_ptr<service::Job>
    fetchTitles(QObject* receiver,
                std::function<void(const base::Result<service::TitleSummary>&)> done);

    [[nodiscard]] std::unique_ptr<service::Job>
    checkLinks(QObject* receiver, const std::vector<std::string>& urls,
               std::function<void(std::pair<std::size_t, std::size_t>)> progress,
               std::function<void(const std::vector<model::LinkCheck>&)> done);

    [[nodiscard]] base::Instant now() const;

signals:
    void changed(const musette::model::LibraryChange& change);
    void editFailed(const musette::base::Error& error);

private:
    template <class Done>
    struct Reply {
        QPointer<QObject> receiver;
        Done done;
        int attachment; ///< which library it belongs to
    };

    template <class Done>
    std::shared_ptr<Reply<Done>> replyTo(QObject* receiver, Done done) const {
        return std::make_shared<Reply<Done>>(
            Reply<Done>{QPointer<QObject>(receiver), std::move(done), m_attachment});
    }

    template <class Done, class Value>
    void deliver(std::shared_ptr<Reply<Done>> reply, Value value) {
        auto shared = std::make_shared<Value>(std::move(value));
        QMetaObject::invokeMethod(
            this,
            [this, reply = std::move(reply), shared] {
                if (reply->receiver && reply->attachment == m_attachment)
                    reply->done(std::move(*shared));
            },
            Qt::QueuedConnection);
    }

    void gather(model::LibraryChange change);

    service::Library* m_library = nullptr;
    int m_attachment = 0; ///< counts libraries, so that answers of the last one are dropped
    model::LibraryChange m_gathered;
    QTimer m_burst;
};

} // namespace musette::gui
