// How tightly the parts of a formula bind, loosest first: the parser climbs this ladder and the
// printer sets brackets by it.
#pragma once

#include <string_view>

namespace plumbline {

enum Tightness : int {
  loosest,
  either,      // or
  both,        // and
  opposed,     // not
  compared,    // = != < <= > >= in
  added,       // + -
  multiplied,  // * /
  negated,     // -x
  tightest,
};

// Of an operator between two parts; `loosest` for a word that is none.
Tightness tightness_of_operator(std::string_view word);

}  // namespace plumbline
