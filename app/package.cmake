# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# cpack -G DEB in a build folder makes the package for Debian.
set(CPACK_PACKAGE_NAME weightroom)
set(CPACK_PACKAGE_VENDOR "The Weightroom authors")
set(CPACK_PACKAGE_CONTACT "The Weightroom authors <weightroom@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Open, inspect, keep and move TensorFlow.js models")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plug-ins of Qt, which no linker names.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-qpa-plugins, libqt6svg6, qt6-translations-l10n")
include(CPack)
