# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# Builds the handler plug-in that the README shows, as somebody who installed Weightroom would, and copies a model through it.
#   cmake -D ROOT=<source> -D BUILD=<build> -D WORK=<folder> -D PROGRAM=<weightroom> -P readme.cmake

function(must_run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        list(JOIN ARGV " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

# The one block of this language in the README's section.
function(write_block language file)
    file(READ ${ROOT}/README.md text)
    string(FIND "${text}" "### Writing a handler plug-in" at)
    string(SUBSTRING "${text}" ${at} -1 text)
    set(start "```${language}\n")
    string(FIND "${text}" "${start}" at)
    string(LENGTH "${start}" length)
    math(EXPR at "${at} + ${length}")
    string(SUBSTRING "${text}" ${at} -1 text)
    string(FIND "${text}" "\n```" end)
    string(SUBSTRING "${text}" 0 ${end} text)
    file(WRITE ${WORK}/${file} "${text}\n")
endfunction()

file(REMOVE_RECURSE ${WORK})
write_block(cpp flat.cpp)
write_block(cmake CMakeLists.txt)
must_run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/installed --component headers)
must_run(${CMAKE_COMMAND} -S ${WORK} -B ${WORK}/build -G Ninja -D CMAKE_PREFIX_PATH=${WORK}/installed
    "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Werror")
must_run(${CMAKE_COMMAND} --build ${WORK}/build)

set(weightroom ${PROGRAM} --data-dir ${WORK}/data --handler ${WORK}/build/libflat.so)
set(sample ${ROOT}/resources/samples/dense)
must_run(${weightroom} copy ${sample} flat://${WORK}/model.flat)
must_run(${weightroom} check flat://${WORK}/model.flat)
must_run(${weightroom} copy flat://${WORK}/model.flat ${WORK}/back)
must_run(${CMAKE_COMMAND} -E compare_files ${sample}/weights.bin ${WORK}/back/weights.bin)
# An existing model is not replaced unasked; in the plug-in folder it is found without being named.
file(COPY ${WORK}/build/libflat.so DESTINATION ${WORK}/data/handlers)
execute_process(COMMAND ${PROGRAM} --data-dir ${WORK}/data copy ${sample} flat://${WORK}/model.flat
    RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE error)
if(NOT result EQUAL 4 OR NOT error MATCHES "exists already")
    message(FATAL_ERROR "Replacing unasked ended with ${result}: ${error}")
endif()

# What cannot be loaded is one line each, and the program goes on.
execute_process(COMMAND ${PROGRAM} --data-dir ${WORK}/none --handler /nowhere.so --handler ${ROOT}/README.md check ${sample}
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE error)
string(REGEX MATCHALL "weightroom: The handler plug-in [^\n]+ was not loaded: [^\n]+\n" lines "${error}")
list(LENGTH lines count)
list(JOIN lines "" text)
if(NOT result EQUAL 0 OR NOT count EQUAL 2 OR NOT text STREQUAL error OR output STREQUAL "")
    message(FATAL_ERROR "With plug-ins that are none: ${result}\n${output}\n${error}")
endif()
