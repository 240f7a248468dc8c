# digestlint_embed_data(TARGET DIRECTORY [FUNCTION NAME HEADER FILE] [FILES GLOB…]): puts every file below DIRECTORY, or
# those that match GLOB (relative to it), into TARGET, byte for byte, so that the binary works without its data folder.
# They are pages of the binary that nobody reads before they are asked for. NAME(file), declared in FILE, looks one up;
# names are relative to DIRECTORY and sorted.
function(digestlint_embed_data target directory)
  cmake_parse_arguments(ARG "" "FUNCTION;HEADER" "FILES" ${ARGN})
  if(NOT ARG_FUNCTION)
    set(ARG_FUNCTION EmbeddedData)
    set(ARG_HEADER text/embedded_data.h)
  endif()
  if(NOT ARG_FILES)
    set(ARG_FILES *)
  endif()
  list(TRANSFORM ARG_FILES PREPEND ${directory}/)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${directory} ${ARG_FILES})
  list(FILTER files EXCLUDE REGEX "^lexicon/")  # compiled into a table of its own: digestlint_embed_lexicon
  list(SORT files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${ARG_FUNCTION})
  set(assembly "    .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS files)
    set(symbol digestlint_${ARG_FUNCTION}_${number})
    string(APPEND assembly
      "    .global ${symbol}\n    .global ${symbol}_end\n"
      "${symbol}:\n    .incbin \"${directory}/${file}\"\n${symbol}_end:\n    .byte 0\n")
    string(APPEND declarations "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${file}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    set_property(SOURCE ${output}.S APPEND PROPERTY OBJECT_DEPENDS ${directory}/${file})
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${output}.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${output}.cc CONTENT
"#include \"${ARG_HEADER}\"

#include <cstddef>

extern \"C\" {
${declarations}}

namespace digestlint {
std::string_view ${ARG_FUNCTION}(std::string_view name) {
  const struct {
    std::string_view name;
    std::string_view bytes;
  } files[] = {
${rows}  };
  for (const auto& file : files) {
    if (file.name == name) return file.bytes;
  }
  return {};
}
}  // namespace digestlint
" @ONLY)
  target_sources(${target} PRIVATE ${output}.S ${output}.cc)
endfunction()

# digestlint_embed_lexicon(TARGET FOLDER): compiles the lists of FOLDER into the table of src/korean/lexicon.h and puts it
# into TARGET.
function(digestlint_embed_lexicon target folder)
  add_executable(compile_lexicon ${PROJECT_SOURCE_DIR}/cmake/compile_lexicon.cc)
  target_include_directories(compile_lexicon PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(compile_lexicon PRIVATE digestlint_options)
  file(GLOB lists CONFIGURE_DEPENDS ${folder}/*.tsv)
  set(table ${CMAKE_CURRENT_BINARY_DIR}/lexicon.table)
  add_custom_command(OUTPUT ${table} COMMAND compile_lexicon ${folder} ${table} DEPENDS compile_lexicon ${lists}
                     COMMENT "Compiling the lexicon" VERBATIM)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/lexicon_table.S CONTENT
"    .section .rodata
    .global digestlint_lexicon
    .global digestlint_lexicon_end
    .balign 64
digestlint_lexicon:
    .incbin \"${table}\"
digestlint_lexicon_end:
    .byte 0
    .section .note.GNU-stack,\"\",%progbits
" @ONLY)
  set_property(SOURCE ${CMAKE_CURRENT_BINARY_DIR}/lexicon_table.S APPEND PROPERTY OBJECT_DEPENDS ${table})
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/lexicon_table.S)
endfunction()
