#include "returns/text_pattern.h"

#include <doctest/doctest.h>

#include "returns/answer_words.h"

namespace plumbline {

TEST_CASE("a text is searched for a pattern, and what fits is given") {
  const TextPattern number("^(SC)?[0-9]{6,7}$");
  CHECK(number.found_in("SC123456") == "SC123456");
  CHECK_FALSE(number.found_in("SC12345"));
  CHECK_FALSE(TextPattern("([").found_in("anything"));
}

TEST_CASE("a long text is searched as far as a text may be long") {
  const std::string text(200'000, 'a');
  CHECK_FALSE(TextPattern("(a|b)*c$").found_in(text + "c"));
  CHECK(TextPattern("a+").found_in(text)->size() == TextPattern::longest_searched);
}

TEST_CASE("names, dates of birth and numbers of people are noticed in texts") {
  CHECK(person_named_in("The family of Maria Kelly moved in May.") == "Maria Kelly");
  CHECK(person_named_in("Born 12/03/2009 and moved.") == "12/03/2009");
  CHECK(person_named_in("NHS number 943 476 5919 was given.") == "943 476 5919");
  CHECK(person_named_in("We opened two homes in the north and closed one.").empty());
}

}  // namespace plumbline
