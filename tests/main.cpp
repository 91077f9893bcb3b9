#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#ifdef __SANITIZE_ADDRESS__
// fontconfig keeps a cache for the whole program that it does not give back at the end.
extern "C" const char* __lsan_default_suppressions();  // the sanitizer's name for it
const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
#endif
