// The page «Report» of the settings: theme, organisation with its logo, the user's own templates.

#include "../support/stage.h"
#include "gui/app/text.h"
#include "gui/dialogs/report_settings.h"

#include <musette/base/file.h>
#include <musette/service/report_editor.h>
#include <musette/service/report_templates.h>

#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace musette;
using test::Stage;
using test::waitUntil;

namespace {

struct PageShown {
    PageShown() : page(stage.surroundings(), stage.file("library.db"), &window) {
        window.resize(700, 560);
        page.resize(660, 540);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(waitUntil([&] { return page.isEnabled(); }));
    }
    template <class Widget>
    Widget& find(const char* name) {
        auto* found = page.findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    model::OrganisationBlock organisation() {
        auto read = stage.read(
            [](service::LibraryReader& reader) { return reader.reports.organisation(); });
        REQUIRE(read.has_value());
        return *std::move(read);
    }
    /// Answers the question for an image.
    void chooseLogo(const std::filesystem::path& file) {
        find<QPushButton>("chooseLogo").click();
        QFileDialog* dialog = nullptr;
        REQUIRE(waitUntil([&] {
            dialog = window.findChild<QFileDialog*>();
            return dialog != nullptr && dialog->isVisible();
        }));
        emit dialog->fileSelected(gui::toQt(file.string()));
        dialog->reject();
        REQUIRE(waitUntil([&] { return window.findChild<QFileDialog*>() == nullptr; }));
    }
    void writeTemplate(const char* name, const std::string& bytes) {
        const auto folder = service::templateFolders(stage.file("library.db")).front();
        std::filesystem::create_directories(folder);
        REQUIRE(base::writeFileAtomically(folder / name, bytes).has_value());
        find<QPushButton>("checkTemplates").click();
    }

    Stage stage;
    QWidget window;
    gui::ReportSettingsPage page;
};

} // namespace

TEST_CASE("the organisation is typed, its logo chosen, and reports have both") {
    PageShown shown;
    auto& name = shown.find<QLineEdit>("organisationName");
    name.setFocus();
    QTest::keyClicks(&name, "GRETA des Exemples");
    QTest::keyClick(&name, Qt::Key_Tab);
    QTest::keyClicks(&shown.find<QPlainTextEdit>("organisationDetails"), "1 rue Neuve");
    REQUIRE(waitUntil([&] { return shown.organisation().details == "1 rue Neuve"; }));
    CHECK(shown.organisation().name == "GRETA des Exemples");

    const auto file = shown.stage.file("logo.png");
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    REQUIRE(picture.save(gui::toQt(file.string())));
    shown.chooseLogo(file);
    REQUIRE(waitUntil([&] { return !shown.organisation().logo.empty(); }));
    REQUIRE(waitUntil([&] { return shown.find<QLabel>("organisationLogo").isVisible(); }));
    CHECK(shown.organisation().name == "GRETA des Exemples");
    shown.find<QPushButton>("noLogo").click();
    REQUIRE(waitUntil([&] { return shown.organisation().logo.empty(); }));
}

TEST_CASE("what is no image is refused as a logo, in words beside it") {
    PageShown shown;
    const auto file = shown.stage.file("logo.png");
    REQUIRE(base::writeFileAtomically(file, "<svg/>").has_value());
    shown.chooseLogo(file);
    REQUIRE(waitUntil([&] { return shown.find<QLabel>("logoTrouble").isVisible(); }));
    CHECK(shown.organisation().logo.empty());
}

TEST_CASE("the theme chosen here is the theme of reports whose author chose none") {
    PageShown shown;
    const auto made = shown.stage.addSession("Une session");
    auto& theme = shown.find<QComboBox>("usualTheme");
    theme.setFocus();
    QTest::keyClick(&theme, Qt::Key_Down);
    REQUIRE(waitUntil([&] {
        const auto settings = shown.stage.read(
            [&](service::LibraryReader& reader) { return reader.reports.settings(made.session); });
        return settings.has_value() && settings->theme == model::ReportTheme::Sober;
    }));
}

TEST_CASE("templates of one's own are told, and what is wrong in them by file and line") {
    PageShown shown;
    auto& state = shown.find<QLabel>("templateState");
    REQUIRE(waitUntil([&] { return state.text().startsWith("No template"); }));
    shown.writeTemplate("item.mustache", "<p>\n{{#authors}}\n</p>\n");
    REQUIRE(waitUntil([&] { return state.text().startsWith("item.mustache:2: "); }));
    shown.writeTemplate("item.mustache", "<p>{{title}}</p>\n");
    REQUIRE(waitUntil([&] { return state.text().startsWith("1 template"); }));
    CHECK(shown.find<QPushButton>("openTemplates").isEnabled());
    // Those of the program are put beside it, one's own stays.
    shown.find<QPushButton>("copyTemplates").click();
    REQUIRE(waitUntil([&] {
        const int count = state.text().section(' ', 0, 0).toInt();
        return count > 20 && state.text().contains("nothing wrong");
    }));
    const auto own = base::readFile(
        service::templateFolders(shown.stage.file("library.db")).front() / "item.mustache");
    REQUIRE(own.has_value());
    CHECK(*own == "<p>{{title}}</p>\n");
}
