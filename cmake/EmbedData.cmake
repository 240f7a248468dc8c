# digestlint_embed_data(TARGET ROOT DIRECTORY): puts every file below DIRECTORY into TARGET, byte for byte, so that the
# binary works without its data folder. The table that it makes is declared in src/text/embedded_data.h; names are
# relative to DIRECTORY and sorted.
function(digestlint_embed_data target directory)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${directory} ${directory}/*)
  list(SORT files)
  set(assembly "    .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS files)
    string(APPEND assembly
      "    .global digestlint_data_${number}\n    .global digestlint_data_${number}_end\n"
      "digestlint_data_${number}:\n    .incbin \"${directory}/${file}\"\ndigestlint_data_${number}_end:\n    .byte 0\n")
    string(APPEND declarations
      "extern const char digestlint_data_${number}[];\nextern const char digestlint_data_${number}_end[];\n")
    string(APPEND rows "      {\"${file}\", {digestlint_data_${number}, static_cast<std::size_t>(digestlint_data_${number}_end - digestlint_data_${number})}},\n")
    set_property(SOURCE ${CMAKE_CURRENT_BINARY_DIR}/embedded_data.S APPEND PROPERTY OBJECT_DEPENDS ${directory}/${file})
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded_data.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded_data.cc CONTENT
"#include \"text/embedded_data.h\"

#include <cstddef>

extern \"C\" {
${declarations}}

namespace digestlint {
std::string_view EmbeddedData(std::string_view name) {
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
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded_data.S
                                   ${CMAKE_CURRENT_BINARY_DIR}/embedded_data.cc)
endfunction()
