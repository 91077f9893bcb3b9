# Flags that every target of ours is compiled with.
add_library(plumbline_flags INTERFACE)
target_compile_options(plumbline_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
# g++ 12 warns of overlapping copies inside its own std::string::insert.
target_compile_options(plumbline_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# g++ 12 takes Asio's frames of coroutines for freed by another hand than they were made by,
# where only one of the two is inlined.
target_compile_options(plumbline_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-mismatched-new-delete>)
target_compile_definitions(plumbline_flags INTERFACE PLUMBLINE_SHARED_DATA="${CMAKE_SOURCE_DIR}/../shared/data")
target_include_directories(plumbline_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)

if(PLUMBLINE_SANITIZE)
  target_compile_options(plumbline_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                   -fno-omit-frame-pointer -O1 -g1)
  # With them g++ 12 takes parts of std::regex for not initialised; the sanitizers see what is.
  target_compile_options(plumbline_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(plumbline_flags INTERFACE -fsanitize=address,undefined)
endif()
if(PLUMBLINE_FUZZ)
  target_compile_options(plumbline_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -g)
  target_link_options(plumbline_flags INTERFACE -fsanitize=address,undefined)
endif()

find_program(PLUMBLINE_MOLD mold)
if(PLUMBLINE_MOLD AND NOT PLUMBLINE_FUZZ)
  target_link_options(plumbline_flags INTERFACE -fuse-ld=mold)
endif()
find_program(PLUMBLINE_CCACHE ccache)
if(PLUMBLINE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${PLUMBLINE_CCACHE})
endif()
