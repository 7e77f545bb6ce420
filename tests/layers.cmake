# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# Fails when a file includes something of a floor above its own (README, "How the code is laid out").
#   cmake -D ROOT=<source folder> -P layers.cmake

set(problems "")

# Includes matching pattern are forbidden in the .h and .cpp files below folder.
function(forbid folder pattern)
    file(GLOB_RECURSE files ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"](${pattern})")
        foreach(line IN LISTS lines)
            file(RELATIVE_PATH name ${ROOT} ${file})
            list(APPEND problems "${name}: ${line}")
        endforeach()
    endforeach()
    set(problems "${problems}" PARENT_SCOPE)
endfunction()

set(gui "QtWidgets|QtGui|QWidget|QApplication|QGuiApplication|QPainter|QColor|QImage|QPixmap|QIcon|QDialog|QSettings")
set(whole_modules "QtWidgets>|QtConcurrent>|QtCore>|QtGui>|QtNetwork>|QtSql>|QtTest>")
forbid(core "ui/|app/|tests/|${gui}|${whole_modules}")
forbid(core/base "core/(model|weights|topology|store|io|manage)/")
forbid(core/model "core/(weights|topology|store|io|manage)/")
forbid(core/weights "core/(topology|store|io|manage)/")
forbid(core/topology "core/(weights|store|io|manage)/")
forbid(core/store "core/(weights|topology|io|manage)/")
forbid(core/io "core/manage/")
forbid(ui "app/|tests/|QSql|${whole_modules}")
forbid(app "tests/|${whole_modules}")

if(problems)
    list(JOIN problems "\n  " text)
    message(FATAL_ERROR "An include goes upwards or sideways:\n  ${text}")
endif()

# Continuations of futures may run twice in Qt 6.4.2: core/base/continuation.h has what to use.
foreach(folder core ui app)
    file(GLOB_RECURSE files ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${file} lines REGEX "(\\.|->)(then|unwrap|onFailed|onCanceled)\\(")
        foreach(line IN LISTS lines)
            file(RELATIVE_PATH name ${ROOT} ${file})
            list(APPEND continuations "${name}: ${line}")
        endforeach()
    endforeach()
endforeach()
if(continuations)
    list(JOIN continuations "\n  " text)
    message(FATAL_ERROR "A continuation of a future is not safe in Qt 6.4.2:\n  ${text}")
endif()
