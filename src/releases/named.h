// The code and name of an authority as a pattern or a cell gives them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authorities/register.h"
#include "releases/pattern.h"

namespace plumbline {

struct Named {
  std::string code;
  CodeSystem system = CodeSystem::any;
  std::string name;
};

// "{cassr} - {name}" takes "102 - Cumbria" apart; a part called after a kind of code is one. None
// when the text is not written so.
std::optional<Named> named_by(std::string_view text, std::string_view pattern);

// "Kent [note 2]", "Kent (1)", "Kent*", "Kent¹" and "Kent CC" are Kent. A name that is known as it
// stands is left so, and so is one that is known in no way.
std::string without_marks(std::string name, const Register& authorities, Period when);

// Why a code and a name cannot be of one row: they are those of two authorities, or the code is
// that of England or of a region, and the name an authority's or nobody's. Empty when they can.
std::string contradiction(const Named& named, const Register& authorities, Period when);

}  // namespace plumbline
