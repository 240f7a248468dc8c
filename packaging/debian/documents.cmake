# Run by CPack on what was installed, before it becomes a package: what Debian's policy wants beside the program. SOURCE_DATE_EPOCH
# is the time of the changelog's entry.
cmake_minimum_required(VERSION 3.22)
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(documents ${share}/doc/digestlint)

string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${documents}/changelog.Debian
"digestlint (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * See changelog.gz for what has changed.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
configure_file(${CPACK_DIGESTLINT_SOURCE_DIR}/CHANGELOG.md ${documents}/changelog COPYONLY)
configure_file(${CPACK_DIGESTLINT_SOURCE_DIR}/packaging/debian/copyright ${documents}/copyright COPYONLY)
file(CHMOD ${documents}/copyright PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

file(GLOB_RECURSE plain ${share}/man/*.1 ${documents}/changelog*)
execute_process(COMMAND gzip -9n ${plain} COMMAND_ERROR_IS_FATAL ANY)
# zsh of Debian looks elsewhere than one in /usr/local.
file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)
if(CPACK_DIGESTLINT_STATIC)
  configure_file(${CPACK_DIGESTLINT_SOURCE_DIR}/packaging/debian/lintian-overrides ${share}/lintian/overrides/digestlint COPYONLY)
endif()
