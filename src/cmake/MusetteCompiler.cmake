# Language, warnings and sanitizers, the same for every target.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

# Code of our own gets these through musette_own_code(); third-party headers are SYSTEM.
add_library(musette_warnings INTERFACE)
target_compile_options(musette_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
    $<$<BOOL:${MUSETTE_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 warns in optimised builds of its own std::string (GCC bugs 105329 and 105651), whose
    # length it loses, and of a std::optional that is read only where it holds a value (GCC bug 80635).
    target_compile_options(musette_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized
        -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
# Not in Debian 12's libstdc++ 12 with clang: std::expected asks for this feature macro.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options(-Wno-unused-command-line-argument)
    add_compile_definitions($<$<COMPILE_LANGUAGE:CXX>:__cpp_concepts=202002L>)
    add_compile_options(-Wno-builtin-macro-redefined)
endif()

if(MUSETTE_SANITIZE)
    add_compile_options(-fsanitize=${MUSETTE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${MUSETTE_SANITIZE})
endif()
if(MUSETTE_BUILD_FUZZERS)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
