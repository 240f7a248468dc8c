# digestlint_documents(TARGET): the manual pages and the completions of shells, which the program TARGET prints itself, and
# where they are installed. A shell and man look for them there.
function(digestlint_documents target)
  if(CMAKE_CROSSCOMPILING)
    return()  # the program doesn't run here
  endif()
  set(folder ${PROJECT_BINARY_DIR}/share)
  set(files "")
  # document(FOLDER NAME ARGUMENTS…): what the program prints, and its folder below share/
  macro(document place name)
    file(MAKE_DIRECTORY ${folder}/${place})
    add_custom_command(OUTPUT ${folder}/${place}/${name} DEPENDS ${target} VERBATIM
                       COMMAND ${target} ${ARGN} > ${folder}/${place}/${name})
    list(APPEND files ${folder}/${place}/${name})
    install(FILES ${folder}/${place}/${name} DESTINATION ${CMAKE_INSTALL_DATADIR}/${place})
  endmacro()
  document(man/man1 digestlint.1 man --lang en)
  document(man/ko/man1 digestlint.1 man --lang ko)
  document(bash-completion/completions digestlint completions bash)
  document(zsh/site-functions _digestlint completions zsh --lang en)
  document(fish/vendor_completions.d digestlint.fish completions fish --lang en)
  add_custom_target(digestlint_documents ALL DEPENDS ${files})
endfunction()
