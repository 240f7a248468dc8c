# Debian 12's packages of what digestlint stands on. cmark-gfm, its extensions and utf8proc have no CMake config, RE2's
# is not shipped by Debian; pkg-config and find_library find them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(CMARK_GFM REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
find_package(CLI11 CONFIG REQUIRED)
find_package(nlohmann_json CONFIG REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)
find_path(DTL_INCLUDE_DIR dtl/dtl.hpp REQUIRED)
find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
if(DIGESTLINT_STATIC)
  include(cmake/StaticLibraries.cmake)
else()
  find_library(CMARK_GFM_EXTENSIONS NAMES cmark-gfm-extensions REQUIRED)
  find_package(simdjson CONFIG REQUIRED)
  find_package(fmt CONFIG REQUIRED)
endif()

# Headers of others that our warnings would complain about.
add_library(digestlint_tomlplusplus INTERFACE)
target_include_directories(digestlint_tomlplusplus SYSTEM INTERFACE ${TOMLPLUSPLUS_INCLUDE_DIR})
add_library(digestlint_dtl INTERFACE)
target_include_directories(digestlint_dtl SYSTEM INTERFACE ${DTL_INCLUDE_DIR})
add_library(digestlint_xxhash INTERFACE)  # all of it is inlined
target_include_directories(digestlint_xxhash SYSTEM INTERFACE ${XXHASH_INCLUDE_DIR})
