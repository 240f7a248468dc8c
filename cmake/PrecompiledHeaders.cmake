# Half of the time that a file takes to compile goes into headers of libraries: they are read once.
set(DIGESTLINT_PCH_common <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
    <utility> <variant> <vector> <fmt/format.h>)
set(DIGESTLINT_PCH_json ${DIGESTLINT_PCH_common} <nlohmann/json.hpp>)
set(DIGESTLINT_PCH_lsp ${DIGESTLINT_PCH_json} <simdjson.h>)
set(DIGESTLINT_PCH_catch ${DIGESTLINT_PCH_common} <catch2/catch.hpp>)
set(DIGESTLINT_PCH_json_LIBRARIES nlohmann_json::nlohmann_json)
set(DIGESTLINT_PCH_lsp_LIBRARIES nlohmann_json::nlohmann_json simdjson::simdjson)
set(DIGESTLINT_PCH_catch_LIBRARIES Catch2::Catch2)

# digestlint_precompile(TARGET common|json|lsp|catch): all targets of a kind share one precompiled header.
function(digestlint_precompile target kind)
  if(NOT DIGESTLINT_PCH)
    return()
  endif()
  if(NOT TARGET digestlint_pch_${kind})
    file(WRITE ${PROJECT_BINARY_DIR}/pch_${kind}.cc "")
    add_library(digestlint_pch_${kind} OBJECT ${PROJECT_BINARY_DIR}/pch_${kind}.cc)
    target_link_libraries(digestlint_pch_${kind} PRIVATE digestlint_options fmt::fmt ${DIGESTLINT_PCH_${kind}_LIBRARIES})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(digestlint_pch_${kind} PRIVATE -fpch-preprocess)  # for ccache
    endif()
    target_precompile_headers(digestlint_pch_${kind} PRIVATE ${DIGESTLINT_PCH_${kind}})
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
  target_precompile_headers(${target} REUSE_FROM digestlint_pch_${kind})
endfunction()
