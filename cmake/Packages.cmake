# The packages that scripts/package makes: a Debian package by CPack, and the program of the tarball and of the npm package.

# The same objects linked once more, to find the libraries that come along beside it in lib/digestlint: Debian has no
# static fmt and no static simdjson.
add_executable(digestlint_portable $<TARGET_OBJECTS:digestlint>)
get_target_property(libraries digestlint LINK_LIBRARIES)
target_link_libraries(digestlint_portable PRIVATE ${libraries})
set_target_properties(digestlint_portable PROPERTIES LINKER_LANGUAGE CXX RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/portable
                      OUTPUT_NAME digestlint BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "$ORIGIN/../lib/digestlint")
if(NOT DIGESTLINT_TESTS)
  set_target_properties(digestlint_portable PROPERTIES EXCLUDE_FROM_ALL ON)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME digestlint)
set(CPACK_PACKAGE_VENDOR digestlint)
set(CPACK_PACKAGE_CONTACT "The authors of digestlint <digestlint@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "linter for Korean digests of papers in Markdown")
set(CPACK_PACKAGE_DESCRIPTION
"Finds the mistakes in Korean digests of papers: repeated authors, links that
swallow a particle, emphasis that stays on the page as asterisks, particles
that disagree with their word. It says exactly where they are, and mends those
that it can mend for certain.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/debian/documents.cmake)
set(CPACK_DIGESTLINT_SOURCE_DIR ${PROJECT_SOURCE_DIR})
include(CPack)
