# DIGESTLINT_STATIC: a program in one file that needs no other, which is what is shipped. Loading nine shared libraries takes
# more time than linting a file; and the file runs on any Linux. Static-PIE, since a program that is merely -static lists all
# its unwind tables for libgcc before main. What is compiled is the same in both ways, so that only linking tells them apart.
add_compile_options(-fPIE)
add_link_options(-static-pie)

set(without_static "or configure with -DDIGESTLINT_STATIC=OFF, for a program with shared libraries")
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_FLAGS -fPIE)
set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
check_cxx_source_compiles("#include <iostream>\nint main() { std::cout << 1; }" DIGESTLINT_LINKS_STATIC_PIE)
unset(CMAKE_REQUIRED_FLAGS)
unset(CMAKE_REQUIRED_LINK_OPTIONS)
if(NOT DIGESTLINT_LINKS_STATIC_PIE)
  message(FATAL_ERROR "A static program can't be linked here: install the static libraries of C and C++, ${without_static}")
endif()

# What there is an archive of: it takes the place of the shared library, whose headers it shares.
function(digestlint_find_archive variable name)
  find_library(DIGESTLINT_ARCHIVE_${name} lib${name}.a)
  if(NOT DIGESTLINT_ARCHIVE_${name})
    message(FATAL_ERROR "There is no lib${name}.a for a static program: install it, ${without_static}")
  endif()
  set(${variable} ${DIGESTLINT_ARCHIVE_${name}} PARENT_SCOPE)
endfunction()
digestlint_find_archive(archive cmark-gfm)
set_target_properties(PkgConfig::CMARK_GFM PROPERTIES INTERFACE_LINK_LIBRARIES ${archive})
digestlint_find_archive(archive re2)
set_target_properties(PkgConfig::RE2 PROPERTIES INTERFACE_LINK_LIBRARIES "${archive};Threads::Threads")
digestlint_find_archive(archive utf8proc)
set_target_properties(PkgConfig::UTF8PROC PROPERTIES INTERFACE_LINK_LIBRARIES ${archive})
digestlint_find_archive(CMARK_GFM_EXTENSIONS cmark-gfm-extensions)

# Debian ships fmt's implementation as a header. Compiled once: with fmt::fmt-header-only each file that formats takes six
# seconds more.
add_library(digestlint_fmt STATIC cmake/fmt_library.cc)
add_library(fmt::fmt ALIAS digestlint_fmt)

# Of simdjson Debian ships the source in its source package alone; the second address is the same file for good, by its SHA-1.
set(simdjson_archive simdjson_3.0.1.orig.tar.gz)
set(simdjson_sha256 156b1bc5eb0561b2bd166b46d191fd3d95a3e709cc63761477d3b7aec2b6e9ed)
set(simdjson_urls http://deb.debian.org/debian/pool/main/s/simdjson/${simdjson_archive}
                  http://snapshot.debian.org/file/ac597fa119f4f0f0e065542ba510b93f8460bffd)
set(simdjson_folder ${PROJECT_BINARY_DIR}/simdjson-3.0.1)

function(digestlint_unpack_simdjson)
  if(NOT EXISTS ${PROJECT_BINARY_DIR}/${simdjson_archive})
    return()
  endif()
  file(SHA256 ${PROJECT_BINARY_DIR}/${simdjson_archive} sum)
  if(sum STREQUAL simdjson_sha256)
    file(ARCHIVE_EXTRACT INPUT ${PROJECT_BINARY_DIR}/${simdjson_archive} DESTINATION ${PROJECT_BINARY_DIR}
         PATTERNS */singleheader/simdjson.h */singleheader/simdjson.cpp)
  endif()
endfunction()

set(tried "")
digestlint_unpack_simdjson()  # an archive that was put there by hand
foreach(url IN LISTS simdjson_urls)
  if(NOT EXISTS ${simdjson_folder})
    message(STATUS "Fetching ${url}")
    file(DOWNLOAD ${url} ${PROJECT_BINARY_DIR}/${simdjson_archive} TIMEOUT 60 STATUS status)
    string(APPEND tried "\n  ${url}: ${status}")
    digestlint_unpack_simdjson()
  endif()
endforeach()
if(NOT EXISTS ${simdjson_folder})
  message(FATAL_ERROR "The source of simdjson, which a static program takes, can't be fetched: put ${simdjson_archive} (SHA-256 "
                      "${simdjson_sha256}) into ${PROJECT_BINARY_DIR}, ${without_static}. What was tried:${tried}")
endif()
add_library(digestlint_simdjson STATIC ${simdjson_folder}/singleheader/simdjson.cpp)
target_include_directories(digestlint_simdjson SYSTEM PUBLIC ${simdjson_folder}/singleheader)
add_library(simdjson::simdjson ALIAS digestlint_simdjson)
