// A formula as a tree, and the tree as text again. text() of a parsed formula parses to an equal
// tree; where in the text a part stood does not count in the comparison.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace plumbline {

// One dimension in an index: "PT=MSM|MSA". Without members ("PV") it is a family: one value for
// each member of the dimension, to be bound like $PV.
struct Selection {
  std::string dimension;
  std::vector<std::string> members;

  friend bool operator==(const Selection&, const Selection&) = default;
};

struct Expression {
  enum class Kind : std::uint8_t {
    number,      // 1,000 or 0.5
    percent,     // 5%: `number` is 5
    text,        // 'shared'
    name,        // CLA_C12, S251_L_RES[COL=k], $M: `word` and `selections`
    negation,    // -x
    opposite,    // not x
    binary,      // `word` is or, and, =, !=, <, <=, >, >=, +, -, * or /
    membership,  // x in ('a', 'b'): the first part and the choices
    range,       // CLA_G01 .. CLA_G15
    call,        // sum(x over PT, PN where y): arguments, and the condition last when `filtered`
    assignment,  // CLA_C12 := x
  };

  Kind kind = Kind::number;
  bool filtered = false;
  double number = 0;
  std::string word = {};
  std::vector<Selection> selections = {};
  std::vector<Expression> parts = {};
  std::vector<std::string> over = {};
  std::size_t position = 0;  // the character of the text where the part's own word begins

  // The call's arguments without its condition.
  std::size_t argument_count() const { return parts.size() - (filtered ? 1 : 0); }

  friend bool operator==(const Expression& left, const Expression& right);
};

std::string text(const Expression& expression);

// "PT=MSM|MSA, PN=ASD"
std::string text(const std::vector<Selection>& selections);

// The canonical name of a series: "S251_L_RES[COL=k]", or the code alone without dimensions.
std::string series_name(const std::string& code, const std::vector<Selection>& selections);

// Puts members and words in place of $NAME, and members in place of a family's bare dimension. The
// error names a variable that `values` does not hold.
Result<Expression> bound(const Expression& expression,
                         const std::map<std::string, std::string>& values);

// The names of the variables ("PN" for $PN or a bare [PN]) in the order they are met, each once.
std::vector<std::string> variables(const Expression& expression);

}  // namespace plumbline
