# embed_files(TARGET PATTERN… [OUTSIDE NAME=FILE …]): the files that match, compiled into TARGET and found by
# base/embedded.h under their path from the top of the project; files of elsewhere under the name given.
function(embed_files target)
  cmake_parse_arguments(EMBED "" "" "OUTSIDE" ${ARGN})
  set(found)
  foreach(pattern ${EMBED_UNPARSED_ARGUMENTS})
    file(GLOB matches CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/${pattern})
    foreach(match ${matches})
      list(APPEND found "${match}=${CMAKE_SOURCE_DIR}/${match}")
    endforeach()
  endforeach()
  list(APPEND found ${EMBED_OUTSIDE})
  list(SORT found)
  set(assembly "  .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  set(paths)
  foreach(one ${found})
    string(REGEX REPLACE "^([^=]*)=.*$" "\\1" file "${one}")
    string(REGEX REPLACE "^[^=]*=" "" path "${one}")
    list(APPEND paths "${path}")
    string(APPEND assembly "  .global embedded_${number}_begin\nembedded_${number}_begin:\n"
                           "  .incbin \"${path}\"\n"
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
  # Objects, not an archive: base finds them whatever the order in which archives are searched.
  add_library(${target} OBJECT ${folder}/files.S ${folder}/files.cpp)
  set_source_files_properties(${folder}/files.S PROPERTIES OBJECT_DEPENDS "${paths}")
  target_link_libraries(${target} PUBLIC plumbline_flags)
endfunction()
