#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/feed.h>
#include <musette/model/ids.h>
#include <musette/store/annotation_table.h>
#include <musette/store/attachment_table.h>
#include <musette/store/board_table.h>
#include <musette/store/feed_table.h>
#include <musette/store/full_text_table.h>
#include <musette/store/image_table.h>
#include <musette/store/item_table.h>
#include <musette/store/journal.h>
#include <musette/store/participant_table.h>
#include <musette/store/person_table.h>
#include <musette/store/query_plan.h>
#include <musette/store/report_table.h>
#include <musette/store/rule_runs.h>
#include <musette/store/rule_table.h>
#include <musette/store/saved_search_table.h>
#include <musette/store/session_tables.h>
#include <musette/store/story_table.h>
#include <musette/store/subjects.h>
#include <musette/store/title_table.h>
#include <musette/store/tool_table.h>
#include <musette/store/training_table.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

namespace musette::store {

class Connection;

/// How long a committed transaction may take to reach the disk.
enum class Durability {
    Now,  ///< what the user typed: on the disk when the call returns (synchronous=FULL)
    Soon, ///< what can be fetched again (synchronous=NORMAL)
};

/// The one connection that writes: makes and upgrades the file, owns its transactions.
/// Every method of the tables runs inside `transaction` or `operation`.
/// Thread: one at a time. Errors: those of the library file (base::ErrorCode, "library file").
class StoreWriter {
public:
    /// Opens, makes or upgrades a library. A file that is not ours, too new or damaged is refused
    /// and left byte for byte as it is. A file that can only be read opens read-only.
    [[nodiscard]] static base::Result<std::unique_ptr<StoreWriter>>
    open(const std::filesystem::path& path, const base::Clock& clock);
    ~StoreWriter();
    StoreWriter(const StoreWriter&) = delete;
    StoreWriter& operator=(const StoreWriter&) = delete;

    [[nodiscard]] FeedTable& feeds();
    [[nodiscard]] ItemTable& items();
    [[nodiscard]] FullTextTable& fullTexts();
    [[nodiscard]] ImageTable& images();
    [[nodiscard]] SessionTables& sessions();
    [[nodiscard]] BoardTable& boards();
    [[nodiscard]] ToolTable& tools();
    [[nodiscard]] PersonTable& people();
    [[nodiscard]] ParticipantTable& participants();
    [[nodiscard]] TrainingTable& trainings();
    [[nodiscard]] ReportTable& reports();
    [[nodiscard]] AnnotationTable& annotations();
    [[nodiscard]] AttachmentTable& attachments();
    [[nodiscard]] TitleTable& titles();
    [[nodiscard]] RuleTable& rules();
    [[nodiscard]] RuleRuns& ruleRuns();
    [[nodiscard]] SavedSearchTable& searches();
    [[nodiscard]] StoryTable& stories();
    [[nodiscard]] Journal& journal();
    [[nodiscard]] Subjects& subjects();

    /// Runs the work in one transaction; rolled back when it fails.
    [[nodiscard]] base::Status transaction(Durability durability,
                                           const std::function<base::Status()>& work);
    /// The same, recorded in the journal as one action of the user that can be taken back.
    [[nodiscard]] base::Status operation(model::OperationKind kind, std::string_view subject,
                                         int count, const std::function<base::Status()>& work);
    /// The same for an entry whose subject or count the work itself fills in; the time is set here.
    [[nodiscard]] base::Status operation(Operation& entry,
                                         const std::function<base::Status()>& work);

    /// Empty when it was never set.
    [[nodiscard]] base::Result<std::string> setting(std::string_view key);
    [[nodiscard]] base::Status setSetting(std::string_view key, std::string_view value);

    /// Writes the log into the file and empties it: what was overwritten is then in neither.
    [[nodiscard]] base::Status settle();

    /// Makes the search index anew from the text it indexes, and the texts of sessions, boards,
    /// notes and highlights from what they stand for: all of it is derived.
    [[nodiscard]] base::Status rebuildSearch();

    /// The plans of all statements that are run by `work`, for tests of the indexes.
    [[nodiscard]] base::Result<std::vector<StatementPlan>>
    plansOf(const std::function<void()>& work);

    /// Whether another connection has written since the last call, such as another program's.
    [[nodiscard]] bool writtenByOthers();
    /// What committed writes changed since the last call.
    [[nodiscard]] model::LibraryChange takeChanges();
    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] const std::filesystem::path& path() const;

private:
    StoreWriter();
    base::Status recorded(const std::function<base::Status()>& work, const Operation& operation);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace musette::store
