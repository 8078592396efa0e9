#include "cli_call.h"
#include "support/catch.h"

#include <string>
#include <vector>

using musette::test::CliCall;
using musette::test::containsText;

TEST_CASE("every command has help") {
    const std::vector<std::vector<std::string>> commands{{"parse"},
                                                         {"sanitize"},
                                                         {"discover"},
                                                         {"feed", "add"},
                                                         {"feed", "list"},
                                                         {"feed", "remove"},
                                                         {"feed", "set"},
                                                         {"opml", "import"},
                                                         {"opml", "export"},
                                                         {"refresh"},
                                                         {"items"},
                                                         {"item", "mark"},
                                                         {"item", "tag"},
                                                         {"item", "add"},
                                                         {"session", "create"},
                                                         {"session", "list"},
                                                         {"session", "show"},
                                                         {"session", "edit"},
                                                         {"session", "delete"},
                                                         {"session", "day"},
                                                         {"session", "sequence"},
                                                         {"session", "note"},
                                                         {"session", "link"},
                                                         {"session", "import-json"},
                                                         {"session", "export-json"},
                                                         {"report"},
                                                         {"backup"},
                                                         {"check"},
                                                         {"restore"},
                                                         {"undo"},
                                                         {"redo"},
                                                         {"history"}};
    for (std::vector<std::string> command : commands) {
        INFO(command.back());
        command.emplace_back("--help");
        const auto answer = CliCall::bare(command);
        CHECK(answer.code == 0);
        CHECK_THAT(answer.out, containsText("--help"));
    }
}

TEST_CASE("the version is told") {
    const auto answer = CliCall::bare({"--version"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, containsText("musette-cli 0."));
}

TEST_CASE("wrong usage ends with status 2 and says why on standard error") {
    CliCall call;
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{},
                                                      {"nonsense"},
                                                      {"feed"},
                                                      {"feed", "add"},
                                                      {"items", "--state", "lost"},
                                                      {"item", "mark", "1"},
                                                      {"item", "mark", "--read"},
                                                      {"item", "mark", "--read", "--star", "1"},
                                                      {"item", "tag", "1"},
                                                      {"report", "1"}}) {
        const auto answer = call(arguments);
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
        CHECK_FALSE(answer.err.empty());
    }
}

TEST_CASE("a command that does not exist is named") {
    CliCall call;
    CHECK_THAT(call({"nonsense"}).err, containsText("nonsense"));
    CHECK_THAT(call({"feed", "ad", "https://exemple.fr/"}).err, containsText("ad"));
}
