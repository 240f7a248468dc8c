# The Debian package that scripts/package makes with CPack.
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
if(NOT DIGESTLINT_STATIC)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/debian/documents.cmake)
set(CPACK_DIGESTLINT_SOURCE_DIR ${PROJECT_SOURCE_DIR})
set(CPACK_DIGESTLINT_STATIC ${DIGESTLINT_STATIC})
include(CPack)
