# The licences of what a static program has inside, installed with it: as Debian has them, with the texts that they point to.
# The one of glibc asks that whoever has the program can link it with another glibc, so a list says where all sources are.
function(digestlint_install_licenses)
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libstdc++.a OUTPUT_VARIABLE gcc)
  string(REGEX REPLACE ".*/([0-9]+)/[^/]*$" "\\1" gcc "${gcc}")
  set(packages libcmark-gfm-dev libre2-dev libutf8proc-dev libsimdjson-dev libfmt-dev libcli11-dev nlohmann-json3-dev
               libtomlplusplus-dev libdtl-dev libxxhash-dev libc6-dev libstdc++-${gcc}-dev)
  set(texts Apache-2.0 GPL-3 LGPL-2.1)
  set(folder ${PROJECT_BINARY_DIR}/licenses)
  foreach(package IN LISTS packages)
    if(NOT EXISTS /usr/share/doc/${package}/copyright)
      message(STATUS "The licences of libraries aren't installed with the program: there is no /usr/share/doc/${package}/copyright")
      return()
    endif()
    configure_file(/usr/share/doc/${package}/copyright ${folder}/${package} COPYONLY)
  endforeach()
  foreach(text IN LISTS texts)
    configure_file(/usr/share/common-licenses/${text} ${folder}/${text} COPYONLY)
  endforeach()
  execute_process(COMMAND dpkg-query --show --showformat "  https://snapshot.debian.org/package/\${source:Package}/\${source:Version}/\n" ${packages}
                  OUTPUT_VARIABLE sources COMMAND_ERROR_IS_FATAL ANY)
  file(CONFIGURE OUTPUT ${folder}/SOURCES CONTENT
"The program digestlint has the libraries inside whose licences are in this folder. It was linked with what Debian made of
these sources:

@sources@
and of its own, ${PROJECT_HOMEPAGE_URL}/tree/v${PROJECT_VERSION}. With these, `scripts/quickstart` links it anew, also with
a glibc that you have changed (section 6 of the LGPL).
" @ONLY)
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_DOCDIR})
endfunction()
digestlint_install_licenses()
