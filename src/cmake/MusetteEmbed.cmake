# musette_embed(<target> <namespace> <function> FILES <files…>)
#
# Compiles files into a target as bytes. In code:
#     namespace <namespace> { std::span<const EmbeddedFile> <function>(); }   // <musette/base/embedded.h>
# sorted by file name.
function(musette_embed target namespace function)
    cmake_parse_arguments(arg "" "" "FILES" ${ARGN})
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded_${function}.cpp")
    set(script "${PROJECT_SOURCE_DIR}/src/cmake/embed.cmake")
    list(SORT arg_FILES)
    add_custom_command(OUTPUT "${out}"
        COMMAND "${CMAKE_COMMAND}" "-DOUT=${out}" "-DNAMESPACE=${namespace}" "-DFUNCTION=${function}"
            "-DFILES=${arg_FILES}" -P "${script}"
        DEPENDS ${arg_FILES} "${script}" VERBATIM)
    target_sources(${target} PRIVATE "${out}")
endfunction()
