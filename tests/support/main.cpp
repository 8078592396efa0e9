#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <cstdlib>

/// Every test program runs in UTC with the C locale, so that no result depends on the machine.
int main(int argc, char* argv[]) {
    setenv("TZ", "UTC", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    return Catch::Session().run(argc, argv);
}
