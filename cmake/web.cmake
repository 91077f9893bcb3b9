# What pages load, made by npm's tools into the build folder and compiled in under web/.
set(PLUMBLINE_WEB ${CMAKE_BINARY_DIR}/web)
set(web_files app.css app.js entry.js inter.woff2 inter-licence.txt icon.svg)
file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/styles/* ${CMAKE_SOURCE_DIR}/web/scripts/*)
list(TRANSFORM web_files PREPEND ${PLUMBLINE_WEB}/ OUTPUT_VARIABLE web_outputs)
add_custom_command(
  OUTPUT ${web_outputs}
  COMMAND ${CMAKE_SOURCE_DIR}/tools/web.sh ${PLUMBLINE_WEB}
  DEPENDS ${web_sources} ${CMAKE_SOURCE_DIR}/web/package-lock.json ${CMAKE_SOURCE_DIR}/web/build.mjs
          ${CMAKE_SOURCE_DIR}/web/icon.svg ${CMAKE_SOURCE_DIR}/tools/web.sh
  COMMENT "Making the style sheet, script and font of pages")
add_custom_target(web_assets DEPENDS ${web_outputs})
set(PLUMBLINE_WEB_EMBEDDED)
foreach(name ${web_files})
  list(APPEND PLUMBLINE_WEB_EMBEDDED web/${name}=${PLUMBLINE_WEB}/${name})
endforeach()
