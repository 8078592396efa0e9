# musette_module(<name> USES <modules…> [THIRD_PARTY <targets…>] [PUBLIC_THIRD_PARTY <targets…>])
#
# Declares the module in the current folder: target musette_<name>, namespace musette::<name>, its
# sources here, its public headers in include/musette/<name>. USES are the modules it may include;
# third parties are linked PRIVATE, so that no other module reaches them by accident.
function(musette_module name)
    cmake_parse_arguments(arg "" "" "USES;THIRD_PARTY" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/musette/${name}/*.h")
    list(TRANSFORM arg_USES PREPEND musette_ OUTPUT_VARIABLE used)

    set(compiled ${sources})
    list(FILTER compiled INCLUDE REGEX "\\.cpp$")
    if(compiled)
        add_library(musette_${name} STATIC ${sources})
        set(scope PUBLIC)
        target_link_libraries(musette_${name} PRIVATE musette_warnings ${arg_THIRD_PARTY})
        target_include_directories(musette_${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    else()
        add_library(musette_${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    if(headers)
        target_sources(musette_${name} ${scope}
            FILE_SET public_headers TYPE HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${headers})
        # Every public header compiles alone: checked by the target musette_headers.
        set_target_properties(musette_${name} PROPERTIES
            VERIFY_INTERFACE_HEADER_SETS ON INTERFACE_HEADER_SETS_TO_VERIFY public_headers)
    endif()
    target_include_directories(musette_${name} ${scope} "${PROJECT_SOURCE_DIR}/include")
    target_link_libraries(musette_${name} ${scope} ${used})
    add_library(musette::${name} ALIAS musette_${name})
endfunction()
