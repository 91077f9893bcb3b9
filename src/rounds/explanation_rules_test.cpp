#include "rounds/explanation_rules.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("what changed and by how much is an explanation") {
  CHECK(fit_explanation("Two block contracts re-let in June at 9% more (about £1.1m)"));
  CHECK(fit_explanation("One welfare placement at a new provider from May, agreed by panel."));
}

TEST_CASE("a word or two, or the same word again and again, is asked for more") {
  for (const char* thin : {"", "OK", "Don't know", "Prices up", "It's changed", "As per ledger.",
                           "correct correct correct correct", "x x x x x x x x x x x x"}) {
    CAPTURE(thin);
    const Status fit = fit_explanation(thin);
    REQUIRE_FALSE(fit);
    CHECK(fit.error().what == "Say what changed.");
  }
}

}  // namespace plumbline
