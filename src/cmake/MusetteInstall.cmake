# What `cmake --install` and the Debian package hold.
include(GNUInstallDirs)

install(TARGETS musette-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES resources/man/musette-cli.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES LICENSE README.md docs/changelog.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(TARGET musette)
    install(TARGETS musette RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    install(FILES resources/icons/LICENSE-lucide.txt DESTINATION "${CMAKE_INSTALL_DOCDIR}")
    install(FILES resources/man/musette.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    install(FILES resources/desktop/org.musette.Musette.desktop
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES resources/desktop/org.musette.Musette.metainfo.xml
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    install(FILES resources/desktop/org.musette.Musette.svg
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
    foreach(size IN ITEMS 16 22 32 48 64 128 256)
        install(FILES "resources/desktop/icons/${size}.png"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps"
            RENAME org.musette.Musette.png)
    endforeach()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME musette)
set(CPACK_PACKAGE_VENDOR "Musette developers")
set(CPACK_PACKAGE_CONTACT "Musette developers <maintainers@musette.example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
"Musette follows RSS and Atom feeds, keeps the articles that matter, ties them
to the half-days of a training session, takes notes while it runs, and exports
a report of the session as one self-contained, accessible HTML file.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION news)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates")
if(MUSETTE_BUILD_GUI)
    # Qt's own words: file dialogs, the menu of a text field, the names of keys.
    # And WebP, by a plugin.
    string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", qt6-translations-l10n, qt6-image-formats-plugins")
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
