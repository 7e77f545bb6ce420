# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# The texts of all floors as :/i18n/weightroom_LANGUAGE.qm. Included by ui/CMakeLists.txt.
# `cmake --build --preset dev --target weightroom_ui_lupdate` renews the .ts files from the sources.
file(GLOB_RECURSE weightroom_text_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/core/*.cpp ${PROJECT_SOURCE_DIR}/core/*.h
    ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h
    ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h)
qt_add_translations(weightroom_ui
    TS_FILES ${PROJECT_SOURCE_DIR}/translations/weightroom_en.ts ${PROJECT_SOURCE_DIR}/translations/weightroom_es.ts
    SOURCES ${weightroom_text_sources}
    RESOURCE_PREFIX /i18n
    LUPDATE_OPTIONS -no-obsolete -locations none
    LRELEASE_OPTIONS -silent)
