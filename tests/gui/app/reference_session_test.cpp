// A course of two half-days and eight sequences, written by keys alone into an empty library in the
// real window, and exported: what a trainer who sits in the room does without a mouse.

#include "support/keyboard.h"
#include "support/running_program.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextBrowser>
#include <QTreeWidget>

namespace musette::test {
namespace {

struct Sequence {
    const char* title;
    const char* speaker; ///< "name – function – organisation", may be empty
    const char* note;    ///< as it is typed, with the character of its kind
};

/// Our own words for a course that many trainers have sat in.
constexpr Sequence kFirst[] = {
    {"Ce que le numérique change au travail", "Chercheuse – Observatoire des usages",
     "!Chacun porte sa musette d’outils, comme l’ouvrier portait la sienne"},
    {"Réseaux sociaux et offre de formation", "Consultant",
     "?Pourquoi ce que je fais en privé "
     "reste-t-il au seuil du bureau"},
    {"Suivre ses contacts dans un réseau", "Conseiller – Réseau de formation",
     "=Montrer le suivi des anciens stagiaires"},
    {"La veille, une démarche", "Documentaliste – Centre de ressources",
     ">Veiller, c’est choisir ce qu’on ne lira pas"},
    {"Table ronde", "Deux universitaires", ">L’éthique se décide au dessin, pas après"},
};
constexpr Sequence kSecond[] = {
    {"Se former tout au long du parcours", "Directrice adjointe – École",
     ">À distance, c’est la présence qui compte"},
    {"Partenaires et outils", "Responsable – Éditeur de logiciels",
     "*Le mur collaboratif de la séance"},
    {"Atelier", "", "zibeline"},
};

class Writer {
public:
    void createSession();
    void writeSequence(const Sequence& sequence, bool workshop);
    void nextHalfDay();
    void fillBoard();
    void nameTool();
    void answerQuestions();
    [[nodiscard]] std::string exportReport();
    [[nodiscard]] const model::SessionDocument& document() {
        return m_run.surroundings().session.content()->document;
    }
    [[nodiscard]] RunningProgram& run() { return m_run; }

private:
    /// Presses a key until the keyboard is in what has that name.
    void tabTo(const std::string& name, Qt::Key key = Qt::Key_Tab,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        for (int step = 0; step < 25 && !isIn(name); ++step) {
            m_keys.press(key, modifiers);
            settle();
        }
        INFO("not in " << name << " but in " << Keyboard::path());
        REQUIRE(isIn(name));
    }
    [[nodiscard]] static bool isIn(const std::string& name) {
        return Keyboard::path().find("“" + name + "”") != std::string::npos;
    }
    void describe(const Sequence& sequence, bool workshop);

    RunningProgram m_run;
    Keyboard m_keys;
};

void Writer::createSession() {
    REQUIRE(waitUntil([&] { return m_run.program().library().isOpen(); }));
    m_keys.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(m_keys.isIn("sessionDialog"));
    m_keys.type("Le numérique dans nos pratiques");
    m_keys.press(Qt::Key_Tab);
    m_keys.type("École des cadres");
    tabTo("to");
    m_keys.press(Qt::Key_Up); // one day more
    tabTo("halfDays");
    const auto& halfDays = m_run.await<QTreeWidget>("halfDays");
    REQUIRE(halfDays.topLevelItemCount() == 6);
    m_keys.press(Qt::Key_Home);
    m_keys.press(Qt::Key_Space); // not the first morning
    for (int row = 0; row < 4; ++row)
        m_keys.press(Qt::Key_Down);
    m_keys.press(Qt::Key_Space); // not the second afternoon
    tabTo("accept");
    m_keys.press(Qt::Key_Return);
    const auto& session = m_run.surroundings().session;
    REQUIRE(waitUntil([&] { return session.exists(); }));
    REQUIRE(document().halfDays.size() == 2);
    CHECK(document().halfDays[0].slot == model::Slot::Afternoon);
    CHECK(document().halfDays[1].slot == model::Slot::Morning);
    m_keys.press(Qt::Key_2, Qt::ControlModifier);
    m_keys.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(m_keys.isIn("captureText"));
    while (session.halfDay() != document().halfDays[0].id) {
        const auto before = session.halfDay();
        m_keys.press(Qt::Key_PageUp, Qt::ControlModifier);
        REQUIRE(waitUntil([&] { return session.halfDay() != before; }));
    }
}

/// Kind, visibility and speakers, in the dialog of the sequence that its heading opens.
void Writer::describe(const Sequence& sequence, bool workshop) {
    INFO(sequence.title);
    tabTo("timeline", Qt::Key_Tab, Qt::ShiftModifier);
    m_keys.press(Qt::Key_End); // its heading is the last thing there
    m_keys.press(Qt::Key_Return);
    REQUIRE(m_keys.isIn("sequenceDialog"));
    m_keys.press(Qt::Key_Tab); // to the kind
    if (workshop) {
        m_keys.press(Qt::Key_Down);
        tabTo("visibility");
        m_keys.press(Qt::Key_End); // private
    }
    tabTo("speakers");
    m_keys.type(sequence.speaker);
    tabTo("accept");
    m_keys.press(Qt::Key_Return);
    REQUIRE(waitUntil([] { return QApplication::activeModalWidget() == nullptr; }));
    m_keys.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(m_keys.isIn("captureText"));
}

void Writer::writeSequence(const Sequence& sequence, bool workshop) {
    const std::size_t before = document().sequences.size();
    m_keys.type(sequence.title);
    m_keys.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return document().sequences.size() == before + 1; }));
    describe(sequence, workshop);
    const std::size_t notes = document().notes.size();
    m_keys.type(sequence.note);
    m_keys.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    m_keys.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    m_keys.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return document().notes.size() == notes + 1; }));
}

void Writer::nextHalfDay() {
    m_keys.press(Qt::Key_PageDown, Qt::ControlModifier);
    REQUIRE(waitUntil(
        [&] { return m_run.surroundings().session.halfDay() == document().halfDays[1].id; }));
    REQUIRE(m_keys.isIn("captureText"));
}

void Writer::fillBoard() {
    m_keys.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(m_keys.isIn("boardDialog"));
    REQUIRE(waitUntil([&] { return !document().boards.empty(); }));
    auto& table = m_run.await<QTableView>("board");
    const auto cards = [&] { return document().boards.at(0).columns.at(0).cards.size(); };
    for (const char* text : {"hermine au mur", "hermine encore"}) {
        const std::size_t before = cards();
        m_keys.type(text);
        m_keys.press(Qt::Key_Return);
        REQUIRE(waitUntil([&] { return cards() == before + 1 && table.hasFocus(); }));
    }
    m_keys.press(Qt::Key_Escape);
    REQUIRE(m_keys.isIn("captureText"));
}

void Writer::nameTool() {
    m_keys.press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(m_keys.isIn("newTool"));
    m_keys.type("Mur collaboratif");
    m_keys.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return document().tools.size() == 1; }));
    m_keys.press(Qt::Key_Escape);
    REQUIRE(m_keys.isIn("captureText"));
}

void Writer::answerQuestions() {
    const std::size_t before = document().notes.size();
    m_keys.press(Qt::Key_J, Qt::ControlModifier);
    REQUIRE(m_keys.isIn("keep"));
    m_keys.type("belette");
    m_keys.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return document().notes.size() == before + 1; }));
}

std::string Writer::exportReport() {
    m_keys.press(Qt::Key_3, Qt::ControlModifier);
    const auto& preview = m_run.await<QTextBrowser>("reportPreview");
    REQUIRE(waitUntil([&] { return preview.toPlainText().contains("Table ronde"); }));
    m_keys.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(m_keys.isIn("fileNameEdit"));
    m_keys.press(Qt::Key_A, Qt::ControlModifier);
    m_keys.type(QString::fromStdString(m_run.file("session.html").string()));
    m_keys.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return std::filesystem::exists(m_run.file("session.html")); }));
    return readBytes(m_run.file("session.html"));
}

} // namespace

TEST_CASE("A course of eight sequences is written by keys alone into an empty library and exported",
          "[gui][journey]") {
    Writer writer;
    writer.createSession();
    for (const Sequence& sequence : kFirst)
        writer.writeSequence(sequence, false);
    writer.nextHalfDay();
    for (const Sequence& sequence : kSecond)
        writer.writeSequence(sequence, *sequence.speaker == '\0');
    writer.fillBoard();
    writer.nameTool();
    writer.answerQuestions();

    const model::SessionDocument& document = writer.document();
    REQUIRE(document.sequences.size() == 8);
    CHECK(document.sequences[0].speakers.at(0).name == "Chercheuse");
    CHECK(document.sequences[7].kind == model::SequenceKind::Workshop);
    CHECK(document.sequences[7].visibility == model::Visibility::Private);
    CHECK(document.notes.size() == 9);

    const std::string report = writer.exportReport();
    for (const char* shown : {"Ce que le numérique change au travail", "Partenaires et outils",
                              "la présence qui compte", "musette d’outils", "Mur collaboratif",
                              "not tested", "What I keep"})
        CHECK_THAT(report, containsText(shown));
    // The workshop, its note and its board are private, and so are the answers.
    for (const char* hidden : {"zibeline", "hermine", "belette", "Atelier"})
        CHECK_THAT(report, !containsText(hidden));
}

} // namespace musette::test
