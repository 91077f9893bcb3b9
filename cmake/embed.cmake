# embed_files(TARGET PATTERN…): the files that match, compiled into TARGET and found by base/embedded.h under their
# path from the top of the project.
function(embed_files target)
  set(found)
  foreach(pattern ${ARGN})
    file(GLOB matches CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/${pattern})
    list(APPEND found ${matches})
  endforeach()
  list(SORT found)
  set(assembly "  .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(file ${found})
    string(APPEND assembly "  .global embedded_${number}_begin\nembedded_${number}_begin:\n"
                           "  .incbin \"${CMAKE_SOURCE_DIR}/${file}\"\n"
                           "  .global embedded_${number}_end\nembedded_${number}_end:\n  .byte 0\n")
    string(APPEND declarations "extern const char embedded_${number}_begin[];\nextern const char embedded_${number}_end[];\n")
    string(APPEND rows "    {\"${file}\", embedded_${number}_begin, embedded_${number}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "  .section .note.GNU-stack,\"\",@progbits\n")
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target})
  file(CONFIGURE OUTPUT ${folder}/files.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${folder}/files.cpp CONTENT
"#include \"base/embedded.h\"

extern \"C\" {
${declarations}}

namespace plumbline::detail {
extern const EmbeddedEntry embedded_entries[];
extern const unsigned embedded_count;
const EmbeddedEntry embedded_entries[] = {
${rows}    {nullptr, nullptr, nullptr}};
const unsigned embedded_count = ${number};
}  // namespace plumbline::detail
" @ONLY)
  add_library(${target} STATIC ${folder}/files.S ${folder}/files.cpp)
  set(paths ${found})
  list(TRANSFORM paths PREPEND ${CMAKE_SOURCE_DIR}/)
  set_source_files_properties(${folder}/files.S PROPERTIES OBJECT_DEPENDS "${paths}")
  target_link_libraries(${target} PUBLIC plumbline_flags)
endfunction()
